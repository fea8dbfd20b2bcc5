/** For tests: makes moves the way a server does: what is due rings, then the move is decided, recorded and folded in. */
import type { Role } from '../access/roles.ts'
import type { Calendars } from '../calendar/calendar.ts'
import { calendars2026 } from '../calendar/notice-2026.fixture.ts'
import type { Case } from '../case/case.ts'
import type { MoveRule, Situation, World } from '../case/deciding.ts'
import { decideMove } from '../case/deciding.ts'
import type { By, CaseEvent, Recorded } from '../case/events.ts'
import { evolve } from '../case/evolve.ts'
import type { SubmitWish } from '../case/moves/submit.ts'
import { submit } from '../case/moves/submit.ts'
import type { CaseMove, WishOf } from '../case/moves.ts'
import { moves } from '../case/moves.ts'
import type { Refusal } from '../case/refusal.ts'
import { ringDue } from '../case/ring.ts'
import type { Network } from '../organisation/network.ts'
import type { Channel } from '../organisation/window-kinds.ts'
import type { Policy } from '../policy/policy.ts'
import { seedPolicy } from '../policy/seed-policy.ts'
import type { Instant } from '../time.ts'
import { instant } from '../time.ts'
import { network } from './network.fixture.ts'

export type Settings = {
  readonly policy?: Partial<Policy>
  readonly network?: Network
  readonly calendars?: Calendars
}

/** The world of the tests: the seed policy with what a test changes in it. */
export function worldOf(settings: Settings = {}): World {
  return {
    network: settings.network ?? network,
    policy: { version: 1, ...seedPolicy, ...settings.policy },
    calendars: settings.calendars ?? calendars2026,
  }
}

/** Beijing time: '11-23 09:05' of 2026, or with a year, seconds and milliseconds. */
export function bj(text: string): Instant {
  const full = /^\d{4}-/.test(text) ? text : `2026-${text}`
  return instant(`${full.replace(' ', 'T')}+08:00`)
}

/** A person of an organisation who may do whatever its people may. */
export function person(organisation: string, roles: readonly Role[] = ['agent', 'supervisor']) {
  return { person: `somebody at ${organisation}`, organisation, roles }
}

/** What a test says about a contact; everything else is somebody of the window's own city. */
export type Contact = Partial<Omit<SubmitWish, 'customer' | 'submittedAt'>> & {
  readonly window: string
  readonly customer?: Partial<SubmitWish['customer']>
}

/** The form of a contact, filled in. */
export function formOf(contact: Contact, submittedAt: Instant, world: World): SubmitWish {
  const unit = world.network.find(contact.window)
  const channel: Channel = unit?.window?.channels[0] ?? 'spPortal'
  const { province = null, city = null } = unit ?? {}
  const customer = { name: '某用户', account: 'ad0000@example', contact: '13900000000', province, city }
  const web = channel === 'webSelfService' ? { consumedAt: submittedAt, serviceContent: '包月' } : {}
  const filled = { channel, kind: 'complaint' as const, description: '看不了', ...web, ...contact }
  return { ...filled, submittedAt, customer: { ...customer, ...contact.customer } }
}

/** A line of a story: when, who, what, and how. */
export type Line = {
  [M in CaseMove]: readonly [at: string, by: string, move: M, wish: WishOf<M>]
}[CaseMove]

export type Play = {
  readonly world: World
  /** The case as it is. */
  readonly c: Case
  /** What was recorded, in order. */
  readonly journal: readonly Recorded[]
  readonly situation: (at: string | Instant, by: string, roles?: readonly Role[]) => Situation
  /** Lets time pass: what has fallen due rings. */
  readonly ring: (at: string | Instant) => void
  /** Makes a move; the refusal when it is refused. */
  readonly attempt: <M extends CaseMove>(
    at: string | Instant,
    by: string,
    move: M,
    wish: WishOf<M>,
    roles?: readonly Role[],
  ) => Refusal | null
  /** Makes a move that must be allowed. */
  readonly does: <M extends CaseMove>(at: string, by: string, move: M, wish: WishOf<M>) => void
  /** Makes moves that must be allowed, one after the other. */
  readonly acts: (lines: readonly Line[]) => void
  /** Writes events down that were decided elsewhere. */
  readonly record: (at: string | Instant, by: string, events: readonly CaseEvent[]) => void
}

/** A case from its first contact on, submitted at that instant. */
export function play(at: string | Instant, contact: Contact, settings: Settings = {}): Play {
  const world = worldOf(settings)
  const submittedAt = moment(at)
  const identity = { id: 'case-1', shardKey: 4300, number: '20261123-000001' }
  const opening = submit(
    formOf(contact, submittedAt, world),
    person(contact.window),
    world,
    submittedAt,
    identity,
  )
  if (!opening.ok) throw new Error(`refused: ${JSON.stringify(opening.no)}`)
  return playOn(world, submittedAt, contact.window, opening.value)
}

/** A case from the events that opened it on. */
export function playOn(world: World, openedAt: Instant, by: string, opening: readonly CaseEvent[]): Play {
  const { journal, current, put, ring } = keptBy(world)
  const situation: Play['situation'] = (at, org, roles) => {
    return { c: current(), by: person(org, roles), world, now: moment(at) }
  }
  const attempt: Play['attempt'] = (at, org, move, wish, roles) => {
    ring(at)
    const s = situation(at, org, roles)
    const decision = decideMove(move, moves[move] as unknown as MoveRule<typeof wish>, s, wish)
    if (!decision.ok) return decision.no
    put(s.now, s.by, decision.value)
    return null
  }
  const does: Play['does'] = (at, org, move, wish) => {
    const refused = attempt(at, org, move, wish)
    if (refused) throw new Error(`${move} by ${org} at ${at} refused: ${JSON.stringify(refused)}`)
  }
  put(openedAt, person(by), opening)
  return {
    world,
    get c() {
      return current()
    },
    journal,
    situation,
    ring,
    attempt,
    does,
    acts: (lines) => {
      for (const [at, org, move, wish] of lines) does(at, org, move, wish as WishOf<typeof move>)
    },
    record: (at, org, events) => put(moment(at), person(org), events),
  }
}

/** The journal of a case and what it came to. */
function keptBy(world: World) {
  const journal: Recorded[] = []
  let state: Case | null = null
  const current = (): Case => {
    if (state === null) throw new Error('nothing has happened yet')
    return state
  }
  const write = (event: Recorded) => {
    state = evolve(state, event)
    journal.push(event)
  }
  const put = (at: Instant, by: By, events: readonly CaseEvent[]) => {
    for (const event of events) write({ ...event, seq: journal.length + 1, at, by })
  }
  const ring = (at: string | Instant) => {
    for (const event of ringDue(current(), moment(at), world).events) write(event)
  }
  return { journal, current, put, ring }
}

function moment(at: string | Instant): Instant {
  return at.endsWith('Z') ? (at as Instant) : bj(at)
}
