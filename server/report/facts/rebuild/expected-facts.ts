import type { Case } from '#domain/case/case.ts'
import { type Entry, joined, keyOf, recounted } from '#domain/report/entries.ts'
import { periodOf } from '#domain/report/period.ts'
import type { Db } from '../../../access/through.ts'
import type { Reference } from '../../../shell.ts'
import { counterBy } from '../count-cases.ts'
import { type Counted, loadToCount, writeCounted } from '../counted-cases.ts'
import { surroundingsOf } from '../surroundings.ts'
import { foldedCases } from './folded-cases.ts'
import type { Month } from './month.ts'

/** What the facts of a month must be by the journal. */
export type Expected = {
  readonly entries: readonly Entry[]
  readonly cases: number
  /** How many cases are not counted with what their journal comes to. */
  readonly strayed: number
}

/** A case by its journal, with what it must be counted with, and with what it is counted. */
type Judged = { readonly c: Case; readonly right: Counted; readonly kept: Counted | null }

/**
 * Computes the facts of a month anew, from the journals of its cases. With `corrects`, what cases are counted with is
 * written down as it must be.
 */
export async function expectedFacts(
  db: Db,
  { shardKey, cohort }: Month,
  reference: Reference,
  unsettled: ReadonlySet<string>,
  corrects: boolean,
): Promise<Expected> {
  const sums = new Map<string, Entry>()
  let [cases, strayed] = [0, 0]
  const { zone } = reference.calendars()
  const judge = judgeBy(db, reference)
  for await (const page of foldedCases(db, shardKey, periodOf(zone, cohort))) {
    const judged = await judge(page)
    const wrong = judged.filter((one) => !unsettled.has(one.c.id) && !isRight(one))
    cases += judged.length
    strayed += wrong.length
    if (corrects && wrong.length > 0)
      await writeCounted(
        db,
        wrong.map(({ c, right }) => ({ c, counted: right })),
      )
    addTo(
      sums,
      judged.flatMap(({ c, right, kept }) => (unsettled.has(c.id) ? (kept?.entries ?? []) : right.entries)),
    )
  }
  return { entries: joined([...sums.values()]), cases, strayed }
}

function judgeBy(db: Db, reference: Reference): (cases: readonly Case[]) => Promise<readonly Judged[]> {
  const count = counterBy(reference)
  return async (cases) => {
    await reference.catchUp(cases.map((c) => c.policyVersion))
    const around = await surroundingsOf(db, cases, reference.policyOf)
    const kept = new Map((await loadToCount(db, cases)).map(({ c, counted }) => [c.id, counted]))
    return cases.map((c) => ({ c, right: count({ c }, around.get(c.id)), kept: kept.get(c.id) ?? null }))
  }
}

function isRight({ right, kept }: Judged): boolean {
  if (!kept || kept.version !== right.version || kept.asEarlier !== right.asEarlier) return false
  return recounted(kept.entries, right.entries).length === 0
}

function addTo(sums: Map<string, Entry>, entries: readonly Entry[]): void {
  for (const one of entries) {
    const key = keyOf(one)
    const before = sums.get(key)
    const [sum] = before ? joined([before, one]) : [one]
    if (sum) sums.set(key, sum)
    else sums.delete(key)
  }
}
