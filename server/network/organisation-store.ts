import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

const columns = `id text, kind text, name text, parent text, "provinceCode" smallint, province text, city text,
  "window" jsonb, sp jsonb, department text, "billingInterconnected" boolean, status text`

/**
 * Adds the organisations that are not there yet, parents before children; says how many were added. A second national
 * centre is one that is there: two that are added at the same moment would otherwise meet in the index of the one.
 */
export async function insertOrganisations(
  db: Db,
  organisations: readonly Organisation[],
  now: Instant,
): Promise<number> {
  const { rowCount } = await db.query(
    `insert into organisations (id, kind, name, parent, province_code, province, city, "window", sp, department,
       billing_interconnected, status, created_at)
     select n.id, n.kind, n.name, n.parent, n."provinceCode", n.province, n.city, nullif(n."window", 'null'),
       nullif(n.sp, 'null'), n.department, n."billingInterconnected", n.status, $2
     from jsonb_to_recordset($1::jsonb) as n(${columns})
     on conflict do nothing`,
    [JSON.stringify(organisations), now],
  )
  return rowCount ?? 0
}
