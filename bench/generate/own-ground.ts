import type { Pool } from 'pg'
import { pino } from 'pino'
import { provinces } from '#server/network/divisions.ts'
import { operatorNetwork } from '#server/network/operator-network.ts'
import { insertOrganisations } from '#server/network/organisation-store.ts'
import { loadReference } from '#server/reference.ts'
import { newSecretKey, secretsWith } from '#server/secrets/secrets.ts'
import { seed } from '#server/seed.ts'
import { wallClock } from '#server/start.ts'
import type { Ground } from './write-specimens.ts'

/** The whole country in an empty database without a server: something to generate cases on. */
export async function ownGround(owner: Pool, pool: Pool): Promise<Ground> {
  const now = wallClock()
  await seed(owner, 'Asia/Shanghai', now)
  await insertOrganisations(owner, operatorNetwork({ provinces: provinces.map(({ name }) => name) }), now)
  const key = newSecretKey()
  const customers = { ...secretsWith(() => [key]), reload: async () => {} }
  const reference = await loadReference(pool)
  return { owner, now, shell: { pool, reference, customers, log: pino({ level: 'warn' }) } }
}
