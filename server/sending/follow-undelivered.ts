import type { Case } from '#domain/case/case.ts'
import { replyUndelivered, type Undelivered } from '#domain/case/reply-undelivered.ts'
import { system } from '#domain/case/ring.ts'
import { type Instant, later, plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { caughtUp, continued } from '../case/continue-case.ts'
import { record } from '../case/record.ts'
import type { Shell } from '../shell.ts'

/** Servers that carry mail on give up after five days; what comes back later than this changes no promise any more. */
const A_WEEK = 7 * 1440

/**
 * Replies to customers of which every message was given up or sent back: each is put on its case once, and its promise
 * waits again. Says how many there were; who is faster with something else leaves the case to the next look.
 */
export async function followUndelivered(shell: Shell, now: Instant): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const rows = await undelivered(db, plusMinutes(now, -A_WEEK))
  await shell.reference.catchUp(rows.map(({ state }) => state.policyVersion))
  let kept = 0
  for (const { state, ...row } of rows) if (await keep(state, row, db, shell, now)) kept++
  return kept
}

async function keep(c: Case, row: Undelivered, db: Db, { reference }: Shell, now: Instant): Promise<boolean> {
  const [network, calendars] = [reference.network(), reference.calendars()]
  const world = { network, calendars, policy: reference.policyOf(c.policyVersion) }
  const at = later(now, c.changedAt)
  const start = caughtUp(c, world, at)
  if (start.after.closedAt !== null) return false
  const change = continued(start, [replyUndelivered(start.after, row, world, at)], system, at)
  return (await record(db, [change], world, at, null)) === 'recorded'
}

type Row = Undelivered & { readonly state: Case }

/** The first that is not on its case yet, of every open case. */
async function undelivered(db: Db, since: Instant): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>({
    name: 'replies-undelivered',
    text: `select distinct on (c.shard_key, c.id) c.state, j.seq as reply, j.at as "repliedAt",
        (select min(a.at) from journal a where a.shard_key = c.shard_key and a.case_id = c.id and a.seq > j.seq
          and a.type in ('replied', 'delivered') and a.data ->> 'to' = 'customer') as "answeredAt"
      from sendings s
      join cases c on c.shard_key = s.shard_key and c.id = s.case_id and c.is_open
      join journal j on j.shard_key = c.shard_key and j.case_id = c.id and s.cause = 'event ' || j.seq
        and j.type = 'replied'
      where s.state in ('bounced', 'dead') and s.made_at >= $1 and s.template = 'reply'
        and not exists (select from sendings o where o.shard_key = s.shard_key and o.case_id = s.case_id
          and o.cause = s.cause and o.template = 'reply' and o.state not in ('bounced', 'dead'))
        and not exists (select from journal u where u.shard_key = c.shard_key and u.case_id = c.id
          and u.type = 'replyUndelivered' and (u.data ->> 'reply')::int = j.seq)
      order by c.shard_key, c.id, j.seq`,
    values: [since],
  })
  return rows
}
