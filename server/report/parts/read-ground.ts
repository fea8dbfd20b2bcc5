import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { type CaseMeasure, type Sums, summed } from '#domain/report/measures.ts'
import type { PartsGround } from '#domain/report/parts/ground.ts'
import { firstDayAfter, monthBefore, type Period } from '#domain/report/period.ts'
import type { Db } from '../../access/through.ts'
import { sumsBy } from '../facts/read-facts.ts'
import { casesToTell } from './read-cases.ts'

type Place = { readonly id: OrganisationId; readonly shardKey: number }

/**
 * What the parts of a window's report are made of. Every month is read as it stood when it ended, so that what came of
 * its cases later makes neither this month better nor the one it is compared with.
 */
export async function partsGround(
  db: Db,
  { id, shardKey }: Place,
  period: Period,
  { categories }: Pick<Policy, 'categories'>,
): Promise<PartsGround> {
  const { month } = period
  const of = (one: string) => ({
    ...{ shardKeys: [shardKey], organisations: [id] },
    ...{ month: one, before: firstDayAfter(one) },
  })
  const [now, before, then] = [of(month), of(monthBefore(month)), of(monthBefore(month, 12))]
  const byWhat = await sumsBy(db, 'case', now, ['channel', 'kind', 'category'])
  const told = await casesToTell(db, { id, shardKey }, period)
  return {
    month,
    byWhat,
    byDay: await sumsBy(db, 'case', now, ['day', 'kind']),
    byProvince: await sumsBy(db, 'case', now, ['province']),
    lastMonth: await sumsBy(db, 'case', before, ['kind', 'category']),
    lastYear: await sumsBy(db, 'case', then, ['kind', 'category']),
    sps: await sumsBy(db, 'sp', now, ['sp']),
    spsLastMonth: await sumsBy(db, 'sp', before, ['sp']),
    legs: await sumsBy(db, 'leg', now, ['tier']),
    faultCategories: Object.keys(categories).filter((key) => categories[key]?.networkFault === true),
    overdue: { rows: told.overdue, total: brokenIn(summed(byWhat.map((one) => one.sums))) },
    typical: told.typical,
  }
}

/** How many promises to customers were broken, by the facts: the list itself is bounded. */
function brokenIn({ firstReplyBroken = 0, resolveBroken = 0 }: Sums<CaseMeasure>): number {
  return firstReplyBroken + resolveBroken
}
