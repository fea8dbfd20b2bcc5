import { stageWords } from '#contract/case/progress-words.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { listOwnCases, OwnCase } from '#contract/portal/own-cases.ts'
import type { Case } from '#domain/case/case.ts'
import { clockOf } from '#domain/case/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isAnswered, neededOf } from '#domain/portal/following.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../../access/through.ts'
import { caughtUp } from '../../case/continue-case.ts'
import { cursorOf, type Place, readCursor } from '../../case/place.ts'
import { tokensFor } from '../../customer/contact-token.ts'
import type { Door } from '../../http/mount.ts'
import { type Refused, refused } from '../../refused.ts'
import type { Call, Shell } from '../../shell.ts'
import { customerOfDoor } from './customer-sessions.ts'

const PAGE = 20
const MOST_OWN_WORDS = 80

type Row = { readonly state: Case; readonly place: string; readonly id: string }

/** The cases of whoever is signed in: those that name what they have proved, the newest first. */
export async function listOwnCasesUse(
  call: Call<undefined, QueryOf<typeof listOwnCases>>,
  door: Door,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listOwnCases>, Refused>> {
  const own = await customerOfDoor(door, call, shell)
  if (!own) return no(refused('portalNotSignedIn'))
  const { after: cursor } = call.query ?? {}
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return no(refused('malformed', 'after'))
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const found = await rowsOf(db, tokensFor(own.contact, shell.customers), after)
  await shell.reference.catchUp(found.map(({ state }) => state.policyVersion))
  const last = found[PAGE - 1]
  return yes({
    cases: found.slice(0, PAGE).map(({ state }) => presentOwnCase(state, call.now, shell)),
    next: found.length > PAGE && last ? cursorOf({ at: last.place, id: last.id }) : null,
  })
}

/** What is no customer's to follow is left out as in `isFollowable`, before the page is counted. */
const own = (token: string) => `(select shard_key, id, received_at from cases
  where ${token} = any($1) and not is_parent and forgotten_at is null and state ->> 'owedTo' = 'customer'
    and ($2::timestamptz is null or (received_at, id) < ($2::timestamptz, $3::uuid))
  order by received_at desc, id desc limit ${PAGE + 1})`

async function rowsOf(db: Db, tokens: readonly string[], after: Place | null): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>({
    name: 'own-cases',
    text: `with found as (${own('contact_token')} union ${own('telephone_token')})
      select c.state, c.received_at::text as place, c.id from found f
      join cases c on c.shard_key = f.shard_key and c.id = f.id
      order by c.received_at desc, c.id desc limit ${PAGE + 1}`,
    values: [tokens, after?.at ?? null, after?.id ?? null],
  })
  return rows
}

function presentOwnCase(kept: Case, now: Instant, { reference }: Shell): OwnCase {
  const policy = reference.policyOf(kept.policyVersion)
  const world = { network: reference.network(), calendars: reference.calendars(), policy }
  const { after: c } = caughtUp(kept, world, now)
  const { channel, description, receivedAt } = c.intake
  return {
    ...{ number: c.number, kind: c.kind, stage: { ...stageWords[c.status] }, status: c.status, receivedAt },
    firstReplyDueAt: clockOf(c, 'firstReply')?.dueAt ?? null,
    resolveDueAt: clockOf(c, 'resolve')?.dueAt ?? null,
    own: channel === 'webSelfService' ? [...description].slice(0, MOST_OWN_WORDS).join('') : null,
    needed: neededOf(c, policy),
    answered: isAnswered(c),
  }
}
