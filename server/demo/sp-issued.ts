import type { Organisation } from '#domain/organisation/organisation.ts'
import { plusMinutes } from '#domain/time.ts'
import type { Contacts } from './contacts.ts'
import type { Place } from './places.ts'
import { said, solutions } from './said-at-work.ts'
import { type Deed, meanwhile, type Story, spread, together } from './story.ts'
import { begunAgo, type Teller } from './telling.ts'

const category = 'spOriginated'
const LIMIT = 120

/** What an SP itself complains about, at the desk that deals with it (R21): here waiting for its first answer. */
export function spComplains(
  sp: Organisation,
  desk: string,
  dueIn: number,
  taken: boolean,
  teller: Teller,
): Story {
  const age = LIMIT - dueIn
  const deeds = [bySp(sp, teller.contacts), ...(taken ? sorted(desk) : [])]
  return begunAgo(age, teller, spread(deeds, taken ? Math.min(30, age / 2) : 0, teller.by))
}

/** The same, answered in time and brought to its end. */
export function spContent(sp: Organisation, desk: string, ago: number, teller: Teller): Story {
  const { by, contacts, now } = teller
  const took = by.number(300, 3000)
  const deeds: readonly Deed[] = [
    bySp(sp, contacts),
    ...sorted(desk),
    { by: desk, move: 'reply', wish: { via: '电话', note: '已受理，正在核查平台日志。' } },
  ]
  const note = by.pick(solutions[category])
  return begunAgo(
    ago + took,
    { now },
    together(
      spread(deeds, by.number(30, 110), by),
      meanwhile(took - 20, { by: desk, move: 'solve', wish: { note } }),
      meanwhile(took, { by: desk, move: 'deliver', wish: { via: 'SP门户', note } }),
      meanwhile(took + 400, { by: desk, move: 'close', wish: { satisfaction: 'satisfied' } }),
    ),
  )
}

/** A customer called the SP's own hotline; the SP passes it on and tells its customer itself (A8, A21). */
export function onBehalf(window: Organisation, desk: string, ago: number, teller: Teller): Story {
  const { contacts } = teller
  const sp = { id: window.parent ?? '', name: window.name }
  const place: Place = { ...placeOf(window), home: { province: window.province, city: null } }
  const first = contacts.arrives(place, category, {
    sp,
    unsorted: true,
    more: (at) => ({ onBehalfOf: 'customer', customerComplainedAt: plusMinutes(at, -25) }),
  })
  return begunAgo(
    ago,
    teller,
    together(
      spread([first, ...sorted(desk)], 35, teller.by),
      meanwhile(70, {
        by: window.id,
        move: 'reply',
        wish: { to: 'customer', via: '电话', note: '已转省运营部门处理。' },
      }),
      meanwhile(95, { by: desk, move: 'reply', wish: { via: '电话', note: '已告知SP核查进度。' } }),
    ),
  )
}

/** What an SP's own window takes: a question that waits or is answered, or a complaint beyond it that goes up (R6). */
export function atSpWindow(
  window: Organisation,
  desk: string,
  ago: number,
  then: 'waits' | 'answers' | 'forwards',
  teller: Teller,
): Story {
  const { by, contacts, network } = teller
  const place: Place = { ...placeOf(window), home: { province: window.province, city: null } }
  const sp = { id: window.parent ?? '', name: network.find(window.parent ?? '')?.name ?? window.name }
  const first = contacts.arrives(place, then === 'forwards' ? 'spService' : 'consultation', { sp })
  const next: Readonly<Record<typeof then, readonly Deed[]>> = {
    waits: [],
    answers: [{ by: window.id, move: 'deliver', wish: { via: '电话', note: by.pick(said.deliver) } }],
    forwards: [{ by: window.id, move: 'forward', wish: { to: desk, note: by.pick(said.forward) } }],
  }
  return begunAgo(
    ago,
    teller,
    spread([first, ...next[then]], then === 'waits' ? 0 : Math.min(30, ago / 2), by),
  )
}

function bySp(sp: Organisation, contacts: Contacts): Deed {
  const place: Place = { channel: 'spPortal', route: [sp.id], home: { province: sp.province, city: null } }
  return contacts.arrives(place, category, {
    sp,
    unsorted: true,
    customer: { name: `${sp.name}客服部`, account: '', contact: '', province: sp.province, city: null },
    more: () => ({ onBehalfOf: 'self' }),
  })
}

function sorted(desk: string): readonly Deed[] {
  return [
    { by: desk, move: 'accept', wish: {} },
    { by: desk, move: 'classify', wish: { kind: 'complaint', category } },
  ]
}

function placeOf(window: Organisation): Pick<Place, 'channel' | 'route'> {
  return { channel: window.window?.channels[0] ?? 'spHotline', route: [window.id] }
}
