import type { CaseView } from '#contract/case/view.ts'
import type { Case } from '#domain/case/case.ts'
import { mayLeave } from '#domain/case/lifecycle.ts'
import { holderOf } from '#domain/case/reading.ts'
import { deliveryStands, type SpReceipt } from '#domain/case/sp-delivery.ts'
import type { Db } from '../access/through.ts'
import { byPortal, waysIn } from './way-store.ts'

/** How the dispatch that waits for its SP was delivered, for the operator's people; null when none waits. */
export async function showDelivery(db: Db, c: Case): Promise<CaseView['delivery']> {
  const sp = holderOf(c)
  if (!mayLeave('spAnswer', c.status) || sp === null) return null
  const [[way = byPortal(sp)], { rows }] = await Promise.all([
    waysIn(db, sp),
    db.query<{ receipt: SpReceipt }>({
      name: 'receipts-of-case',
      text: `select case when r.type = 'spCalled' then 'told' else r.data ->> 'receipt' end as receipt from journal r
        where r.shard_key = $1 and r.case_id = $2
          and (r.type = 'spReceipt' or (r.type = 'spCalled' and (r.data ->> 'answered')::boolean))
          and r.seq > (select max(d.seq) from journal d
            where d.shard_key = $1 and d.case_id = $2 and d.type = 'dispatchedToSp')
        order by r.seq`,
      values: [c.shardKey, c.id],
    }),
  ])
  const receipts = rows.map(({ receipt }) => receipt)
  const known = way.way === 'portal' && (await isRead(db, c, sp)) ? [...receipts, 'seen' as const] : receipts
  return { way: way.way, phones: [...way.phones], ...deliveryStands(known) }
}

/** Whether anybody of the SP has read the case since it was dispatched: that is on record already. */
async function isRead(db: Db, c: Case, sp: string): Promise<boolean> {
  const { rows } = await db.query<{ is: boolean }>({
    name: 'read-by-sp',
    text: `select exists (select from disclosures where shard_key = $1 and case_id = $2 and at >= $3
      and person not like 'sp-mail:%'
      and (organisation = $4 or organisation in (select id from organisations where parent = $4))) as is`,
    values: [c.shardKey, c.id, c.legs.at(-1)?.startedAt, sp],
  })
  return rows[0]?.is ?? false
}
