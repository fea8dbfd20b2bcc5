import { expect, test } from 'vitest'
import { noticesOf } from '../case/notices.ts'
import { toldToCustomer } from '../sending/told-customer.ts'
import { bj, play } from '../testing/play.ts'
import { customerMay, customerOf, isFollowable, moveOfCustomer, neededOf } from './following.ts'

const WEB = 'W-CN-WEB'
const begun = () => {
  const p = play('11-23 09:00', { window: WEB, customer: { account: 'a', contact: '13900000001' } })
  p.acts([
    ['11-23 09:05', WEB, 'accept', {}],
    ['11-23 09:10', WEB, 'classify', { kind: 'complaint', category: 'general' }],
  ])
  return p
}
const may = (p: ReturnType<typeof play>, at = '11-23 10:00') => customerMay(p.c, p.world, bj(at))

test('what a customer may do follows from how far the case is', () => {
  const p = begun()
  expect(may(p)).toEqual(['supplement', 'remind', 'withdraw'])
  p.acts([['11-23 11:00', WEB, 'deliver', { customerConfirmed: true, note: '已退费' }]])
  expect(may(p, '11-23 12:00')).toEqual(['accept', 'reject'])
  p.acts([['11-23 12:00', WEB, 'close', { satisfaction: 'satisfied' }]])
  expect(may(p, '11-24 12:00')).toEqual(['reject'])
  expect(may(p, '12-30 12:00')).toEqual([])
})

test('each is the move that it is, and what is said goes with it', () => {
  const said = { text: '还没有到账', satisfaction: 'accepted' } as const
  expect(moveOfCustomer('reject', said)).toEqual({
    move: 'reopen',
    wish: { reason: '还没有到账', satisfaction: 'dissatisfied' },
  })
  expect(moveOfCustomer('accept', said)).toEqual({ move: 'close', wish: { satisfaction: 'accepted' } })
  expect(moveOfCustomer('remind', { text: ' ', satisfaction: null }).wish).toEqual({
    via: 'portal',
    note: null,
  })
})

test('something is needed of the customer while the case waits for what only they can say', () => {
  const p = begun()
  expect(neededOf(p.c, p.world.policy)).toBe(null)
  const until = bj('11-25 09:00')
  p.acts([['11-23 10:00', WEB, 'hold', { reason: 'awaitCustomerInfo', until }]])
  expect(neededOf(p.c, p.world.policy)).toEqual({ until })
  p.acts([['11-23 11:00', WEB, 'resume', {}]])
  expect(neededOf(p.c, p.world.policy)).toBe(null)
  p.acts([['11-23 12:00', WEB, 'hold', { reason: 'awaitThirdParty', until }]])
  expect(neededOf(p.c, p.world.policy)).toBe(null)
})

test('what an SP is owed, and what is forgotten, is not followed', () => {
  const { c } = begun()
  expect(isFollowable(c)).toBe(true)
  expect(isFollowable({ ...c, owedTo: 'SP-L11' })).toBe(false)
  expect(isFollowable({ ...c, forgottenAt: bj('11-30 09:00') })).toBe(false)
})

test('the desk in whose name the customer acts is told of it, and the customer is not told of what they did', () => {
  const p = begun()
  p.acts([['11-23 11:00', WEB, 'supplement', { text: '账单' }]])
  const by = { person: customerOf(p.c).person, organisation: WEB }
  const own = p.journal.at(-1)
  if (!own) throw new Error('nothing happened')
  expect(noticesOf(own, p.c, p.world)).toEqual([])
  expect(noticesOf({ ...own, by }, p.c, p.world)).toEqual([{ to: WEB, what: 'supplemented' }])
  p.acts([
    ['11-23 12:00', WEB, 'deliver', { customerConfirmed: true, note: '已退费' }],
    ['11-23 13:00', WEB, 'close', { satisfaction: 'satisfied' }],
  ])
  const end = p.journal.at(-1)
  if (!end) throw new Error('nothing happened')
  expect(toldToCustomer(end, p.c, p.world.policy)?.template).toBe('closed')
  expect(toldToCustomer({ ...end, by }, p.c, p.world.policy)).toBe(null)
})
