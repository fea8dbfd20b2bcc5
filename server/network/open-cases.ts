import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { Db } from '../access/through.ts'

/** Whether an organisation holds an open case, owes its answer, or was asked for help with one: retired, it would leave it stuck. */
export async function holdsOpenCases(db: Db, id: OrganisationId): Promise<boolean> {
  const { rows } = await db.query<{ some: boolean }>(
    `select exists (select from cases where is_open and holder = $1)
       or exists (select from cases where is_open and answerer = $1)
       or exists (select from side_tasks t join cases c on c.shard_key = t.shard_key and c.id = t.case_id
         where t.organisation = $1 and t.done_at is null and c.is_open) as some`,
    [id],
  )
  return rows[0]?.some === true
}
