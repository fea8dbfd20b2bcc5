import { plusMinutes } from '#domain/time.ts'
import type { Category } from './matters.ts'
import type { Place } from './places.ts'
import { said } from './said-at-work.ts'
import { type Deed, meanwhile, type Story, spread, together } from './story.ts'
import { begunAgo, type Teller, withReply } from './telling.ts'
import { closed, deskAt, down, replied, solved, toldOn, up } from './ways.ts'

/** Told, but the customer is not content: a second round (X6), open or brought to its end. */
export function secondRound(
  place: Place,
  category: Category,
  ago: number,
  ends: boolean,
  teller: Teller,
): Story {
  const { contacts, by } = teller
  const first = [
    contacts.arrives(place, category),
    ...up(place, 0, 1, by),
    solved(place, 1, category, by),
    ...down(place, 1, 0, by),
    toldOn(place, by),
  ]
  const again: Deed = { by: deskAt(place, 0), move: 'reopen', wish: { reason: by.pick(said.reopen) } }
  const second = [
    ...up(place, 0, 2, by),
    solved(place, 2, category, by, category === 'feeNoSp' ? by.number(8, 60) : undefined),
    ...down(place, 2, 0, by),
    toldOn(place, by),
    closed(place, by),
  ]
  const [told, turn] = [by.number(300, 1200), by.number(1300, 1700)]
  const later = spread(second, 2500, by).map((act) => ({ ...act, minute: act.minute + turn + 40 }))
  return begunAgo(
    ago,
    teller,
    together(
      withReply(spread(first, told, by), place, category, by),
      meanwhile(turn, again),
      ends ? together(later, meanwhile(turn + 30, replied(place, by))) : [],
    ),
  )
}

/** The same customer again with the same matter: the second case becomes a reminder of the first (X7). */
export function calledTwice(place: Place, ago: number, teller: Teller): Story {
  const { contacts, by } = teller
  const customer = contacts.customer(place.home)
  const merge: Deed = {
    by: deskAt(place, 0),
    move: 'merge',
    wish: (_at, numbers) => ({ into: numbers('first') }),
  }
  return begunAgo(
    ago,
    teller,
    together(
      spread([contacts.arrives(place, 'general', { customer }), ...up(place, 0, 1, by)], 20, by, 'first'),
      meanwhile(60, replied(place, by), 'first'),
      spread([contacts.arrives(place, 'general', { customer }), merge], 4, by, 'second').map((act) => ({
        ...act,
        minute: act.minute + Math.min(240, ago / 2),
      })),
    ),
  )
}

/** Taken back by the customer (X14). */
export function withdrawn(
  place: Place,
  category: Category,
  ago: number,
  { contacts, by, now }: Teller,
): Story {
  const end: Deed = { by: deskAt(place, 0), move: 'withdraw', wish: { reason: by.pick(said.withdraw) } }
  const deeds = [contacts.arrives(place, category), ...up(place, 0, 1, by), end]
  return begunAgo(ago, { now }, withReply(spread(deeds, ago * 0.6, by), place, category, by))
}

/** Not for us. */
export function rejected(place: Place, ago: number, { contacts, by, now }: Teller): Story {
  const end: Deed = { by: deskAt(place, 0), move: 'reject', wish: { reason: by.pick(said.reject) } }
  return begunAgo(ago, { now }, spread([contacts.arrives(place, 'general', { unsorted: true }), end], 15, by))
}

/** A tier cannot be skipped: the try is refused and on record, then the right way is gone (R32). */
export function triedToSkip(place: Place, ago: number, { contacts, by, now }: Teller): Story {
  const skip: Deed = {
    by: deskAt(place, 1),
    move: 'forward',
    wish: { to: deskAt(place, 3), note: '直接提交全国中心。' },
    refused: 'skipLevelNotAllowed',
  }
  const deeds = [contacts.arrives(place, 'general'), ...up(place, 0, 1, by), skip, ...up(place, 1, 2, by)]
  return begunAgo(ago, { now }, withReply(spread(deeds, 200, by), place, 'general', by))
}

/** The customer cannot be reached: after two calls in vain a message counts (X15). */
export function unreachable(place: Place, ago: number, { contacts, by, now }: Teller): Story {
  const window = deskAt(place, 0)
  const inVain: Deed = { by: window, move: 'callAttempt', wish: { answered: false, note: '无人接听。' } }
  const message: Deed = {
    by: window,
    move: 'reply',
    wish: { via: '短信', unreachable: true, note: '两次未接通，短信告知进度。' },
  }
  const deeds = [contacts.arrives(place, 'general'), ...up(place, 0, 1, by), inVain, inVain, message]
  return begunAgo(ago, { now }, spread(deeds, 150, by))
}

/** The customer was waited for, came back, and the branch went on. */
export function heldAndResumed(place: Place, ago: number, { contacts, by, now }: Teller): Story {
  const branch = deskAt(place, 1)
  const hold: Deed = {
    by: branch,
    move: 'hold',
    wish: (at) => ({ reason: 'awaitCustomerInfo', until: plusMinutes(at, 240) }),
  }
  const material: Deed = {
    by: deskAt(place, 0),
    move: 'supplement',
    wish: { text: by.pick(said.supplement) },
  }
  const deeds = [
    contacts.arrives(place, 'general'),
    ...up(place, 0, 1, by),
    hold,
    material,
    { by: branch, move: 'resume' as const, wish: {} },
  ]
  return begunAgo(ago, { now }, withReply(spread(deeds, ago * 0.8, by), place, 'general', by))
}

/** The province's supervisor grants more time before it has run out. */
export function extended(place: Place, ago: number, { contacts, by, now }: Teller): Story {
  const grant: Deed = {
    by: deskAt(place, 2),
    role: 'supervisor',
    move: 'extend',
    wish: (at) => ({ until: plusMinutes(at, 4 * 1440), reason: '需更换主干设备，备件在途。' }),
  }
  const deeds = [contacts.arrives(place, 'general'), ...up(place, 0, 2, by)]
  return begunAgo(
    ago,
    { now },
    together(withReply(spread(deeds, 600, by), place, 'general', by), meanwhile(ago * 0.8, grant)),
  )
}
