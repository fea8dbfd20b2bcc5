import type { Calendars } from '#domain/calendar/calendar.ts'
import { branchOf, departmentsOf, nationalCenter, provinceOperations } from '#domain/organisation/network.ts'
import { profileOf } from './arrivals.ts'
import type { Country, Source } from './country.ts'
import { type Desk, deskOf } from './desks.ts'
import { dutyAt, hourOfDay, isWorkday } from './hours.ts'
import { mixture } from './matter.ts'
import type { Crew, Staff, TierName } from './tiers.ts'

const HOUR = 3_600_000

type Weighted = { readonly tier: TierName; readonly weight: number }

/** The desks of what is played, each with its part of the people of its tier. */
export function desksOf(
  country: Country,
  staff: Staff,
  calendars: Calendars,
  from: number,
): Map<string, Desk> {
  const weights = weightsOf(country, staff, calendars, from)
  const whole = new Map<TierName, number>()
  for (const { tier, weight } of weights.values()) whole.set(tier, (whole.get(tier) ?? 0) + weight)
  return new Map(
    [...weights].map(([id, { tier, weight }]) => {
      const people = (staff[tier].people * country.part * weight) / (whole.get(tier) ?? 1)
      return [id, deskOf(id, tier, staff[tier], people)]
    }),
  )
}

/** What of the work of its tier comes to each desk, by what comes in below it. */
function weightsOf({ network, sources }: Country, staff: Staff, calendars: Calendars, from: number) {
  const found = new Map<string, Weighted>()
  const add = (tier: TierName, id: string | undefined, weight: number) => {
    if (id !== undefined) found.set(id, { tier, weight: (found.get(id)?.weight ?? 0) + weight })
  }
  const nationalSps = network.all.filter(
    (one) => one.sp?.scope === 'national' && one.kind === 'serviceProvider',
  )
  const byCentre = partBySp(3)
  const busiestBy = new Map<string, number>()
  for (const source of sources) {
    const { window, province, city, of } = source
    const kind = window.window?.kind ?? ''
    const busiest = busiestBy.get(kind) ?? busiestOf(source, staff.window, calendars, from)
    busiestBy.set(kind, busiest)
    add('window', window.id, of * busiest)
    add('branch', branchOf(network, province, city)?.id, of)
    const code = branchOf(network, province, city)?.provinceCode ?? 0
    add('province', provinceOperations(network, code)?.id, of)
    add('billing', departmentsOf(network, code, 'billing')[0]?.id, of)
    add('centre', nationalCenter(network)?.id, of)
    for (const sp of nationalSps) add('sp', sp.id, (of * byCentre) / nationalSps.length)
    const local = network.all.find((one) => one.sp?.scope === 'local' && one.provinceCode === code)
    add('sp', local?.id, of * (1 - byCentre))
  }
  return found
}

/** How many times the people of a mean hour a window needs in its busiest, by what comes in and when it is open. */
function busiestOf(source: Source, crew: Crew, calendars: Calendars, from: number): number {
  const week = Array.from({ length: 168 }, (_, hour) => from + hour * HOUR)
  const duty = week.map((hour) => dutyAt(source.window, crew, hour, calendars))
  const comes = week.map(
    (hour) => profileOf(source, isWorkday(hour, calendars))[hourOfDay(hour, calendars)] ?? 0,
  )
  const whole = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
  const peak = Math.max(...duty.map((part, at) => (part > 0 ? (comes[at] ?? 0) / part : 0)))
  return Math.max(peak, whole(comes) / whole(duty))
}

/** What part of what is asked of SPs the centre asks of SPs of the whole country. */
function partBySp(tier: 2 | 3): number {
  const rows = mixture.filter((row) => row.bySp)
  const of = (at: 2 | 3) => rows.reduce((sum, row) => sum + row.of * row.at[at], 0)
  return of(tier) / (of(2) + of(3))
}
