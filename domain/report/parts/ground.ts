import type { MonthText } from '../../calendar/calendar.ts'
import type { OrganisationId } from '../../organisation/organisation.ts'
import type { CategoryKey } from '../../policy/policy.ts'
import type { CaseMeasure, LegMeasure, SpMeasure } from '../measures.ts'
import type { OverdueCase, TypicalCase } from './cases.ts'
import type { Grouped } from './table.ts'

/** What is asked of the days of the month, of the months it is compared with, and of what the annexes tell apart. */
export const ofDays = ['accepted', 'consultations', 'queries', 'complaints', 'resolved'] as const
export const ofOtherMonths = ['accepted', 'complaints'] as const
export const ofAnnexes = [
  ...([
    'accepted',
    'complaints',
    'firstReplyKept',
    'firstReplyBroken',
    'resolveKept',
    'resolveBroken',
  ] as const),
  ...(['resolveMilliseconds', 'complaintsResolved'] as const),
] as const
export type OfAnnexes = (typeof ofAnnexes)[number]

/** What the parts of a report are made of: sums of facts, by what is named in the brackets, and a few cases by number. */
export type PartsGround = {
  readonly month: MonthText
  /** [day] */
  readonly byDay: readonly Grouped<(typeof ofDays)[number]>[]
  /** [channel, kind, category] */
  readonly byWhat: readonly Grouped<CaseMeasure>[]
  /** [province of the customer] */
  readonly byProvince: readonly Grouped<CaseMeasure>[]
  /** [window] */
  readonly byWindow: readonly Grouped<CaseMeasure>[]
  /** Of a province: in which city each of its windows is. */
  readonly cityOf: Readonly<Record<OrganisationId, string>>
  /** Of the centre: under which province each window stands; a national window under itself. */
  readonly unitOf: Readonly<Record<OrganisationId, OrganisationId>>
  /** What national windows counted, of a province about its customers, of the centre about all: [window, province, category] */
  readonly ofNational: readonly Grouped<OfAnnexes>[]
  /** The same of the month before and of the same month last year: [kind, category] */
  readonly lastMonth: readonly Grouped<(typeof ofOtherMonths)[number]>[]
  readonly lastYear: readonly Grouped<(typeof ofOtherMonths)[number]>[]
  /** [sp] */
  readonly sps: readonly Grouped<SpMeasure>[]
  readonly spsLastMonth: readonly Grouped<'complaints'>[]
  /** [tier] */
  readonly legs: readonly Grouped<LegMeasure>[]
  readonly faultCategories: readonly CategoryKey[]
  readonly overdue: { readonly rows: readonly OverdueCase[]; readonly total: number }
  readonly typical: readonly TypicalCase[]
}
