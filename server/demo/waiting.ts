import { plusMinutes } from '#domain/time.ts'
import { rowOf, type Sp } from './contacts.ts'
import type { Category } from './matters.ts'
import type { Place } from './places.ts'
import { said } from './said-at-work.ts'
import { type Act, type Deed, meanwhile, type Story, spread, together } from './story.ts'
import { begunAgo, type Teller } from './telling.ts'
import {
  deskAt,
  dispatched,
  down,
  type Level,
  limitOf,
  replied,
  sideWords,
  solved,
  spGivesBack,
  spSays,
  up,
} from './ways.ts'

/** Where a case waits, and what has happened to it there. */
export type Stage =
  | 'new'
  | 'sorted'
  | 'arrived'
  | 'answeredBySp'
  | 'resultInHand'
  | 'solvedHere'
  | 'held'
  | 'returned'
  | 'asking'
  | 'withSp'

/** A case that waits at a level, with the minutes until the nearest promise falls due; negative: it has. */
export type Waiting = {
  readonly place: Place
  readonly category: Category
  readonly stage: Stage
  readonly level: Level
  readonly owed: 'firstReply' | 'resolve' | 'spReply'
  readonly dueIn: number
  readonly sp?: Sp
}

/** The story of a case that waits. */
export function waits(one: Waiting, teller: Teller): Story {
  const { by } = teller
  const deeds = deedsOf(one, teller)
  if (one.owed === 'spReply') {
    const before = by.number(90, 900)
    const sinceDispatch = (rowOf(one.category).spReplyMinutes ?? 180) - one.dueIn
    const main = spread(deeds, before, by)
    return begunAgo(before + sinceDispatch, teller, answeredInTime(main, one, before + sinceDispatch, teller))
  }
  const age = limitOf(one.category, one.owed) - one.dueIn
  const justNow = one.stage === 'resultInHand' || one.stage === 'solvedHere'
  const last = justNow ? Math.max(age * 0.5, age - by.number(6, 55)) : age * (by.number(45, 85) / 100)
  const main = spread(deeds, deeds.length === 1 ? 0 : last, by)
  if (one.owed === 'firstReply') return begunAgo(age, teller, main)
  return begunAgo(age, teller, answeredInTime(main, one, age, teller))
}

/** With the first reply that leaves only the later promises open, and a word on the side. */
function answeredInTime(
  main: readonly Act[],
  { place, category, level }: Waiting,
  age: number,
  { by }: Teller,
) {
  const limit = limitOf(category, 'firstReply')
  const reply = meanwhile(Math.min(by.number(15, limit - 15), age - 2), replied(place, by))
  const arrived = main.at(-1)?.minute ?? 0
  const side = sideWords(place, level, by).flatMap((deed) => meanwhile((arrived + age) / 2, deed))
  return together(main, reply, side)
}

function deedsOf(one: Waiting, teller: Teller): readonly Deed[] {
  const { place, category, level, sp } = one
  const { by, contacts } = teller
  const subject = sp ? { sp } : {}
  const first = contacts.arrives(
    place,
    category,
    one.stage === 'new' ? { ...subject, unsorted: true } : subject,
  )
  const here = deskAt(place, level)
  const above = Math.min(level + 1, 3) as Level
  const come = [first, ...up(place, 0, level, by)]
  switch (one.stage) {
    case 'new':
    case 'sorted':
      return [first]
    case 'arrived':
      return come
    case 'held':
      return [...come, heldAt(here, by.number(0, 1) === 0, by.number(300, 2400))]
    case 'returned':
      return [
        first,
        ...up(place, 0, above, by),
        { by: deskAt(place, above), move: 'return', wish: { reason: by.pick(said.returned) } },
      ]
    case 'solvedHere':
      return [...come, solved(place, level, category, by)]
    case 'resultInHand':
      return [
        first,
        ...up(place, 0, above, by),
        solved(place, above, category, by),
        ...down(place, above, level, by),
      ]
    case 'asking':
      return [...come, asks(here, category, teller)]
    case 'withSp':
      return [...come, ...(sp ? [dispatched(here, sp, by)] : [])]
    case 'answeredBySp':
      return [...come, ...(sp ? [dispatched(here, sp, by), answer(sp, here, teller)] : [])]
  }
}

function answer(sp: Sp, desk: string, { by }: Teller): Deed {
  const result = by.pick(['admitted', 'admitted', 'denied', 'investigating', 'returned'] as const)
  return result === 'returned' ? spGivesBack(sp, desk, by) : spSays(sp, desk, result, by)
}

function asks(desk: string, category: Category, { network, by }: Teller): Deed {
  const unit = network.find(desk)
  const role = category === 'network' || unit?.kind === 'nationalCenter' ? 'technicalSupport' : 'billing'
  const department = network.all.find(
    (one) => one.department === role && one.provinceCode === (unit?.provinceCode ?? null),
  )
  return { by: desk, move: 'coordinate', wish: { to: department?.id ?? '', note: by.pick(said.ask) } }
}

/** A wait for the customer: for material, or until the day they asked for. */
function heldAt(desk: string, byAppointment: boolean, minutes: number): Deed {
  const wish: Deed['wish'] = (at) =>
    byAppointment
      ? {
          reason: 'awaitCustomerAppointment',
          until: plusMinutes(at, minutes),
          consent: '电话征得用户同意，约定届时上门或回电。',
        }
      : { reason: 'awaitCustomerInfo', until: plusMinutes(at, minutes) }
  return { by: desk, move: 'hold', wish }
}
