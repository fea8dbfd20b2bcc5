import { expect, test } from 'vitest'
import { type Contact, play } from '../testing/play.ts'
import { queryModes } from './delivery-rules.ts'

function modes(contact: Contact, asked = false) {
  const p = play('11-24 09:00', { kind: 'query', ...contact })
  const { window } = contact
  p.does('11-24 09:00', window, 'accept', {})
  p.does('11-24 09:05', window, 'classify', { kind: 'query', category: 'query' })
  if (asked) {
    p.does('11-24 09:10', window, 'coordinate', { to: 'D-HN-BILLING' })
    expect(queryModes(p.situation('11-24 09:15', window))).not.toContain('billingLookup')
    p.does('11-24 09:20', 'D-HN-BILLING', 'coordinateDone', {})
  }
  return queryModes(p.situation('11-24 09:30', window))
}

test('at once only where the province has interconnected its billing (R27, R28)', () => {
  expect(modes({ window: 'W-ZJ-HZ-HALL01' })).toEqual(['instant', 'guidedSelfService'])
  expect(modes({ window: 'W-HN-HY-10000' })).toEqual(['guidedSelfService'])
})

test('at a national window the home of the account decides; a card without one has no billing to look into', () => {
  expect(modes({ window: 'W-CN-WEB', customer: { province: '浙江', city: '杭州' } })).toEqual([
    'instant',
    'guidedSelfService',
  ])
  expect(modes({ window: 'W-CN-WEB', customer: { province: '湖南', city: '长沙' } })).toEqual([
    'guidedSelfService',
  ])
  expect(modes({ window: 'W-CN-HOTLINE' })).toEqual(['guidedSelfService'])
})

test('through billing only once billing has answered (R28, C04)', () => {
  expect(modes({ window: 'W-HN-ZZ-AM' }, true)).toEqual(['guidedSelfService', 'billingLookup'])
  expect(modes({ window: 'W-CN-WEB', customer: { province: '湖南', city: '长沙' } }, true)).toContain(
    'billingLookup',
  )
})
