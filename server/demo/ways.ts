import type { Chance } from './chance.ts'
import { rowOf, type Sp } from './contacts.ts'
import type { Category } from './matters.ts'
import type { Place } from './places.ts'
import { refunds, said, solutions } from './said-at-work.ts'
import { asItAnswers, answering as atTheirPhone } from './sp-ways.ts'
import type { Deed } from './story.ts'

/** How far up a case goes: 0 the window, 1 the branch, 2 the province, 3 the centre. */
export type Level = 0 | 1 | 2 | 3

/** The desk of a level on this way; a card user's window has the centre right above it. */
export function deskAt(place: Place, level: Level): string {
  return place.route[Math.min(level, place.route.length - 1)] ?? ''
}

/** The steps up from one level to another. */
export function up(place: Place, from: Level, to: Level, by: Chance): readonly Deed[] {
  return place.route.slice(from, to).flatMap((desk, index) => {
    const next = place.route[from + index + 1]
    return next === undefined
      ? []
      : [{ by: desk, move: 'forward' as const, wish: { to: next, note: by.pick(said.forward) } }]
  })
}

/** The steps down with the result, until the desk of the level `to` has it. */
export function down(place: Place, from: Level, to: Level, by: Chance): readonly Deed[] {
  const last = Math.min(from, place.route.length - 1)
  const desks = place.route.slice(to + 1, last + 1).reverse()
  return desks.map((desk) => ({
    by: desk,
    move: 'feedback',
    wish: { note: by.pick(said.feedback) },
    soon: passingOn(by),
  }))
}

/** The desk of a level has the solution, perhaps with money back. */
export function solved(place: Place, level: Level, category: Category, by: Chance, refund?: number): Deed {
  const isFee = category === 'feeNoSp' || category === 'feeSp'
  const note = by.pick<string>(isFee && refund !== undefined ? refunds[category] : solutions[category])
  return { by: deskAt(place, level), move: 'solve', wish: refund === undefined ? { note } : { note, refund } }
}

/** The dispatch to an SP by the desk that deals with it. */
export function dispatched(desk: string, sp: Sp, by: Chance): Deed {
  const contactUsed = by.often(85) ? 'primary' : 'backup'
  return { by: desk, move: 'dispatchToSp', wish: { to: sp.id, note: by.pick(said.dispatch), contactUsed } }
}

/** Words with the SP while it looks into the matter; one that only has a telephone is called, twice if need be. */
export function askedBetween(desk: string, sp: Sp, by: Chance): readonly Deed[] {
  if (sp.id === 'SP-L4302') {
    const { reached } = atTheirPhone
    const unanswered = { by: desk, move: 'tellSp', wish: { answered: false, reached } } as const
    const told = { by: desk, move: 'tellSp', wish: { answered: true, ...atTheirPhone }, soon: 6 } as const
    return by.often(70) ? [unanswered, told] : [told]
  }
  return [
    { by: desk, move: 'message', wish: { to: sp.id, text: by.pick(said.hurries) } },
    { by: sp.id, move: 'message', wish: { to: desk, text: by.pick(said.hurried) } },
  ]
}

/** The SP's answer to the desk that dispatched. */
export function spSays(
  sp: Sp,
  desk: string,
  result: 'admitted' | 'denied' | 'investigating',
  by: Chance,
): Deed {
  const wish = { result, note: by.pick<string>(said[result]) }
  return asItAnswers(sp.id, desk, { move: 'spAnswer', wish, soon: answering(by) })
}

/** The SP gives the matter back. */
export function spGivesBack(sp: Sp, desk: string, by: Chance): Deed {
  const wish = { reason: by.pick(said.spReturned) }
  return asItAnswers(sp.id, desk, { move: 'spReturn', wish, soon: answering(by) })
}

/** Within the half hour that a result in hand should not outlast, or now and then after it. */
function passingOn(by: Chance): number {
  return by.often(86) ? by.number(4, 27) : by.number(33, 90)
}

/** Within an SP's three hours, or now and then after them. */
function answering(by: Chance): number {
  return by.often(84) ? by.number(25, 172) : by.number(190, 420)
}

/** A first answer on progress to the customer. */
export function replied(place: Place, by: Chance): Deed {
  return {
    by: deskAt(place, 0),
    move: 'reply',
    wish: { via: by.pick(['电话', '电话', '短信']), note: by.pick(said.reply) },
  }
}

/** The result told to the customer. */
export function delivered(place: Place, by: Chance, more: Readonly<Record<string, unknown>> = {}): Deed {
  const wish = { via: by.pick(['电话', '电话', '短信', '当面']), note: by.pick(said.deliver), ...more }
  return { by: deskAt(place, 0), move: 'deliver', wish }
}

/** A result from above, told soon after it has come down. */
export function toldOn(place: Place, by: Chance, more: Readonly<Record<string, unknown>> = {}): Deed {
  return { ...delivered(place, by, more), soon: passingOn(by) }
}

/** The call-back and the end. */
export function closed(place: Place, by: Chance): Deed {
  const satisfaction = by.pick([
    'satisfied',
    'satisfied',
    'satisfied',
    'accepted',
    'accepted',
    'dissatisfied',
    'unknown',
  ])
  return { by: deskAt(place, 0), move: 'close', wish: { satisfaction } }
}

/** A word that two of three cases get: somebody calls again, adds something, or notes something down. */
export function sideWords(place: Place, level: Level, by: Chance): readonly Deed[] {
  const window = deskAt(place, 0)
  const words: readonly Deed[] = [
    { by: window, move: 'remind', wish: { via: '电话', note: by.pick(said.remind) } },
    { by: window, move: 'supplement', wish: { text: by.pick(said.supplement) } },
    { by: deskAt(place, level), move: 'note', wish: { text: by.pick(said.note) } },
  ]
  return by.often(65) ? [by.pick(words)] : []
}

/** How many minutes a case of this category has, for each of the two promises to the customer. */
export function limitOf(category: Category, owed: 'firstReply' | 'resolve'): number {
  const row = rowOf(category)
  return owed === 'firstReply' ? row.firstReplyMinutes : row.resolveMinutes
}
