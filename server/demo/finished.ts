import type { Category } from './matters.ts'
import type { Place } from './places.ts'
import { said } from './said-at-work.ts'
import { type Act, type Deed, meanwhile, type Story, spread, together } from './story.ts'
import { begunAgo, type Teller, withReply } from './telling.ts'
import {
  askedBetween,
  closed,
  delivered,
  deskAt,
  dispatched,
  down,
  type Level,
  sideWords,
  solved,
  spGivesBack,
  spSays,
  toldOn,
  up,
} from './ways.ts'

/** A matter that has come to its end, and how many minutes that took. */
export type Ending = { readonly category: Category; readonly deeds: readonly Deed[]; readonly took: number }

const confirmed = { customerConfirmed: true }

/** Answered by the window itself: a consultation, or a complaint with which the customer is content (R26, A1). */
export function atWindow(place: Place, category: Category, { contacts, by }: Teller): Ending {
  const more = category === 'consultation' ? {} : confirmed
  const deeds = [contacts.arrives(place, category), delivered(place, by, more)]
  return { category, deeds, took: category === 'consultation' ? by.number(4, 40) : by.number(20, 300) }
}

/** A query, answered as the province's billing allows (R27, R28). */
export function answeredQuery(place: Place, { contacts, by, network }: Teller): Ending {
  const window = network.find(deskAt(place, 0))
  const province = network.find(deskAt(place, 2))
  const billing = network.all.find((one) => one.department === 'billing' && one.province === window?.province)
  const first = contacts.arrives(place, 'query')
  const end = (queryMode: string, took: number, between: readonly Deed[] = []) => ({
    category: 'query' as const,
    deeds: [first, ...between, delivered(place, by, { queryMode })],
    took,
  })
  if (province?.billingInterconnected) return end('instant', by.number(3, 15))
  if (!billing || by.often(40)) return end('guidedSelfService', by.number(6, 25))
  return end('billingLookup', by.number(60, 600), [
    { by: deskAt(place, 0), move: 'coordinate', wish: { to: billing.id, note: by.pick(said.ask) } },
    { by: billing.id, move: 'coordinateDone', wish: { note: by.pick(said.asked) } },
  ])
}

/** Solved by the desk of a level above the window and fed back step by step (R31–R33). */
export function solvedAbove(
  place: Place,
  category: Category,
  level: Level,
  { contacts, by }: Teller,
): Ending {
  const refund = category === 'feeNoSp' && by.often(70) ? by.number(5, 90) : undefined
  const deeds = [
    contacts.arrives(place, category),
    ...up(place, 0, level, by),
    solved(place, level, category, by, refund),
    ...down(place, level, 0, by),
    toldOn(place, by),
  ]
  const hours = category === 'network' ? by.number(3, 10) : by.number(5, 50)
  return { category, deeds, took: hours * 60 + by.number(0, 59) }
}

/** Gone to the SP that is responsible, whose answer decides (R5, R18, R35, R36). */
export function throughSp(place: Place, category: 'feeSp' | 'spService', teller: Teller): Ending {
  const { contacts, by, sps } = teller
  const local = by.often(65) ? sps.local(place.home.province ?? '') : undefined
  const sp = local ?? sps.national()
  const level: Level = local ? 2 : 3
  const admits = by.often(70)
  const refund = category === 'feeSp' && admits ? by.number(5, 80) : undefined
  const desk = deskAt(place, level)
  const answer = by.often(88)
    ? spSays(sp, desk, admits ? 'admitted' : 'denied', by)
    : spGivesBack(sp, desk, by)
  const deeds = [
    contacts.arrives(place, category, { sp }),
    ...up(place, 0, level, by),
    dispatched(desk, sp, by),
    ...askedBetween(desk, sp, by),
    answer,
    solved(place, level, category, by, refund),
    ...down(place, level, 0, by),
    toldOn(place, by),
  ]
  return { category, deeds, took: by.number(10, 50) * 60 }
}

/** The story of an ending that lies back at least the given minutes. */
export function told(ending: Ending, place: Place, ago: number, { by, now }: Teller): Story {
  const { deeds, took, category } = ending
  const main = withReply(spread(deeds, took, by), place, category, by)
  const side = spread(sideWords(place, 0, by), 0, by).map((act) => ({ ...act, minute: took * 0.45 }))
  const end = took + by.number(15, 1500)
  // What nobody calls back about closes by itself after three days.
  const last: readonly Act[] = by.often(75) ? meanwhile(end, closed(place, by)) : []
  return begunAgo(ago + took, { now }, together(main, took > 100 ? side : [], last))
}
