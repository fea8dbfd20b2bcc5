import type { Case } from '#domain/case/case.ts'
import { daysOf } from '#domain/report/days.ts'
import { type Counting, type Entry, entriesOf } from '#domain/report/entries.ts'
import { nothingAround } from '#domain/report/facts-of-case.ts'
import { naming } from '#domain/report/named.ts'
import { rows } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { worldOf } from '#domain/testing/play.ts'

/** A case that many are copies of, the day it was received on, and what it adds to the sums. */
export type Specimen = {
  readonly c: Case
  readonly day: Temporal.PlainDate
  readonly entries: readonly Entry[]
}

/** By what the specimens are counted: the days and the policy that they were played by. */
export function countingOfSpecimens(): Counting {
  const { policy, calendars } = worldOf()
  return {
    days: daysOf(calendars.zone),
    seedMandated: ({ category }) => policy.categories[category ?? '']?.seedMandated === true,
  }
}

/** The twelve cases of C39 as their people worked on them: two thirds complaints, a third asked and answered. */
export function specimens(): readonly Specimen[] {
  const counting = countingOfSpecimens()
  return rows.map((row, index) => {
    const { c } = played(row, index)
    const day = Temporal.PlainDate.from(counting.days.of(c.intake.receivedAt))
    return { c, day, entries: summedOf(c, counting) }
  })
}

/** What a case adds to the sums; by what it is named is its own. */
export function summedOf(c: Case, counting: Counting): readonly Entry[] {
  return entriesOf(c, nothingAround, counting).filter((one) => !naming.includes(one.family))
}
