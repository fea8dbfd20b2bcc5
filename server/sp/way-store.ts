import type { SpWay } from '#domain/case/sp-delivery.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** How one SP is reached. */
export type KeptWay = {
  readonly organisation: string
  readonly way: SpWay
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
  readonly certificates: readonly string[]
  readonly writtenAt: Instant | null
}

/** How SPs are reached, of whom it was ever written down; or of one only. */
export async function waysIn(db: Db, organisation: string | null = null): Promise<readonly KeptWay[]> {
  const { rows } = await db.query<KeptWay>({
    name: 'sp-ways',
    text: `select organisation, way, addresses, phones, certificates, written_at as "writtenAt" from sp_ways
      where $1::text is null or organisation = $1 order by organisation`,
    values: [organisation],
  })
  return rows
}

/** How an SP is reached that nobody said anything about: in its portal. */
export function byPortal(organisation: string): KeptWay {
  return { organisation, way: 'portal', addresses: [], phones: [], certificates: [], writtenAt: null }
}
