import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, QueryOf } from '#contract/endpoint.ts'
import type { keepWishes, listNotices, readNotices, showUnread } from '#contract/notice/notices.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { deskMark } from '../home/desk-mark.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { noticesFor, toldRows, unreadFor, wishesOf } from './notice-store.ts'
import { lookedAt, watchedBy } from './watches.ts'
import { openedWishes, sealedWishes } from './wishes-sealed.ts'

const PAGE = 30
const LATEST = 5

/** A page of what the organisation was told, the newest first. */
export async function listNoticesUse(
  call: Call<undefined, QueryOf<typeof listNotices>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listNotices>, Refused>> {
  const said = call.query?.after
  const after = said === undefined ? null : placeIn(said)
  if (said !== undefined && after === null) return no(refused('malformed', 'after'))
  const [{ readTo }, wishes] = await Promise.all([deskMark(call, shell), wishesOf(call, shell)])
  const found = await noticesFor(call, shell, { readTo, wishes, after, limit: PAGE + 1 })
  const notices = found.slice(0, PAGE)
  const last = notices.at(-1)
  return yes({ notices, next: found.length > PAGE && last ? `${last.at}_${last.id}` : null })
}

/** The place after which a page begins; null when there is no such instant. */
function placeIn(said: string): { readonly at: string; readonly id: string } | null {
  const [at = '', id = ''] = said.split('_')
  try {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { at: instant(at), id } : null
  } catch {
    return null
  }
}

/** What is unread. Asking is a sign of life. */
export async function showUnreadUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showUnread>, Refused>> {
  const [{ readTo }, wishes] = await Promise.all([deskMark(call, shell), wishesOf(call, shell)])
  const [{ n, latest }, watches] = await Promise.all([
    unreadFor(call, shell, { readTo, wishes, limit: LATEST }),
    watchedBy(call, shell),
  ])
  const shown = wishes.kinds.watched.listed ? watches : watches.map((one) => ({ ...one, news: 0 }))
  const unread = Math.min(100, n + shown.filter((one) => one.news > 0).length)
  return yes({ unread, upTo: latest[0]?.id ?? readTo, latest, watches: shown })
}

/** Marks as read: one notice, those of a case, or everything up to what was counted. */
export async function readNoticesUse(
  call: Call<undefined, undefined, BodyOf<typeof readNotices>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof readNotices>, Refused>> {
  const { notice, number, upTo } = call.body
  const { person, organisation } = actorOf(call)
  const db = through(shell.pool, { person, organisation })
  const { readTo } = await deskMark(call, shell)
  if (notice !== undefined || number !== undefined)
    await db.query({
      name: 'read-notices',
      text: `insert into read_notices (person, organisation, notice)
        select $1, $2, o.id from ${toldRows} o where o.organisation = $2 and o.id > $3
          and (o.person is null or o.person = $1)
          and (o.id = $4::uuid or o.number = $5) on conflict do nothing`,
      values: [person, organisation, readTo, notice ?? null, number ?? null],
    })
  if (number !== undefined) await lookedAt(number, call, shell)
  if (upTo !== undefined && upTo <= randomUUIDv7()) await readAll(upTo, call, shell)
  return yes({ ok: true })
}

async function readAll(upTo: string, call: Call, shell: Shell): Promise<void> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'read-all-notices',
    text: `with marked as (
        update desk_marks set read_to = greatest(read_to, $3) where person = $1 and organisation = $2
      ), seen as (
        update watches w set seen_version = c.version from cases c
          where w.person = $1 and w.organisation = $2 and c.shard_key = w.case_shard and c.number = w.number
            and c.version > w.seen_version
      )
      delete from read_notices where person = $1 and organisation = $2 and notice <= $3`,
    values: [person, organisation, upTo],
  })
}

/** What somebody wants to be told of. */
export async function showWishesUse(call: Call, shell: Shell) {
  return yes(openedWishes(await wishesOf(call, shell), shell.customers))
}

/** Keeps what somebody wants to be told of. */
export async function keepWishesUse(
  call: Call<undefined, undefined, BodyOf<typeof keepWishes>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof keepWishes>, Refused>> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'keep-notice-wishes',
    text: `insert into notice_wishes (person, content, changed_at) values ($1, $2, $3)
      on conflict (person) do update set content = $2, changed_at = $3`,
    values: [person, JSON.stringify(sealedWishes(call.body, shell.customers)), call.now],
  })
  return yes(call.body)
}
