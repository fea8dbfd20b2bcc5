import type { Kind } from '#domain/policy/policy.ts'
import { type Dice, summedUp } from './dice.ts'

/**
 * What comes in and what it takes. The parts are assumed, after what the manual says of each kind; nothing of them is
 * measured. Of every hundred cases about 79 end at the window that took them in.
 */
type Row = {
  readonly of: number
  readonly kind: Kind
  readonly category: string
  /** Where the solution is found, of a hundred: at the window, the branch, the province, the centre. */
  readonly at: readonly [number, number, number, number]
  /** Whether the province or the centre asks an SP for it. */
  readonly bySp: boolean
  /** Money is given back in so many of a hundred. */
  readonly refunds: number
}

const plain = { bySp: false, refunds: 0 } as const
export const mixture: readonly Row[] = [
  { ...plain, of: 46, kind: 'consultation', category: 'consultation', at: [97, 2, 0.8, 0.2] },
  { ...plain, of: 22, kind: 'query', category: 'query', at: [100, 0, 0, 0] },
  { ...plain, of: 11, kind: 'complaint', category: 'network', at: [30, 52, 15, 3] },
  { ...plain, of: 8, kind: 'complaint', category: 'general', at: [55, 32, 10, 3] },
  { ...plain, of: 6.5, kind: 'complaint', category: 'feeNoSp', at: [45, 45, 8, 2], refunds: 40 },
  { ...plain, of: 4.2, kind: 'complaint', category: 'feeSp', at: [25, 10, 40, 25], bySp: true, refunds: 45 },
  { ...plain, of: 1.8, kind: 'complaint', category: 'spService', at: [25, 10, 40, 25], bySp: true },
  { ...plain, of: 0.5, kind: 'complaint', category: 'spOriginated', at: [0, 0, 60, 40] },
]

/** Queries that need a bill where billing is not joined to the platform, of a hundred. */
const BY_BILLING = 15
/** Customers who are not reached at the first call, who are not content, and who rate what they were told. */
const [NOT_REACHED, NOT_CONTENT, RATES] = [8, 3, 60]

const rows = summedUp(mixture.map((row) => row.of))
const depths = mixture.map((row) => summedUp(row.at))

/** A case before it comes in: what it is about, and what it will take. */
export type Matter = Pick<Row, 'kind' | 'category' | 'bySp'> & {
  /** The tier where the solution is found. */
  readonly top: 1 | 2 | 3 | 4
  readonly byBilling: boolean
  /** Which SP it is about, of those it may be. */
  readonly sp: number
  readonly refund: number | null
  readonly notReached: boolean
  readonly comesBack: boolean
  readonly rates: boolean
}

/** What the next customer comes with. */
export function nextMatter(dice: Dice): Matter {
  const which = dice.pick(rows)
  const { kind, category, bySp, refunds } = mixture[which] as Row
  const top = (dice.pick(depths[which] as Float64Array) + 1) as Matter['top']
  const hundred = () => dice.roll() * 100
  return {
    kind,
    category,
    bySp: bySp && top > 2,
    top,
    byBilling: kind === 'query' && hundred() < BY_BILLING,
    sp: Math.floor(dice.roll() * 60),
    refund: hundred() < refunds ? 5 + Math.floor(dice.roll() * 90) : null,
    notReached: top > 1 && hundred() < NOT_REACHED,
    comesBack: kind === 'complaint' && category !== 'spOriginated' && hundred() < NOT_CONTENT,
    rates: hundred() < RATES,
  }
}
