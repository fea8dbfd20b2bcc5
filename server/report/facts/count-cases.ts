import type { Case } from '#domain/case/case.ts'
import { daysOf } from '#domain/report/days.ts'
import { entriesOf, recounted } from '#domain/report/entries.ts'
import { seenByLater } from '#domain/report/facts-of-case.ts'
import type { SeedMandated } from '#domain/report/measures-at.ts'
import type { Db } from '../../access/through.ts'
import type { CaseKey } from '../../case/load.ts'
import type { Shell } from '../../shell.ts'
import { addFacts } from './add-facts.ts'
import { type CaseToCount, type Counted, loadToCount, writeCounted } from './counted-cases.ts'
import { correctedSince, neighboursOf } from './neighbours.ts'
import { type Around, surroundingsOf } from './surroundings.ts'

type Reference = Shell['reference']

/** With what cases are counted, computed out of what they are and of what lies around them. */
export type Counter = (one: Pick<CaseToCount, 'c'>, around: Around | undefined) => Counted

/** Says that a case could not be counted. */
export type Failed = (c: Case, error: unknown) => void

/** A counter by the rules in force; `days` are kept between batches. */
export function counterBy(reference: Reference, days = daysOf(reference.calendars().zone)): Counter {
  const counting = { days, seedMandated: mandatedBy(reference) }
  return ({ c }, around) => {
    if (!around) throw new Error('every case has surroundings')
    return {
      version: c.version,
      entries: entriesOf(c, around, counting),
      asEarlier: seenByLater(c),
      earlier: around.earlier,
    }
  }
}

function mandatedBy({ policyOf }: Reference): SeedMandated {
  return ({ category, policyVersion }) =>
    category !== null && policyOf(policyVersion).categories[category]?.seedMandated === true
}

/**
 * Counts these cases as they are now, and those that are counted otherwise because of them: what is different from what
 * each was counted with is added to the facts, and written down with the case, in the transaction of `db`. Says how many
 * were counted.
 */
export async function countCases(
  db: Db,
  keys: readonly CaseKey[],
  reference: Reference,
  { count, failed }: { readonly count: Counter; readonly failed: Failed },
): Promise<number> {
  const named = await loadToCount(db, keys)
  await reference.catchUp(named.map(({ c }) => c.policyVersion))
  const known = new Set(named.map(({ c }) => c.id))
  const disturbed = (await disturbedBy(db, named, reference)).filter(({ id }) => !known.has(id))
  const all = [...named, ...(await loadToCount(db, disturbed))]
  await reference.catchUp(all.map(({ c }) => c.policyVersion))
  const around = await surroundingsOf(
    db,
    all.map(({ c }) => c),
    reference.policyOf,
  )
  const fresh = all.flatMap((one) => {
    try {
      return [{ ...one, fresh: count(one, around.get(one.c.id)) }]
    } catch (error) {
      failed(one.c, error)
      return []
    }
  })
  await addFacts(
    db,
    fresh.map(({ c, counted, fresh: { entries } }) => ({
      shardKey: c.shardKey,
      entries: recounted(counted?.entries ?? [], entries),
    })),
  )
  await writeCounted(
    db,
    fresh.map(({ c, fresh: counted }) => ({ c, counted })),
  )
  return fresh.length
}

/** The cases that are disturbed by what became of these: later complaints for which one of them is, or was, the earlier. */
async function disturbedBy(
  db: Db,
  named: readonly CaseToCount[],
  reference: Reference,
): Promise<readonly CaseKey[]> {
  const corrected = await correctedSince(
    db,
    named.flatMap(({ c, counted }) => (counted ? [{ ...c, version: counted.version }] : [])),
  )
  const otherwise = named.filter(
    ({ c, counted }) => seenByLater(c) !== (counted?.asEarlier ?? '') || corrected.has(c.id),
  )
  return neighboursOf(
    db,
    otherwise.map(({ c }) => c),
    longestWindow(otherwise, reference),
  )
}

/** A later complaint may be judged by any policy from then until now. */
export function longestWindow(
  named: readonly Pick<CaseToCount, 'c'>[],
  { policyOf, policyInForce }: Reference,
): number {
  const { version: newest } = policyInForce()
  const oldest = Math.min(newest, ...named.map(({ c }) => c.policyVersion))
  const versions = Array.from({ length: newest - oldest + 1 }, (_, at) => oldest + at)
  return Math.max(...versions.map((version) => policyOf(version).repeatWindowDays))
}
