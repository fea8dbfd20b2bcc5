import type { Case } from '../case/case.ts'
import { type Instant, millisecondsBetween } from '../time.ts'
import type { Days, DayText } from './days.ts'
import type { CaseFacts, Promised, Surroundings } from './facts.ts'
import { factsOf } from './facts-of-case.ts'
import { difference, type Entry, type Sums, summed } from './measures.ts'
import { measuresAt, type SeedMandated, spMeasuresAt } from './measures-at.ts'
import { namedEntries } from './named.ts'

export type { Entry } from './measures.ts'

/** What entries are made with. */
export type Counting = { readonly days: Days; readonly seedMandated: SeedMandated }

/**
 * What a case adds to the facts: for every day on which something of it happens or falls due, the change of each measure
 * on that day. So the entries of the days before midnight sum up to what the case counts for at midnight, and they
 * depend on nothing but the case as it is: whatever is changed afterwards changes them as a whole.
 */
export function entriesOf(c: Case, around: Surroundings, { days, seedMandated }: Counting): readonly Entry[] {
  const facts = factsOf(c, around)
  const cohort = days.of(facts.receivedAt).slice(0, 7)
  const province = c.intake.customer.province ?? ''
  const category = facts.category ?? ''
  const instants = instantsIn(facts)
  const ofCase = changes(instants, days, (at) => measuresAt(facts, at, seedMandated))
  return [
    ...ofCase.map(([day, values]) => ({
      family: 'case' as const,
      key: [cohort, c.mainWindow, day, province, c.intake.channel, facts.kind ?? '', category],
      values,
    })),
    ...spsIn(facts).flatMap((sp) =>
      changes(instants, days, (at) => spMeasuresAt(facts, sp, at)).flatMap(([day, values]) => [
        { family: 'sp' as const, key: [cohort, c.mainWindow, day, province, category, sp], values },
        { family: 'part' as const, key: [cohort, c.mainWindow, day, sp, c.id], values },
      ]),
    ),
    ...legEntries(c, cohort, days),
    ...namedEntries(c, facts, cohort),
  ]
}

/** The change on each day that has one, of what changes at these instants only. */
function changes(
  instants: readonly Instant[],
  days: Days,
  valuesAt: (at: Instant) => Sums,
): readonly (readonly [DayText, Sums])[] {
  let before: Sums = {}
  return [...new Set(instants.map(days.of))].sort().flatMap((day) => {
    const after = valuesAt(days.endOf(day))
    const change = difference(before, after)
    before = after
    return isNothing(change) ? [] : [[day, change] as const]
  })
}

/** Whether every value is 0. */
export function isNothing(values: Sums): boolean {
  return Object.values(values).every((value) => value === 0)
}

/** Every instant at which what the case counts for can change. */
function instantsIn(facts: CaseFacts): readonly Instant[] {
  const all = [
    facts.receivedAt,
    facts.droppedAt,
    facts.repeat?.until ?? null,
    ...[facts.firstReply, facts.resolve, ...facts.dispatches].flatMap((one) => (one ? ofPromise(one) : [])),
    ...facts.rounds.flatMap((one) => [one.startedAt, one.deliveredAt]),
    ...[facts.ratings, facts.refunds].flatMap((some) => some.map((one) => one.at)),
    ...[facts.legs, facts.dispatches].flatMap((some) => some.map((one) => one.startedAt)),
    ...[facts.sideTasks, facts.reminders, facts.regulatorAppeals].flat(),
  ]
  return all.filter((at) => at !== null)
}

function ofPromise({ dueAt, settledAt, stopped, pauses }: Promised): readonly (Instant | null)[] {
  return [dueAt, settledAt, stopped?.at ?? null, ...pauses.flatMap((one) => [one.from, one.to])]
}

function spsIn({ sp, dispatches, refunds }: CaseFacts): readonly string[] {
  const named = [sp, ...dispatches.map((one) => one.sp), ...refunds.map((one) => one.sp)]
  return [...new Set(named)].filter((one) => one !== null)
}

/** Who held the case; 0 stands for the tier of SPs and departments. */
function legEntries(c: Case, cohort: string, days: Days): readonly Entry[] {
  const all = c.legs.flatMap(({ organisation, tier, startedAt, endedAt }): readonly Entry[] => {
    const keyOn = (at: Instant) => [cohort, organisation, days.of(at), tier ?? 0]
    const begun: Entry = { family: 'leg', key: keyOn(startedAt), values: { handedIn: 1 } }
    if (endedAt === null) return [begun]
    const heldMilliseconds = millisecondsBetween(startedAt, endedAt)
    return [begun, { family: 'leg', key: keyOn(endedAt), values: { handedOut: 1, heldMilliseconds } }]
  })
  return joined(all)
}

/** Entries of the same key as one; those that come to nothing are left out. */
export function joined(entries: readonly Entry[]): readonly Entry[] {
  const byKey = Map.groupBy(entries, keyOf)
  return [...byKey.values()].flatMap((same) => {
    const [first] = same
    const values = difference({}, summed(same.map((one) => one.values)))
    return first && !isNothing(values) ? [{ ...first, values }] : []
  })
}

/** What entries of the same row have in common, as text. */
export function keyOf({ family, key }: Pick<Entry, 'family' | 'key'>): string {
  return JSON.stringify([family, ...key])
}

/** What must be added to the facts so that a case is counted with `after` instead of `before`. */
export function recounted(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const away = before.map((one) => ({ ...one, values: difference(one.values, {}) }))
  return joined([...away, ...after])
}
