import { type CaseMeasure, type Sums, summed } from '#domain/report/measures.ts'
import type { PartsGround } from '#domain/report/parts/ground.ts'
import { firstDayAfter, monthBefore, type Period } from '#domain/report/period.ts'
import type { Db } from '../../access/through.ts'
import type { Shell } from '../../shell.ts'
import { sumsBy } from '../facts/read-facts.ts'
import type { Place } from '../report-ground.ts'
import { casesToTell } from './read-cases.ts'

/**
 * What the parts of a window's report are made of. Every month is read as it stood when it ended, so that what came of
 * its cases later makes neither this month better nor the one it is compared with.
 */
export async function partsGround(
  db: Db,
  place: Place,
  period: Period,
  reference: Pick<Shell['reference'], 'network' | 'policyInForce'>,
): Promise<PartsGround> {
  const { month } = period
  const { shardKey, covered } = place
  const network = reference.network()
  const { categories } = reference.policyInForce()
  const of = (one: string) => ({
    ...{ shardKeys: [shardKey], organisations: covered },
    ...{ month: one, before: firstDayAfter(one) },
  })
  const [now, before, then] = [of(month), of(monthBefore(month)), of(monthBefore(month, 12))]
  const { organisations: _all, ...inProvince } = now
  const byWhat = await sumsBy(db, 'case', now, ['channel', 'kind', 'category'])
  const told = await casesToTell(db, place, period)
  return {
    month,
    byWhat,
    byDay: await sumsBy(db, 'case', now, ['day', 'kind']),
    byProvince: await sumsBy(db, 'case', now, ['province']),
    lastMonth: await sumsBy(db, 'case', before, ['kind', 'category']),
    lastYear: await sumsBy(db, 'case', then, ['kind', 'category']),
    sps: await sumsBy(db, 'sp', now, ['sp']),
    spsLastMonth: await sumsBy(db, 'sp', before, ['sp']),
    // A window held them itself; in a province it is said of every unit of it.
    legs: await sumsBy(db, 'leg', covered.length === 1 ? now : inProvince, ['tier']),
    byWindow: await sumsBy(db, 'case', now, ['organisation']),
    cityOf: Object.fromEntries(covered.map((id) => [id, network.find(id)?.city ?? ''])),
    faultCategories: Object.keys(categories).filter((key) => categories[key]?.networkFault === true),
    overdue: { rows: told.overdue, total: brokenIn(summed(byWhat.map((one) => one.sums))) },
    typical: told.typical,
  }
}

/** How many promises to customers were broken, by the facts: the list itself is bounded. */
function brokenIn({ firstReplyBroken = 0, resolveBroken = 0 }: Sums<CaseMeasure>): number {
  return firstReplyBroken + resolveBroken
}
