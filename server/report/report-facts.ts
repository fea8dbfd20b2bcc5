import type { Case } from '#domain/case/case.ts'
import { lifecycle } from '#domain/case/lifecycle.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { CaseFacts } from '#domain/report/facts.ts'
import { factsOf } from '#domain/report/facts-of-case.ts'
import type { Period } from '#domain/report/period.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** More than most windows take in a month: their whole cohort comes in one page. */
const usualPage = 5_000

type CohortRow = {
  readonly id: string
  readonly received_at: Instant
  readonly state: Case
  readonly reminders: number
  readonly appeals: number
}

const cohortSql = `
select c.id, c.received_at, c.state, j.reminders, j.appeals
from cases c
cross join lateral (
  select count(*) filter (where j.type = 'reminded')::int as reminders,
    count(*) filter (where j.type = 'appealReceived')::int as appeals
  from journal j
  where j.shard_key = c.shard_key and j.case_id = c.id and j.at <= $3
) j
where c.main_window = $1 and c.received_at >= $2 and c.received_at < $3
  and ($4::timestamptz is null or (c.received_at, c.id) > ($4, $5::uuid))
order by c.received_at, c.id
limit $6`

/** Leaves out what never was a complaint of its own: a mass fault, a regulator's letter, one rejected or merged by then. */
const isContact = (alias: string, rejected: string, merged: string, asOf: string) => `
  ${alias}.kind = 'complaint' and not ${alias}.is_parent and ${alias}.channel <> 'regulator'
  and not (${alias}.closed_at is not null and ${alias}.closed_at <= ${asOf}
    and (${alias}.status = ${rejected}
      or ${alias}.status = ${merged} and ${alias}.state->'links' @> '[{"type": "mergedInto"}]'))`

/** A complaint about the same, within the window before. */
const isEarlier = (p: string, w: string) => `
  ${p}.category = ${w}.category
  and ${p}.received_at >= ${w}.received_at - make_interval(days => $5) and ${p}.received_at <= ${w}.received_at
  and (${p}.received_at, ${p}.id) < (${w}.received_at, ${w}.id)
  and ${isContact(p, '$7', '$8', '$6::timestamptz')}`

const dropped = [lifecycle.reject.to, lifecycle.merge.to]

// The limit keeps the planner on the index of accounts: a hash of every complaint there is would be far dearer.
const repeatSql = `
with w as (
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $9::int[])
    as w (id, account, category, received_at, shard_key)
)
select w.id from w cross join lateral (
  select from cases p where p.account = w.account and ${isEarlier('p', 'w')}
  limit 1
) earlier
union
select w.id from w
join earlier_complaints e on e.shard_key = w.shard_key and e.case_id = w.id
join cases p on p.shard_key = e.earlier_shard_key and p.id = e.earlier_id and ${isEarlier('p', 'w')}`

/** The facts of every case that a window received in the period, as far as they were known at its end. */
export async function factsOfWindow(
  db: Db,
  window: OrganisationId,
  period: Period,
  repeatWindowDays: number,
  pageSize = usualPage,
): Promise<readonly CaseFacts[]> {
  const facts: CaseFacts[] = []
  let page: readonly CohortRow[] = []
  do {
    page = await pageAfter(db, window, period, page.at(-1), pageSize)
    const repeated = await repeatedAmong(db, page, period.to, repeatWindowDays)
    for (const { id, state, reminders, appeals } of page) {
      facts.push(factsOf(state, { repeat: repeated.has(id), reminders, regulatorAppeals: appeals }))
    }
  } while (page.length === pageSize)
  return facts
}

async function pageAfter(
  db: Db,
  window: OrganisationId,
  period: Period,
  last: CohortRow | undefined,
  pageSize: number,
): Promise<readonly CohortRow[]> {
  const { rows } = await db.query<CohortRow>({
    name: 'report-cohort',
    text: cohortSql,
    values: [window, period.from, period.to, last?.received_at ?? null, last?.id ?? null, pageSize],
  })
  return rows
}

/** Those of the cases before which the same account complained about the same category, wherever it was taken in (X13). */
async function repeatedAmong(
  db: Db,
  rows: readonly CohortRow[],
  asOf: Instant,
  days: number,
): Promise<ReadonlySet<string>> {
  const asked = rows.filter(
    ({ state }) =>
      state.kind === 'complaint' &&
      state.category !== null &&
      (state.intake.customer.account !== null || state.forgottenAt !== undefined),
  )
  if (asked.length === 0) return new Set()
  const found = await db.query<{ id: string }>({
    name: 'report-repeats',
    text: repeatSql,
    values: [
      asked.map((one) => one.id),
      asked.map((one) => one.state.intake.customer.account),
      asked.map((one) => one.state.category),
      asked.map((one) => one.received_at),
      days,
      asOf,
      ...dropped,
      asked.map((one) => one.state.shardKey),
    ],
  })
  return new Set(found.rows.map((one) => one.id))
}

/** What a report is compared with, and whether it may still be drawn up. */
export type Ground = {
  readonly submitted: boolean
  readonly previousMonthComplaints: number
  readonly lastYearComplaints: number
}

const complaintsIn = (organisation: string, shard: string, month: string, from: string, to: string) => `
  coalesce(
    (select (r.figures->>'complaintCount')::int from reports r
      where r.shard_key = ${shard} and r.organisation = ${organisation} and r.period = ${month}
        and r.state = 'submitted'),
    (select count(*)::int from cases c
      where c.main_window = ${organisation} and c.received_at >= ${from} and c.received_at < ${to}
        and ${isContact('c', '$10', '$11', to)}))`

const groundSql = `
select
  exists (select from reports r
    where r.shard_key = $2 and r.organisation = $1 and r.period = $3 and r.state = 'submitted') as submitted,
  ${complaintsIn('$1', '$2', '$4', '$5::timestamptz', '$6::timestamptz')} as "previousMonthComplaints",
  ${complaintsIn('$1', '$2', '$7', '$8::timestamptz', '$9::timestamptz')} as "lastYearComplaints"`

/** The complaints of the months to compare with: as they were reported, or counted where nothing was. */
export async function groundOf(
  db: Db,
  window: { readonly id: OrganisationId; readonly shardKey: number },
  month: string,
  previous: Period,
  lastYear: Period,
): Promise<Ground> {
  const { rows } = await db.query<Ground>({
    name: 'report-ground',
    text: groundSql,
    values: [
      window.id,
      window.shardKey,
      month,
      previous.month,
      previous.from,
      previous.to,
      lastYear.month,
      lastYear.from,
      lastYear.to,
      ...dropped,
    ],
  })
  const [ground] = rows
  if (!ground) throw new Error('a select without a table gives one row')
  return ground
}
