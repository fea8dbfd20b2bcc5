import type { Case } from '#domain/case/case.ts'
import { type OverdueCase, overdueOf, type TypicalCase, typicalAmong } from '#domain/report/parts/cases.ts'
import type { Period } from '#domain/report/period.ts'
import type { Db } from '../../access/through.ts'
import type { Place } from '../report-ground.ts'

/** Broken promises that a report lists; how many there are beyond them it says. */
const MOST_OVERDUE = 200
/** Cases that stand for others; and among how many of the most eventful they are looked for. */
const [MOST_TYPICAL, AMONG] = [8, 60]

type Told = { readonly overdue: readonly OverdueCase[]; readonly typical: readonly TypicalCase[] }

/** The few cases that a report names: those in which a promise was broken longest, and those to learn from. */
export async function casesToTell(
  db: Db,
  { shardKeys, covered }: Place,
  { from, to }: Period,
): Promise<Told> {
  const values = [shardKeys, covered, from, to]
  const broken = await db.query<{ state: Case }>({
    name: 'overdue-of-month',
    // Whether it counts is the rule's to say; here are those that may.
    text: `select c.state from cases c join (
        select k.shard_key, k.case_id, max(least(coalesce(k.settled_at, $4), $4) - k.due_at) as late
        from cases m join clocks k on k.shard_key = m.shard_key and k.case_id = m.id
        where m.shard_key = any($1) and m.main_window = any($2) and m.received_at >= $3 and m.received_at < $4
          and m.kind = 'complaint' and k.kind in ('firstReply', 'resolve') and k.round = 1
          and k.due_at < $4 and (k.settled_at is null or k.settled_at > k.due_at)
        group by k.shard_key, k.case_id order by late desc, k.case_id limit ${MOST_OVERDUE + 50}
      ) b on c.shard_key = b.shard_key and c.id = b.case_id`,
    values,
  })
  const eventful = await db.query<{ state: Case }>({
    name: 'eventful-of-month',
    text: `select state from cases
      where shard_key = any($1) and main_window = any($2) and received_at >= $3 and received_at < $4 and kind = 'complaint'
      order by version desc, id limit ${AMONG}`,
    values,
  })
  const overdue = broken.rows.flatMap((row) => overdueOf(row.state, to))
  const longest = overdue.sort(
    (a, b) => b.lateMilliseconds - a.lateMilliseconds || (a.number < b.number ? -1 : 1),
  )
  return {
    overdue: longest.slice(0, MOST_OVERDUE),
    typical: typicalAmong(
      eventful.rows.map((row) => row.state),
      to,
      MOST_TYPICAL,
    ),
  }
}
