import type { Network } from '#domain/organisation/network.ts'
import { nationalWindows, unitOf } from '#domain/report/covered.ts'
import { extractFor } from '#domain/report/extract.ts'
import { type CaseMeasure, type Sums, summed } from '#domain/report/measures.ts'
import { ofAnnexes, ofDays, ofOtherMonths, type PartsGround } from '#domain/report/parts/ground.ts'
import { firstDayAfter, monthBefore, type Period } from '#domain/report/period.ts'
import type { Db } from '../../access/through.ts'
import type { Shell } from '../../shell.ts'
import { sumsBy, sumsByEach, type Wanted } from '../facts/read-facts.ts'
import type { Place } from '../report-ground.ts'
import { shardOfReport } from '../report-row.ts'
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
  const { shardKeys, covered } = place
  const network = reference.network()
  const { categories } = reference.policyInForce()
  const of = (one: string) => ({
    ...{ shardKeys, organisations: covered },
    ...{ month: one, before: firstDayAfter(one) },
  })
  const [now, before, then] = [of(month), of(monthBefore(month)), of(monthBefore(month, 12))]
  const { organisations: _all, ...inProvince } = now
  const [byWhat = [], byProvince = [], byWindow = []] = await sumsByEach(db, 'case', now, [
    ['channel', 'kind', 'category'],
    ['province'],
    ['organisation'],
  ])
  const told = await casesToTell(db, place, period)
  return {
    month,
    byWhat,
    byDay: await sumsBy(db, 'case', now, ['day'], ofDays),
    byProvince,
    byWindow,
    lastMonth: await sumsBy(db, 'case', before, ['kind', 'category'], ofOtherMonths),
    lastYear: await sumsBy(db, 'case', then, ['kind', 'category'], ofOtherMonths),
    sps: await sumsBy(db, 'sp', now, ['sp']),
    spsLastMonth: await sumsBy(db, 'sp', before, ['sp'], ['complaints']),
    // A window held them itself; in a province or the nation it is said of every unit of it.
    legs: await sumsBy(db, 'leg', network.find(place.id)?.kind === 'serviceWindow' ? now : inProvince, [
      'tier',
    ]),
    ...(await annexGround(db, place, now, network)),
    faultCategories: Object.keys(categories).filter((key) => categories[key]?.networkFault === true),
    overdue: { rows: told.overdue, total: brokenIn(summed(byWhat.map((one) => one.sums))) },
    typical: told.typical,
  }
}

/** What the annexes tell apart, and what national windows had of the customers of a province, or of everybody. */
async function annexGround(
  db: Db,
  { id, covered }: Place,
  { organisations: _all, ...when }: Wanted,
  network: Network,
): Promise<Pick<PartsGround, 'cityOf' | 'unitOf' | 'ofNational'>> {
  const unit = network.find(id)
  if (!unit || unit.kind === 'serviceWindow') return { cityOf: {}, unitOf: {}, ofNational: [] }
  const wanted = { ...when, shardKeys: [shardOfReport(national)], organisations: nationalWindows(network) }
  const ofAll = await sumsBy(db, 'case', wanted, ['organisation', 'province', 'category'], ofAnnexes)
  const windows = covered.flatMap((one) => network.find(one) ?? [])
  if (unit.kind === 'nationalCenter')
    return {
      ...{ cityOf: {}, ofNational: ofAll },
      unitOf: Object.fromEntries(windows.map((one) => [one.id, unitOf(network, one)])),
    }
  return {
    ...{ unitOf: {}, ofNational: extractFor(ofAll, unit.province ?? '') },
    cityOf: Object.fromEntries(windows.map((one) => [one.id, one.city ?? ''])),
  }
}

/** Where what is of no province lies. */
const national = { provinceCode: null }

/** How many promises to customers were broken, by the facts: the list itself is bounded. */
function brokenIn({ firstReplyBroken = 0, resolveBroken = 0 }: Sums<CaseMeasure>): number {
  return firstReplyBroken + resolveBroken
}
