/** Where people work: the four tiers, the SPs, and the billing departments that look bills up. */
export const tiers = ['window', 'branch', 'province', 'centre', 'sp', 'billing'] as const
export type TierName = (typeof tiers)[number]

/** What somebody does with a case at a desk. */
export type Task =
  | 'intake'
  | 'reply'
  | 'handle'
  | 'answer'
  | 'lookUp'
  | 'decide'
  | 'passOn'
  | 'tell'
  | 'again'

/** The people of a tier, how many of them are on duty when, and how long they take. */
export type Crew = {
  /** On duty in the busiest hour, over all desks of the country. */
  readonly people: number
  /** The part of them on duty in each of the 24 hours of a working day, and of a weekend or holiday. */
  readonly workday: readonly number[]
  readonly dayOff: readonly number[]
  /** Mean minutes of each task. */
  readonly minutes: Partial<Readonly<Record<Task, number>>>
}

export type Staff = Readonly<Record<TierName, Crew>>

/** What comes in by hour of the day, the whole day being 24: few at night, most in the morning, again in the evening. */
export const byHour: readonly number[] = ((): readonly number[] => {
  const night = [0.25, 0.15, 0.1, 0.1, 0.1, 0.15, 0.3, 0.6]
  const day = [1.1, 1.7, 1.8, 1.6, 1.2, 1.3, 1.6, 1.7, 1.6, 1.4]
  const evening = [1.3, 1.5, 1.6, 1.4, 0.9, 0.5]
  const all = [...night, ...day, ...evening]
  const sum = all.reduce((one, other) => one + other, 0)
  return all.map((part) => (part * 24) / sum)
})()

const busiest = Math.max(...byHour)
/** Round the clock, as many as what comes in asks for, and at night a few more than that. */
const withTheLoad = byHour.map((part) => Math.max(0.12, part / busiest))
const hours = (from: number, to: number, inside: number, outside: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? inside : outside))

/**
 * Enough people for a day of a million cases, with what they take for a task. None of it is measured: put your own in
 * the place of it (`--staff`). Halls and account managers work in the opening hours of their calendars.
 */
const perMillion: Staff = {
  window: {
    people: 11_000,
    workday: withTheLoad,
    dayOff: withTheLoad,
    minutes: { intake: 5, reply: 2, tell: 4, again: 5 },
  },
  branch: {
    people: 4200,
    workday: hours(8, 20, 1, 0.3),
    dayOff: hours(8, 20, 0.9, 0.3),
    minutes: { handle: 12, passOn: 2 },
  },
  province: {
    people: 1700,
    workday: hours(8, 20, 1, 0.3),
    dayOff: hours(8, 20, 0.9, 0.3),
    minutes: { intake: 8, handle: 12, decide: 6, passOn: 2 },
  },
  centre: {
    people: 620,
    workday: hours(8, 20, 1, 0.3),
    dayOff: hours(8, 20, 0.9, 0.3),
    minutes: { intake: 8, handle: 15, decide: 8 },
  },
  sp: {
    people: 750,
    workday: hours(8, 22, 1, 0.4),
    dayOff: hours(8, 22, 1, 0.4),
    minutes: { answer: 12 },
  },
  billing: {
    people: 400,
    workday: hours(8, 20, 1, 0.3),
    dayOff: hours(8, 20, 0.9, 0.3),
    minutes: { lookUp: 5 },
  },
}

/** People enough for so many cases a day. */
export function enoughFor(casesADay: number): Staff {
  const times = casesADay / 1_000_000
  const grown = tiers.map((tier) => [tier, { ...perMillion[tier], people: perMillion[tier].people * times }])
  return Object.fromEntries(grown) as Staff
}
