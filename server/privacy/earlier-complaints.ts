import type { Case } from '#domain/case/case.ts'
import type { Db } from '../access/through.ts'
import { witnessed } from '../audit/witnessed.ts'

type Row = Readonly<Record<'shard_key' | 'earlier_shard_key', number>> &
  Readonly<Record<'case_id' | 'earlier_id', string>>

/**
 * Writes down which complaints of its account this one repeats, and which repeat it, before it loses its account: so
 * the figures stay without a name, a number, or anything that could be made from one.
 */
export async function keepEarlierComplaints(db: Db, c: Case, days: number) {
  const { account } = c.intake.customer
  if (account === null || c.kind !== 'complaint') return []
  const { rows } = await db.query<Row>({
    name: 'keep-earlier-complaints',
    text: `insert into earlier_complaints (shard_key, case_id, earlier_shard_key, earlier_id)
      select w.shard_key, w.id, p.shard_key, p.id from cases w join cases p on p.account = w.account
        and p.received_at >= w.received_at - make_interval(days => $3) and p.received_at <= w.received_at
        and (p.received_at, p.id) < (w.received_at, w.id)
      where w.account = $1 and $2 in (w.id, p.id) and w.kind = 'complaint' and p.kind = 'complaint'
      on conflict do nothing returning *`,
    values: [account, c.id, days],
  })
  return rows.map((row) =>
    witnessed('earlier_complaints', row.shard_key, row.case_id, row.earlier_shard_key, row.earlier_id),
  )
}
