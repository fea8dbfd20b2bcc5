import { type CaseMeasure, caseMeasures, legMeasures } from '../measures.ts'
import { percent, quotient } from '../rounding.ts'
import type { OfAnnexes, PartsGround } from './ground.ts'
import { sumTable } from './sum-table.ts'
import { type All, type Column, type Computed, counts, type Part, type Table } from './table.ts'

const HOUR = 3_600_000
const measures = caseMeasures
const byCategory = { name: 'category', is: 'category', at: 2 } as const
const byChannel = { name: 'channel', is: 'channel', at: 0 } as const

type Sums = All<CaseMeasure>
const complaints = (sums: Sums) => sums.complaints

function rate<Measure extends string>(
  name: string,
  part: (sums: All<Measure>) => number,
  whole: (sums: All<Measure>) => number,
): Computed<Measure> {
  return { name, is: 'percent', of: (sums) => percent(part(sums), whole(sums)) }
}

/** How the promises were kept; the same columns wherever complaints are told apart. */
export const promises: readonly Computed<OfAnnexes>[] = [
  counts('complaints'),
  counts('firstReplyKept'),
  counts('firstReplyBroken'),
  rate(
    'firstReplyRate',
    (s) => s.firstReplyKept,
    (s) => s.firstReplyKept + s.firstReplyBroken,
  ),
  counts('resolveKept'),
  counts('resolveBroken'),
  rate(
    'resolveRate',
    (s) => s.resolveKept,
    (s) => s.resolveKept + s.resolveBroken,
  ),
  {
    ...{ name: 'averageHours', is: 'hours' },
    of: (sums) => quotient(sums.resolveMilliseconds, sums.complaintsResolved * HOUR),
  },
]

function table(
  ground: PartsGround['byWhat'],
  name: string,
  columns: readonly Computed<CaseMeasure>[],
  {
    key = byCategory,
    has = (sums: Sums) => sums.complaints !== 0,
  }: {
    readonly key?: Column & { readonly at: number }
    readonly has?: (sums: Sums) => boolean
  } = {},
): Table {
  return sumTable(ground, { name, measures, key, columns, has, more: complaints })
}

/** Part 4: what was complained of, and whether the promises were kept. */
export function promisePart({ byWhat }: PartsGround): Part {
  return { no: 4, tables: [table(byWhat, 'promises', promises)] }
}

/** Part 5: how far up cases went, and how long they were held; the latter of what this organisation held itself. */
export function escalationPart({ byWhat, legs }: PartsGround): Part {
  const columns = [
    counts('complaints' as const),
    counts('reachedT3' as const),
    rate<CaseMeasure>('reachedT3Rate', (s) => s.reachedT3, complaints),
    counts('reachedT4' as const),
    rate<CaseMeasure>('reachedT4Rate', (s) => s.reachedT4, complaints),
    counts('forwards' as const),
    counts('returns' as const),
    rate<CaseMeasure>(
      'returnRate',
      (s) => s.returns,
      (s) => s.forwards,
    ),
  ]
  const has = (sums: Sums) => sums.complaints + sums.forwards + sums.returns !== 0
  const held = sumTable(legs, {
    ...{ name: 'held', measures: legMeasures },
    key: { name: 'tier', is: 'tier', at: 0 },
    columns: [
      counts('handedIn'),
      counts('handedOut'),
      { name: 'averageHeld', is: 'hours', of: (s) => quotient(s.heldMilliseconds, s.handedOut * HOUR) },
    ],
  })
  return { no: 5, tables: [table(byWhat, 'escalation', columns, { has }), held] }
}

/** Part 7: the complaints that are about the network. */
export function faultPart({ byWhat, faultCategories }: PartsGround): Part {
  const ofNetwork = byWhat.filter((one) => faultCategories.includes(String(one.by[2])))
  const massFaults = {
    ...table(byWhat, 'massFaults', [counts('massFaults')], {
      ...{ key: byChannel, has: (sums: Sums) => sums.massFaults !== 0 },
    }),
  }
  return { no: 7, tables: [table(ofNetwork, 'faults', promises, { key: byChannel }), massFaults] }
}

/** Part 8: what customers said of it, and what they sent back. */
export function ratingPart({ byWhat }: PartsGround): Part {
  const content = (s: Sums) => s.ratedSatisfied + s.ratedAccepted
  const columns = [
    counts('ratedSatisfied' as const),
    counts('ratedAccepted' as const),
    counts('ratedDissatisfied' as const),
    counts('ratedUnknown' as const),
    rate<CaseMeasure>('satisfactionRate', content, (s) => content(s) + s.ratedDissatisfied),
    counts('delivered' as const),
    counts('reopened' as const),
    rate<CaseMeasure>(
      'reopenRate',
      (s) => s.reopened,
      (s) => s.delivered,
    ),
  ]
  const has = (s: Sums) => content(s) + s.ratedDissatisfied + s.ratedUnknown + s.delivered !== 0
  return { no: 8, tables: [table(byWhat, 'ratings', columns, { has })] }
}

/** Part 9: who had to say it twice, who pressed, and who went to the regulator. */
export function repeatPart({ byWhat }: PartsGround): Part {
  const columns = [
    counts('complaints' as const),
    counts('repeats' as const),
    rate('repeatRate', (s) => s.repeats, complaints),
    counts('appeals' as const),
    rate('appealRate', (s) => s.appeals, complaints),
    counts('reminders' as const),
  ]
  const has = (s: Sums) => s.complaints + s.reminders !== 0
  return { no: 9, tables: [table(byWhat, 'repeats', columns, { has })] }
}
