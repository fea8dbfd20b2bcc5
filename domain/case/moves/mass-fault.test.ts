import { expect, test } from 'vitest'
import { bj, type Contact, type Play, play, playOn } from '../../testing/play.ts'
import { verdictOf, wayOf } from '../../testing/reading.ts'
import { type broadcastMoves, isBroadcast, wishForChild } from '../broadcast.ts'
import { decideMove } from '../deciding.ts'
import { moves } from '../moves.ts'
import { roundOf } from '../reading.ts'
import { joinParent } from './mass-fault.ts'

const [W, B, P] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN']
const network = { kind: 'complaint', category: 'network' } as const
const identity = { id: 'parent-1', shardKey: 4300, number: '20261130-000100' }

function complaint(at: string, contact: Partial<Contact> = {}): Play {
  const p = play(at, { window: W, areaType: 'urban', ...contact })
  p.does(at, p.c.mainWindow, 'accept', {})
  return p
}

function faultAtBranch(at: string): Play {
  const p = complaint(at)
  p.does(at, W, 'classify', network)
  p.does(at, W, 'forward', { to: B })
  return p
}

function parentOf(child: Play, at: string): Play {
  const opened = decideMove('createParent', moves.createParent, child.situation(at, B), {
    ...identity,
    children: ['1'],
  })
  if (!opened.ok) throw new Error(opened.no.code)
  return playOn(child.world, bj(at), B, opened.value)
}

function join(child: Play, at: string, parent: Play) {
  child.ring(at)
  const joined = joinParent({ ...child.situation(at, B) }, parent.c)
  if (joined.ok) child.record(at, B, joined.value)
  return joined.ok ? null : joined.no
}

/** A move of the parent, made on its children too. */
function broadcast(
  parent: Play,
  children: readonly Play[],
  at: string,
  by: string,
  move: (typeof broadcastMoves)[number],
  wish: object = {},
) {
  for (const p of [parent, ...children]) {
    p.ring(at)
    const own = p === parent ? { ...wish } : wishForChild(move, { ...wish })
    const s = { ...p.situation(at, by), fromParent: p !== parent }
    const decided = decideMove<never>(move, moves[move], s, own as never)
    if (!decided.ok) throw new Error(`${move}: ${decided.no.code}`)
    p.record(at, by, decided.value)
  }
}

test('one fault, three complaints: one parent, each child with its own clocks and its own verdict (X12, C23)', () => {
  const a = faultAtBranch('11-30 19:00')
  const b = complaint('11-30 19:12')
  const parent = parentOf(a, '11-30 19:15')
  expect(parent.c).toMatchObject({ status: 'inProgress', clocks: [], children: ['1'], category: 'network' })
  expect(parent.c.intake.customer).toMatchObject({ name: null, account: null, contact: null })
  expect([join(a, '11-30 19:15', parent), join(b, '11-30 19:15', parent)]).toEqual([null, null])
  broadcast(parent, [a, b], '11-30 19:20', B, 'forward', { to: P })
  parent.does('11-30 19:25', P, 'coordinate', { to: 'D-HN-NOC' })
  const c = complaint('11-30 19:40')
  expect(join(c, '11-30 19:40', parent)).toBeNull()
  const all = [a, b, c]
  expect(all.map((one) => [one.c.parent, one.c.route.at(-1), one.c.category])).toEqual(
    all.map(() => [parent.c.number, P, 'network']),
  )
  for (const one of all) one.does('11-30 20:00', W, 'reply', { note: '批量短信告知' })
  parent.does('12-01 07:04', 'D-HN-NOC', 'coordinateDone', {})
  broadcast(parent, all, '12-01 07:05', P, 'solve')
  broadcast(parent, all, '12-01 07:05:20', P, 'feedback', { to: B })
  broadcast(parent, all, '12-01 07:05:40', B, 'feedback', { to: W })
  broadcast(parent, all, '12-01 07:06', W, 'deliver', { note: '批量短信' })
  expect(all.map((one) => verdictOf(one.c, 'resolve'))).toEqual(['breached +360 s', 'met', 'met'])
  expect(all.map((one) => wayOf(one.c))).toEqual(all.map(() => `${W} › ${B} › ${P} ⇣ ${B} › ${W} › customer`))
  expect(all.map((one) => roundOf(one.c).outcome)).toEqual(all.map(() => 'faultRepaired'))
  expect(verdictOf(parent.c, 'resolve')).toBe('none')
})

test('a child follows its parent: it makes no way of its own, but its customer may be answered and may withdraw (X12)', () => {
  const a = faultAtBranch('11-30 19:00')
  const parent = parentOf(a, '11-30 19:15')
  join(a, '11-30 19:15', parent)
  const refusal = { code: 'followsParent', about: parent.c.number }
  expect(a.attempt('11-30 19:20', B, 'forward', { to: P })).toEqual(refusal)
  expect(a.attempt('11-30 19:20', B, 'solve', {})).toEqual(refusal)
  expect(a.attempt('11-30 19:20', B, 'return', { reason: '?' })).toEqual(refusal)
  expect(a.attempt('11-30 19:20', B, 'hold', { reason: 'awaitThirdParty' })).toEqual(refusal)
  expect(a.attempt('11-30 19:20', B, 'reclassify', { category: 'general', reason: '?' })).toEqual(refusal)
  a.does('11-30 19:30', W, 'reply', {})
  a.does('11-30 19:40', W, 'withdraw', {})
})

test('a child whose customer is not content goes its own way again (X6, X12)', () => {
  const a = faultAtBranch('11-30 19:00')
  const parent = parentOf(a, '11-30 19:15')
  join(a, '11-30 19:15', parent)
  broadcast(parent, [a], '11-30 20:00', B, 'solve')
  broadcast(parent, [a], '11-30 20:05', B, 'feedback')
  broadcast(parent, [a], '11-30 20:10', W, 'deliver')
  broadcast(parent, [a], '11-30 21:00', W, 'close', { satisfaction: 'satisfied' })
  a.does('12-01 09:00', W, 'reopen', { reason: '家里仍不通' })
  expect(a.c.parent).toBeNull()
  a.does('12-01 09:10', W, 'forward', { to: B })
})

test('a parent is opened for a fault, by whoever has it, once (X12)', () => {
  const p = complaint('11-30 19:00')
  p.does('11-30 19:05', W, 'classify', { kind: 'complaint', category: 'general' })
  const wish = { ...identity, children: ['1'] }
  expect(p.attempt('11-30 19:10', W, 'createParent', wish)?.code).toBe('notAFault')
  const a = faultAtBranch('11-30 19:00')
  expect(a.attempt('11-30 19:10', W, 'createParent', wish)?.code).toBe('notHolder')
  const parent = parentOf(a, '11-30 19:15')
  expect(parent.attempt('11-30 19:20', B, 'createParent', wish)?.code).toBe('alreadyInParent')
})

test('under a parent comes what is open, of the same place and matter, and can follow it there (X12)', () => {
  const a = faultAtBranch('11-30 19:00')
  const parent = parentOf(a, '11-30 19:15')
  expect(join(parent, '11-30 19:20', parent)?.code).toBe('sameCase')
  const other = complaint('11-30 19:12')
  other.does('11-30 19:13', W, 'classify', { kind: 'complaint', category: 'general' })
  expect(join(other, '11-30 19:20', parent)?.code).toBe('notAFault')
  const hengyang = complaint('11-30 19:12', { window: 'W-HN-HY-10000' })
  expect(join(hengyang, '11-30 19:20', parent)).toEqual({ code: 'notNextDesk', about: B })
  const registered = play('11-30 19:12', { window: W })
  expect(join(registered, '11-30 19:20', parent)).toEqual({ code: 'moveNotAllowedNow', about: 'registered' })
  broadcast(parent, [], '11-30 19:30', B, 'forward', { to: P })
  expect(join(hengyang, '11-30 19:40', parent)).toBeNull()
  expect(hengyang.c.route).toEqual(['W-HN-HY-10000', 'B-HN-HY', P])
  expect(join(hengyang, '11-30 19:41', parent)?.code).toBe('alreadyInParent')
})

test('money found for the fault as a whole is not given to every child again, and each goes down its own way', () => {
  expect(wishForChild('solve', { refund: 100, note: '补偿' })).toEqual({ note: '补偿' })
  expect(wishForChild('feedback', { to: B, note: '已恢复' })).toEqual({ note: '已恢复' })
  expect(wishForChild('forward', { to: P })).toEqual({ to: P })
  const a = faultAtBranch('11-30 19:00')
  const parent = parentOf(a, '11-30 19:15')
  expect([isBroadcast(parent.c, 'solve'), isBroadcast(parent.c, 'note'), isBroadcast(a.c, 'solve')]).toEqual([
    true,
    false,
    false,
  ])
})
