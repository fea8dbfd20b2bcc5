import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { sayPresence } from '#contract/presence/presence.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { presentTo } from '#domain/presence/present.ts'
import { askedOf } from '../case/perform-move.ts'
import { presentCase } from '../case/present-case.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { PageThere } from './people-there.ts'
import type { Presence, PresenceNews } from './presence.ts'

type Asked = Call<ParamsOf<typeof sayPresence>, undefined, BodyOf<typeof sayPresence>>

/** That one is still there is passed on no more often than this. */
const SAID_AGAIN_AFTER = 15_000

/**
 * Says to every process that somebody is at a case, and gives who else is. Whoever looks through broken glass is told of
 * nobody and shown to nobody: they are on record already.
 */
export async function sayPresenceUse(
  call: Asked,
  shell: Shell,
  presence: Presence,
  now: () => number = Date.now,
): Promise<Outcome<AnswerOf<typeof sayPresence>, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible) return no(refused('notFound', call.params.number))
  if (visible.until !== null) return yes({ people: [] })
  const news = newsIn(call)
  if (isWorthSaying(news, presence, now()))
    await shell.pool.query(`select pg_notify('beichen_presence', $1)`, [JSON.stringify(news)])
  const network = shell.reference.network()
  const named = isSpSide(news.organisation, network) ? namedIn(visible.c, call, shell) : []
  const shown = presentTo(news, presence.there.at(news.number), network, named)
  const people = shown.map(({ name, organisation, typing }) => ({
    ...{ name, typing, organisationName: network.find(organisation)?.name ?? organisation },
  }))
  return yes({ people })
}

function newsIn(call: Asked): PresenceNews {
  const { page, doing, typing } = call.body
  const { person, organisation } = actorOf(call)
  return {
    ...{ number: call.params.number, page, person, name: call.who?.name ?? '', organisation },
    typing: doing === 'typing' ? (typing ?? 'note') : null,
    ...(doing === 'left' ? { left: true } : {}),
  }
}

function isWorthSaying(news: PresenceNews, { there }: Presence, now: number): boolean {
  const known: (PageThere & { at: number }) | undefined = there.heardOf(news)
  if (news.left || !known) return known !== undefined || !news.left
  return known.typing !== news.typing || now - known.at > SAID_AGAIN_AFTER
}

/** The organisations that an SP reads of in this case. */
function namedIn(c: Case, call: Asked, shell: Shell): readonly string[] {
  const asked = askedOf(call, shell)
  return Object.keys(presentCase(c, asked.by, asked.worldOf(c), call.now).names)
}
