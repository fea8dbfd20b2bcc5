/** For tests: random lives of cases, as plain data that can be lived again. */
import fc from 'fast-check'
import { may } from '../case/may.ts'
import type { CaseMove, WishOf } from '../case/moves.ts'
import { caseMoves } from '../case/moves.ts'
import { holderOf } from '../case/reading.ts'
import type { Refusal } from '../case/refusal.ts'
import { nextRingAt } from '../case/ring.ts'
import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import { instant, plusMilliseconds, plusMinutes } from '../time.ts'
import { units } from './network.fixture.ts'
import { appealAtProvince, contacts, parentAtBranch } from './openings.fixture.ts'
import type { Play } from './play.ts'
import { play } from './play.ts'
import type { Dice } from './random-wish.ts'
import { oneOf, wishFor } from './random-wish.ts'

/** How a step is chosen: how long until it, by whom, which move, with what. */
type Step = {
  readonly wait: number | 'last' | 'first'
  readonly who: number
  readonly move: number
  readonly dice: Dice
}

/** A life to be lived. */
export type Plan = {
  readonly startedAt: Instant
  readonly opening: number
  readonly policy: Partial<Policy>
  readonly steps: readonly Step[]
}

/** A move that was tried, and what came of it. */
export type Try = {
  readonly at: Instant
  readonly by: string
  readonly move: CaseMove
  readonly wish: Record<string, unknown>
  readonly refused: Refusal | null
}

const minutes = [0, 0, 1, 7, 29, 31, 60, 119, 180, 185, 480, 1440, 4320, 8640, 30_000]
const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...minutes).map((n) => n * 60_000) },
  { weight: 1, arbitrary: fc.constantFrom('last' as const, 'first' as const) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 * 60_000 }) },
)
const number = fc.nat({ max: 10_000 })
const step: fc.Arbitrary<Step> = fc.record({
  wait,
  who: number,
  move: number,
  dice: fc.tuple(number, number, number),
})

/** The seed policy, and everything in it that is a switch. */
export const policies: fc.Arbitrary<Partial<Policy>> = fc.record(
  {
    clockMode: fc.constantFrom('elapsed', 'business'),
    businessCalendar: fc.constantFrom(null, 'hall', 'accountManager'),
    boundary: fc.constantFrom('inclusive', 'exclusive'),
    holdPausesClock: fc.boolean(),
    refundFirst: fc.boolean(),
    windowMayResolveComplaint: fc.boolean(),
    autoCloseDays: fc.constantFrom(null, 3),
    passOnMinutes: fc.constantFrom(null, 30),
  },
  { requiredKeys: [] },
)

/** Lives under these policies; the notice of days off runs out at the end of some. */
export function plans(policy: fc.Arbitrary<Partial<Policy>>): fc.Arbitrary<Plan> {
  return fc.record({
    startedAt: fc
      .integer({ min: 0, max: 120 * 1440 })
      .map((n) => plusMinutes(instant('2026-09-15T00:00:00Z'), n)),
    opening: fc.nat({ max: contacts.length + 1 }),
    policy,
    steps: fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
  })
}

/** Lives a plan; `after` looks at the case after every step. */
export function live(
  plan: Plan,
  after: (p: Play, tried: Try) => void = () => {},
): readonly [Play, readonly Try[]] {
  const p = begin(plan)
  const tries: Try[] = []
  let now = plan.startedAt
  for (const one of plan.steps) {
    now = later(p, now, one.wait)
    p.ring(now)
    const tried = tryStep(p, now, one)
    tries.push(tried)
    after(p, tried)
  }
  return [p, tries]
}

/** Lives the same moves again; with `prompt` every ring is heard at its own instant, as by a server that is never down. */
export function liveAgain(plan: Plan, tries: readonly Try[], prompt: boolean): Play {
  const p = begin(plan)
  for (const { at, by, move, wish } of tries) {
    for (let due = nextRingAt(p.c); prompt && due !== null && due <= at; due = nextRingAt(p.c)) p.ring(due)
    p.attempt(at, by, move, wish as WishOf<typeof move>)
  }
  return p
}

function begin({ startedAt, opening, policy }: Plan): Play {
  const contact = contacts[opening]
  if (contact) return play(startedAt, contact, { policy })
  if (opening === contacts.length) return parentAtBranch(startedAt, { policy })
  return appealAtProvince(startedAt, plusMinutes(startedAt, 14_400), { policy })
}

/** Some time later, or at the last instant before the next ring, or at the ring itself. */
function later(p: Play, now: Instant, wait: Step['wait']): Instant {
  if (typeof wait === 'number') return plusMilliseconds(now, wait)
  const ring = nextRingAt(p.c)
  const at = ring === null ? now : plusMilliseconds(ring, wait === 'last' ? -1 : 0)
  return at > now ? at : now
}

/** The moves that carry a case on; the others come now and then. */
const onward: readonly CaseMove[] = [
  ...([
    'accept',
    'classify',
    'forward',
    'dispatchToSp',
    'spAnswer',
    'spReturn',
    'solve',
    'feedback',
  ] as const),
  ...(['deliver', 'close', 'reopen', 'return', 'reclassify', 'hold', 'resume', 'reply'] as const),
]

/** Moves that need a second case have stories of their own. */
const joint: readonly CaseMove[] = ['createParent', 'joinParent']

function tryStep(p: Play, at: Instant, { who, move: pick, dice }: Step): Try {
  const { c } = p
  const holder = holderOf(c) ?? c.answerer
  const below = c.route.at(-2) ?? holder
  const by = oneOf(
    [holder, holder, holder, holder, c.answerer, c.answerer, below, oneOf(units, pick).id],
    who,
  )
  const s = p.situation(at, by)
  const allowed = caseMoves.filter((one) => may(s)[one].ok && !joint.includes(one))
  const usual = allowed.filter((one) => onward.includes(one))
  const lists = [usual, usual, usual, usual, usual, usual, allowed, caseMoves]
  const from = oneOf(lists, Math.floor(who / 8))
  const tried = oneOf(from.length > 0 ? from : caseMoves, pick)
  const move = joint.includes(tried) ? 'note' : tried
  const wish = wishFor(move, s, dice)
  return { at, by, move, wish, refused: p.attempt(at, by, move, wish as WishOf<typeof move>) }
}
