import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { applicationAccess } from '#server/database/application-role.ts'
import { openPool } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { migrate } from '#server/database/migrate.ts'

/** Works on an empty database of its own, which is gone afterwards; `fill` is done by the owner, `work` with the application's role. */
export async function onOwnDatabase<Result>(
  fill: (owner: Pool) => Promise<unknown>,
  work: (owner: Pool, pool: Pool) => Promise<Result>,
): Promise<Result> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-bench-'))
  const started = await startEmbedded({ dataDirectory })
  if (!started.ok) throw new Error(started.no.en)
  const owner = openPool(started.value.address, { size: 3 })
  try {
    const migrated = await migrate(owner)
    if (!migrated.ok) throw new Error(migrated.no.en)
    await fill(owner)
    const { address } = await applicationAccess(owner, started.value.address)
    const pool = openPool(address, { size: 3 })
    const result = await work(owner, pool)
    await pool.end()
    return result
  } finally {
    await owner.end()
    await started.value.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}
