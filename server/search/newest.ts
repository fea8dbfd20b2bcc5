import { type Instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'

/** So many of the newest cases are looked at first, to see how often something is met. */
export const LOOKED_AT = 2_000
/** So many are walked through at most, where it is met often. */
export const WALKED = 20_000
const KEPT_MINUTES = 10

/** Since when the newest few, and the newest many, were received; null: there are not so many. */
export type Newest = { readonly few: string | null; readonly many: string | null }

const known = new WeakMap<Shell['pool'], Newest & { readonly until: Instant }>()

/** How far the newest cases reach back. Nearly right is right, so it is kept a while. */
export async function newestOf(now: Instant, shell: Pick<Shell, 'pool' | 'reference'>): Promise<Newest> {
  const kept = known.get(shell.pool)
  if (kept && kept.until > now) return kept
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const nth = (n: number) =>
    `(select received_at::text from cases order by received_at desc, id desc offset ${n} limit 1)`
  const { rows } = await system.query<Newest>({
    name: 'newest-reach-back',
    text: `select ${nth(LOOKED_AT)} as few, ${nth(WALKED)} as many`,
  })
  const newest = rows[0] ?? { few: null, many: null }
  known.set(shell.pool, { ...newest, until: plusMinutes(now, KEPT_MINUTES) })
  return newest
}
