import { expect, test } from 'vitest'
import { bj, type Contact, type Play, play } from '../testing/play.ts'
import { addressesIn, languageOf } from './addresses.ts'
import type { SendingChannel } from './sending.ts'
import { channelsOf, toldEvents, toldToCustomer } from './told-customer.ts'

const [HOTLINE, WEB, B] = ['W-HN-CS-10000', 'W-CN-WEB', 'B-HN-CS']
const contact = { account: 'ad1@hn.example', contact: '13900000001' }

function told(p: Play) {
  return p.journal.flatMap((event) => toldToCustomer(event, p.c, p.world.policy) ?? [])
}
function names(p: Play) {
  return told(p).map(({ template, automatic, via }) => [
    template,
    automatic ? 'automatic' : 'by a person',
    via,
  ])
}
function handled(
  window: string,
  by: { readonly via?: string } = {},
  customer: Contact['customer'] = contact,
) {
  const p = play('11-23 09:00', { window, customer })
  p.acts([
    ['11-23 09:00', window, 'accept', {}],
    ['11-23 09:05', window, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 10:00', window, 'reply', { ...by, note: '正在核实' }],
    ['11-23 10:10', window, 'hold', { reason: 'awaitCustomerInfo', until: bj('11-25 09:00') }],
    ['11-23 11:00', window, 'resume', {}],
    ['11-23 12:00', window, 'deliver', { ...by, customerConfirmed: true, note: '已恢复' }],
    ['11-23 13:00', window, 'close', { satisfaction: 'satisfied' }],
  ])
  return p
}

test('receipt, replies, what is missing, the result and the end are told, in that order, and nothing else', () => {
  expect(names(handled(HOTLINE, { via: 'sms' }))).toEqual([
    ['receipt', 'automatic', null],
    ['reply', 'by a person', 'sms'],
    ['moreNeeded', 'automatic', null],
    ['result', 'by a person', 'sms'],
    ['closed', 'automatic', null],
  ])
  expect(toldEvents).toEqual(['submitted', 'replied', 'held', 'delivered', 'closed'])
})

test('the receipt names the number and both promised times, a reply the very words of the window', () => {
  const p = handled(HOTLINE, { via: 'sms' })
  const [receipt, reply, more, result] = told(p).map((one) => one.variables)
  expect(receipt).toEqual({ number: p.c.number, firstReply: bj('11-23 12:00'), resolve: bj('11-26 09:00') })
  expect([reply?.words, more?.until, result?.words]).toEqual(['正在核实', bj('11-25 09:00'), '已恢复'])
})

test('what was said at the telephone or the counter is not written once more', () => {
  const automatic = ['receipt', 'moreNeeded', 'closed']
  for (const via of ['phone', 'hall']) {
    expect(names(handled(HOTLINE, { via })).map(([template]) => template)).toEqual(automatic)
  }
  expect(names(handled(HOTLINE)).map(([template]) => template)).toEqual(automatic)
})

test('who came in writing is answered in writing, also where nobody says how', () => {
  expect(names(handled(WEB)).filter(([, by]) => by === 'by a person')).toEqual([
    ['reply', 'by a person', null],
    ['result', 'by a person', null],
  ])
})

test('without words there is nothing to write', () => {
  const p = play('11-23 09:00', { window: WEB, customer: contact })
  p.acts([
    ['11-23 09:00', WEB, 'accept', {}],
    ['11-23 09:30', WEB, 'reply', { via: 'mail', note: '  ' }],
  ])
  expect(names(p)).toEqual([['receipt', 'automatic', null]])
})

test('an appointment is known to whoever made it; what waits for others is not the customer’s to know', () => {
  const p = play('11-23 09:00', { window: HOTLINE, customer: contact })
  p.acts([
    ['11-23 09:00', HOTLINE, 'accept', {}],
    ['11-23 09:05', HOTLINE, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-23 09:10', HOTLINE, 'forward', { to: B }],
    ['11-23 10:00', B, 'hold', { reason: 'awaitThirdParty' }],
    ['11-23 11:00', B, 'resume', {}],
    [
      '11-23 12:00',
      B,
      'hold',
      { reason: 'awaitCustomerAppointment', until: bj('11-24 09:00'), consent: '电话同意' },
    ],
  ])
  expect(names(p)).toEqual([['receipt', 'automatic', null]])
})

test('an SP that is owed the answer tells its own customer (A8)', () => {
  const p = play('11-25 10:00', { window: 'SP-L21', kind: 'complaint', onBehalfOf: 'self' })
  expect([p.c.owedTo, names(p)]).toEqual(['SP-L21', []])
})

const at = (channel: string) => ({ intake: { channel } }) as Parameters<typeof channelsOf>[1]
const isOn = () => true

test.each([
  [null, 'hotline10000', '13900000001', ['sms']],
  [null, 'hotline10000', 'someone@example.cn', ['mail']],
  [null, 'hotline10000', '13900000001，someone@example.cn', ['mail']],
  ['sms', 'hotline10000', '13900000001，someone@example.cn', ['sms']],
  ['mail', 'hotline10000', '13900000001', []],
  [null, 'hotline10000', '0731-8888888', []],
  [null, 'webSelfService', '0731-8888888', ['portal']],
  [null, 'webSelfService', '13900000001', ['sms', 'portal']],
  ['portal', 'webSelfService', '13900000001', ['portal']],
  ['portal', 'hotline10000', '13900000001', []],
] as const)('chosen %s, came by %s, reached at %s: over %j', (via, channel, reached, over) => {
  expect(channelsOf({ via }, at(channel), addressesIn(reached), isOn)).toEqual(over)
})

test('a channel that is off is as if it were not there', () => {
  const noMail = (one: SendingChannel) => one !== 'mail'
  const both = addressesIn('13900000001 someone@example.cn')
  expect(channelsOf({ via: null }, at('siteEmail'), both, noMail)).toEqual(['sms'])
  expect(channelsOf({ via: 'mail' }, at('siteEmail'), both, noMail)).toEqual([])
})

test('an address is taken from what is written around it, and never with the end of a line', () => {
  expect(addressesIn('张三 Some.One@Example.cn\r\nBcc: x@y.cn')).toEqual({ mail: 'Some.One@Example.cn' })
  expect(addressesIn('（微信）ａ@example.cn / +86 139-0000-0001')).toEqual({
    mail: 'a@example.cn',
    sms: '13900000001',
  })
  expect(addressesIn('没有')).toEqual({})
})

test('whoever wrote without any Chinese is written to in English', () => {
  expect(['cannot sign in', '无法登录 SSL', '', '12345'].map(languageOf)).toEqual(['en', 'zh', 'zh', 'zh'])
})
