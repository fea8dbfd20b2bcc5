import { expect, test } from 'vitest'
import { bj, type Contact, formOf, person, play, worldOf } from '../../testing/play.ts'
import { dueOf } from '../../testing/reading.ts'
import type { World } from '../deciding.ts'
import type { SubmitWish } from './submit.ts'
import { submit } from './submit.ts'

const identity = { id: 'case-1', shardKey: 4300, number: '20261123-000001' }
const now = bj('11-29 13:00')

function refusedFor(
  contact: Contact,
  by: string = contact.window,
  world: World = worldOf(),
  change: Partial<SubmitWish> = {},
) {
  const decided = submit({ ...formOf(contact, now, world), ...change }, person(by), world, now, identity)
  return decided.ok ? null : decided.no
}

test('a complaint on the web names account, time, service, matter and contact, or the form comes back (X21, C34)', () => {
  const empty = { consumedAt: null, serviceContent: '星河影视·包月', customer: { contact: null } }
  const web = { window: 'W-CN-WEB', customer: { province: '浙江', city: '杭州' } }
  expect(refusedFor({ ...web, ...empty, customer: { ...web.customer, contact: null } })).toEqual({
    code: 'validationFailed',
    fields: ['consumedAt', 'contact'],
  })
  expect(refusedFor(web)).toBeNull()
  expect(refusedFor({ window: 'W-CN-MAIL', ...empty })).toBeNull()
  expect(refusedFor({ window: 'W-CN-MAIL', description: ' ' })?.fields).toEqual(['description'])
})

test('a contact is taken in by its own window, in service, by a channel it answers (R3, R4)', () => {
  expect(refusedFor({ window: 'W-HN-CS-10000' }, 'W-HN-HY-10000')).toEqual({
    code: 'notYourWindow',
    about: 'W-HN-CS-10000',
  })
  expect(refusedFor({ window: 'W-SP-L11' }, 'SP-L11')).toBeNull()
  expect(refusedFor({ window: 'W-HN-CS-10000', channel: 'siteEmail' })?.code).toBe('channelNotOfWindow')
  expect(refusedFor({ window: 'B-HN-CS' })?.code).toBe('channelNotOfWindow')
  expect(refusedFor({ window: 'nobody' })?.code).toBe('unknownOrganisation')
  expect(refusedFor({ window: 'SP-N09', onBehalfOf: 'self' })?.code).toBe('organisationNotInService')
})

test('an SP says for whom it speaks; whoever is named as an SP is one (A8)', () => {
  expect(refusedFor({ window: 'SP-L11' })).toEqual({ code: 'validationFailed', fields: ['onBehalfOf'] })
  expect(refusedFor({ window: 'W-HN-CS-10000', onBehalfOf: 'self' })?.code).toBe('spMustBeNamed')
  expect(refusedFor({ window: 'W-HN-CS-10000', sp: 'P-HN' })).toEqual({ code: 'notAnSp', about: 'P-HN' })
})

test('nothing that is told has happened in the future', () => {
  for (const time of ['submittedAt', 'consumedAt', 'disputedAt', 'customerComplainedAt'] as const) {
    const late = { [time]: bj('11-29 13:00:00.001') }
    expect(refusedFor({ window: 'W-HN-CS-10000' }, undefined, undefined, late)?.code).toBe('notInFuture')
  }
})

test('outside business hours a message counts as received at the next opening; both times are kept (X3, C24)', () => {
  const [W, B] = ['W-HN-ZZ-AM', 'B-HN-ZZ']
  const p = play('11-28 20:00', { window: W })
  expect(p.c.intake).toMatchObject({ submittedAt: bj('11-28 20:00'), receivedAt: bj('11-30 09:00') })
  p.acts([
    ['11-30 09:00', W, 'accept', {}],
    ['11-30 09:10', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-30 09:30', W, 'forward', { to: B }],
  ])
  expect([dueOf(p.c, 'firstReply'), dueOf(p.c, 'resolve')]).toEqual(['11-30 12:00:00', '12-03 09:00:00'])
  expect(dueOf(p.c, 'statutoryReply')).toBe('12-15 23:59:59')
  const open = play('11-28 20:00', { window: W }, { policy: { clockMode: 'business' } })
  expect([dueOf(open.c, 'firstReply'), dueOf(open.c, 'resolve')]).toEqual([
    '11-30 12:00:00',
    '12-09 18:00:00',
  ])
})

test('a make-up Saturday is a working day (C25)', () => {
  const p = play('10-10 10:00', { window: 'W-HN-CS-AM' })
  expect([dueOf(p.c, 'firstReply'), dueOf(p.c, 'resolve')]).toEqual(['10-10 13:00:00', '10-13 10:00:00'])
  const open = play('10-10 10:00', { window: 'W-HN-CS-AM' }, { policy: { clockMode: 'business' } })
  expect(dueOf(open.c, 'resolve')).toBe('10-21 10:00:00')
})

test('until someone has classified it, a contact is timed as a general complaint', () => {
  const p = play('11-23 09:00', { window: 'W-HN-CS-10000', kind: null })
  expect(p.c).toMatchObject({ status: 'registered', kind: null, category: 'general', classifiedAt: null })
  expect(p.c.clocks.map((one) => one.kind)).toEqual(['firstReply', 'resolve', 'statutoryReply'])
  const query = play('11-23 09:00', { window: 'W-HN-CS-10000', kind: 'query' })
  expect(query.c.clocks.map((one) => one.kind)).toEqual(['firstReply', 'resolve'])
})

test('what an SP issues is registered at the desk that must take it, with a leg for the SP that takes no time (A9)', () => {
  const p = play('11-24 14:00', { window: 'W-SP-L11', onBehalfOf: 'customer' })
  expect(p.c).toMatchObject({ mainWindow: 'W-SP-L11', answerer: 'P-HN', owedTo: 'SP-L11', sp: 'SP-L11' })
  expect(p.c.legs).toMatchObject([
    { organisation: 'W-SP-L11', startedAt: bj('11-24 14:00'), endedAt: bj('11-24 14:00') },
    { organisation: 'P-HN', tier: 3, endedAt: null },
  ])
})
