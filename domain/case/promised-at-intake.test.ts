import { expect, test } from 'vitest'
import { bj, type Contact, play, worldOf } from '../testing/play.ts'
import { beijing, dueOf } from '../testing/reading.ts'
import { type Begun, promisedAtIntake } from './promised-at-intake.ts'

const world = worldOf()
const now = bj('11-24 09:00')
const begun: Begun = {
  channel: 'hotline10000',
  window: 'W-HN-CS-10000',
  onBehalfOf: null,
  kind: 'complaint',
  category: null,
  submittedAt: null,
}

function promised(change: Partial<Begun>, at = now) {
  const { receivedAt, clocks } = promisedAtIntake({ ...begun, ...change }, world, at)
  return [receivedAt, ...clocks.map((one) => one.dueAt)]
}

test('a category says how long it takes, and without one the kind does', () => {
  expect(promised({})).toEqual([now, bj('11-24 12:00'), bj('11-27 09:00')])
  expect(promised({ category: 'feeNoSp' })).toEqual([now, bj('11-24 11:00'), bj('11-27 09:00')])
  expect(promised({ category: 'network' })).toEqual([now, bj('11-24 12:00'), bj('11-24 21:00')])
  expect(promised({ onBehalfOf: 'self', window: 'SP-L21', channel: 'spPortal', kind: null })).toEqual([
    now,
    bj('11-24 11:00'),
    bj('11-27 09:00'),
  ])
})

test('what was written down late runs from when it came, and what comes at night from the next opening (X3)', () => {
  const came = bj('11-24 08:10')
  expect(promised({ submittedAt: came })).toEqual([came, bj('11-24 11:10'), bj('11-27 08:10')])
  const opens = bj('11-30 09:00')
  expect(promised({ channel: 'accountManager', window: 'W-HN-ZZ-AM' }, bj('11-28 20:00'))).toEqual([
    opens,
    bj('11-30 12:00'),
    bj('12-03 09:00'),
  ])
})

test.each<Contact>([
  { window: 'W-HN-CS-10000' },
  { window: 'W-HN-ZZ-AM', kind: 'query' },
  { window: 'W-CN-MAIL' },
  { window: 'SP-L21', onBehalfOf: 'self' },
])('what is shown before is what is promised after: $window', (contact) => {
  const { c } = play(now, contact)
  const { kind, channel, window, onBehalfOf } = c.intake
  const shown = promisedAtIntake({ ...begun, kind, channel, window, onBehalfOf }, world, now)
  expect(shown.receivedAt).toBe(c.intake.receivedAt)
  expect(shown.clocks.map((one) => beijing(one.dueAt))).toEqual([dueOf(c, 'firstReply'), dueOf(c, 'resolve')])
})
