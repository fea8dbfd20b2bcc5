import type { Case } from '#domain/case/case.ts'
import { type OverdueCase, overdueOf, type TypicalCase, typicalAmong } from '#domain/report/parts/cases.ts'
import type { Period } from '#domain/report/period.ts'
import type { Db } from '../../access/through.ts'
import type { Place } from '../report-ground.ts'

/** Broken promises that a report lists; how many there are beyond them it says. */
const MOST_OVERDUE = 200
/** Looked at beyond these, as some turn out to be of no case that counts. */
const MORE = 50
/** Cases that stand for others; and among how many of those that one learns most from they are looked for. */
const [MOST_TYPICAL, AMONG] = [8, 120]

type Told = { readonly overdue: readonly OverdueCase[]; readonly typical: readonly TypicalCase[] }

/** The few cases that a report names: those in which a promise was broken longest, and those to learn from. */
export async function casesToTell(db: Db, { shardKeys, covered }: Place, period: Period): Promise<Told> {
  const { month, to } = period
  const broken = await db.query<{ state: Case }>({
    name: 'overdue-of-month',
    text: latestSql,
    values: [shardKeys, month, covered, to],
  })
  const telling = await db.query<{ state: Case }>({
    name: 'telling-of-month',
    text: tellingSql,
    values: [shardKeys, month, covered],
  })
  const overdue = broken.rows.flatMap((row) => overdueOf(row.state, to))
  const longest = overdue.sort(
    (a, b) => b.lateMilliseconds - a.lateMilliseconds || (a.number < b.number ? -1 : 1),
  )
  return {
    overdue: longest.slice(0, MOST_OVERDUE),
    typical: typicalAmong(
      telling.rows.map((row) => row.state),
      to,
      MOST_TYPICAL,
    ),
  }
}

/** Of each shard the first of its month in that order. */
const firstOf = (what: string, table: string, where: string, order: string, most: number) =>
  `(select shard_key, id, ${what} from ${table}
    where ${table}.shard_key = s.shard_key and cohort = $2 and organisation = any($3) and ${where}
    order by ${order} limit ${most})`

/**
 * A case that was named, looked up by itself. Its name is read as such before: a condition that could tell by an error
 * what it read is let nowhere near the index of the key by the policy, and all cases of the province would be gone
 * through for each.
 */
const caseOf = (named: string) =>
  `(select state from cases where shard_key = ${named}.shard_key and id = ${named}.id offset 0)`

const ofLate = (what: string, where: string, order: string) =>
  firstOf(what, 'late_facts', where, order, MOST_OVERDUE + MORE)

/**
 * The promises that were latest by the end of the month: of those kept by then the latest, and of those kept later, or
 * not at all, the oldest. Whether each counts is the rule's to say. Each list is short and comes in its order from an
 * index, so that it does not matter how many cases the month had.
 */
export const latestSql = `with latest as (
    select l.shard_key, l.id::uuid as id, max(l.late) as late from unnest($1::int[]) as s (shard_key) cross join lateral (
      ${ofLate('late', "settled <> '' and settled < $4", 'late desc')}
      union all ${ofLate(untilThen(), "settled = '' and due < $4", 'due')}
      union all ${ofLate(untilThen(), "settled <> '' and settled >= $4 and due < $4", 'due')}
    ) l group by l.shard_key, l.id order by late desc, l.id limit ${MOST_OVERDUE + MORE}
  )
  select c.state from latest l cross join lateral ${caseOf('l')} c`

function untilThen(): string {
  return 'extract(epoch from $4::timestamptz - due::timestamptz)::int as late'
}

export const tellingSql = `with most as (
    select m.shard_key, m.id::uuid as id, m.weight from unnest($1::int[]) as s (shard_key) cross join lateral
      ${firstOf('weight', 'telling_facts', 'true', 'weight desc, id', AMONG)} m
    order by m.weight desc, m.id limit ${AMONG}
  )
  select c.state from most m cross join lateral ${caseOf('m')} c`
