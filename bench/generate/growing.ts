import type { Pool } from 'pg'
import type { Row } from '../load/part.ts'
import type { Stage } from '../load/stage.ts'
import { onGroundOf } from './ground-of.ts'
import { grow, sow } from './grow.ts'

/** Lets the cases of a stage grow from one size to the next, and does something at each; at once where none is wished for. */
export async function growing(
  stage: Stage,
  work: (grown: { readonly cases: number; readonly rows: readonly Row[] }) => Promise<void>,
): Promise<void> {
  if (stage.sizes.length === 0) return work({ cases: 0, rows: [] })
  await onGroundOf(stage, async (ground) => {
    const crop = await sow(ground)
    for (const size of stage.sizes) {
      const { cases, copies, written, indexed } = await grow(crop, size, ground)
      const bytes = await bytesOf(stage.owner)
      await work({
        cases,
        rows: [
          { what: 'cases generated', cases, rate: copies / written },
          { what: 'cases generated and indexed', cases, rate: copies / indexed },
          { what: 'on disk, a case', cases, value: { amount: bytes / cases / 1000, unit: 'kB' } },
        ],
      })
    }
  })
}

async function bytesOf(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ bytes: number }>(
    `select sum(pg_total_relation_size(oid))::float as bytes from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  return rows[0]?.bytes ?? 0
}
