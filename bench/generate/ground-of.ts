import { pino } from 'pino'
import { applicationAccess } from '#server/database/application-role.ts'
import { openPool } from '#server/database/connect.ts'
import { loadReference } from '#server/reference.ts'
import { openCustomerSecrets } from '#server/secrets/customer-secrets.ts'
import { openSecrets } from '#server/secrets/open-secrets.ts'
import { wallClock } from '#server/start.ts'
import { storyKeys } from '../../stories/testing/story-keys.ts'
import type { Stage } from '../load/stage.ts'
import type { Ground } from './write-specimens.ts'

/** What is generated with on a stage: the keys of its server, its database with the application's role. */
export async function onGroundOf<Result>(
  { owner, address, server, isEmbedded }: Stage,
  work: (ground: Ground) => Promise<Result>,
): Promise<Result> {
  const access = await applicationAccess(owner, address)
  const pool = openPool(access.address, { size: 4 })
  try {
    const keys = { dataDirectory: server.dataDirectory, secretKeys: isEmbedded ? null : storyKeys }
    const secrets = await openSecrets(owner, keys)
    if (!secrets.ok) throw new Error(secrets.no.en)
    const customers = await openCustomerSecrets(pool, secrets.value, wallClock())
    const reference = await loadReference(pool)
    const log = pino({ level: 'warn' })
    return await work({ owner, now: wallClock(), shell: { pool, reference, customers, log } })
  } finally {
    await pool.end()
  }
}
