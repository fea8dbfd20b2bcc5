import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answering, heard, own, referred } from './heard.fixture.ts'
import type { Heard } from './heard.ts'
import { mailFlaws } from './heard.ts'
import { quarantineReasons, verdictOn } from './verdict.ts'

const verdict = (change: Parameters<typeof heard>[0]) => {
  const found = verdictOn(heard(change), own)
  return 'because' in found
    ? `${found.is} ${found.because}`
    : 'number' in found
      ? `${found.is} ${found.number}`
      : found.is
}

const { number } = referred

test.each<[says: string, change: Parameters<typeof heard>[0], comes: string]>([
  ['a plain mail from outside is a new case', {}, 'newCase'],
  ['a signed reference of its sender’s open case joins it', { reference: referred }, `joins ${number}`],
  ['a reference that we did not sign joins nothing', { reference: 'wrong' }, 'quarantine wrongReference'],
  ['nor one of a case that is gone', { reference: 'gone' }, 'quarantine caseGone'],
  ['nor of an ended case', { reference: { ...referred, isOpen: false } }, 'quarantine caseEnded'],
  ['nor of another window’s', { reference: { ...referred, isOfWindow: false } }, 'quarantine otherWindow'],
  [
    'nor when somebody else writes',
    { reference: { ...referred, isOfSender: false } },
    'quarantine otherSender',
  ],
  ['what says nothing waits', { isEmpty: true }, 'quarantine empty'],
  ['also with a reference', { isEmpty: true, reference: referred }, 'quarantine empty'],
  [
    'a mail in the name of one of our mailboxes waits',
    { sender: 'service@vnet.example' },
    'quarantine ownSender',
  ],
  ['and of anybody in our domain', { sender: 'song.shujian@vnet.example' }, 'quarantine ownSender'],
  ['or below it', { sender: 'x@mail.vnet.example' }, 'quarantine ownSender'],
  ['a domain that only ends like ours is not ours', { sender: 'x@notvnet.example' }, 'newCase'],
  [
    'a spoofed agent with a true reference waits too',
    { sender: 'duty@branch.example', reference: referred },
    'quarantine ownSender',
  ],
  ['a mailbox that is no more', { isTaken: false }, 'quarantine windowNotInService'],
  ['an address that is none', { isMisaddressed: true }, 'quarantine unknownMailbox'],
  [
    'a report of delivery belongs to its case',
    { isReport: true, returnPath: '', reference: referred },
    `bounce ${number}`,
  ],
  ['also without one', { isReport: true, returnPath: '' }, 'bounce null'],
  [
    'and never joins as a customer’s words',
    { isReport: true, reference: { ...referred, isOfSender: true } },
    `bounce ${number}`,
  ],
  ['our own message that has come back', { isOurs: true, reference: referred }, 'automatic ownMail'],
  ['what wants no answer is automatic', { returnPath: '' }, 'automatic noReturn'],
  ['an unknown return path says nothing', { returnPath: null }, 'newCase'],
  ['twenty mails of one sender within the hour', { lately: 20 }, 'automatic tooMany'],
  ['nineteen are still a person’s', { lately: 19 }, 'newCase'],
])('%s', (_says, change, comes) => {
  expect(verdict(change)).toBe(comes)
})

test.each<[says: string, change: Parameters<typeof heard>[0], comes: string]>([
  ['an SP answers what it is asked', { sp: answering }, `spAnswers ${answering.number}`],
  ['not from an address that is not on record', { sp: { ...answering, isOnRecord: false } }, 'spNotOnRecord'],
  ['not unsigned', { sp: { ...answering, isProved: false } }, 'spNotProved'],
  ['not what it is not asked', { sp: { ...answering, isAwaited: false } }, 'spNotAsked'],
  ['not without saying so', { sp: { ...answering, isAnswer: false } }, 'spNoAnswer'],
  ['not with a reference of nobody', { sp: 'wrong' }, 'wrongReference'],
  ['not in the operator’s own name', { sp: answering, sender: 'a@vnet.example' }, 'ownSender'],
  ['not by a program', { sp: answering, headers: { 'auto-submitted': 'auto-replied' } }, 'autoSubmitted'],
  ['not in a mail that is too large', { sp: answering, flaw: 'tooLarge' }, 'tooLarge'],
])('%s', (_says, change, comes) => {
  expect(verdict(change)).toContain(comes)
})

test.each([
  ['auto-submitted', 'auto-replied', 'autoSubmitted'],
  ['auto-submitted', 'auto-generated; owner-token=1', 'autoSubmitted'],
  ['x-auto-response-suppress', 'DR, OOF, AutoReply', 'autoSubmitted'],
  ['x-auto-response-suppress', 'All', 'autoSubmitted'],
  ['x-autoreply', 'yes', 'autoSubmitted'],
  ['precedence', 'bulk', 'bulk'],
  ['precedence', 'auto_reply', 'bulk'],
  ['list-id', '<news.example>', 'list'],
  ['list-unsubscribe', '<mailto:x@example>', 'list'],
])('%s: %s is written by a program', (name, value, sign) => {
  expect(verdict({ headers: { [name]: value } })).toBe(`automatic ${sign}`)
  expect(verdict({ headers: { [name]: value }, reference: referred })).toBe(`automatic ${sign}`)
})

test.each([
  ['auto-submitted', 'no'],
  ['precedence', 'normal'],
  ['x-auto-response-suppress', 'RN'],
])('%s: %s is not', (name, value) => {
  expect(verdict({ headers: { [name]: value } })).toBe('newCase')
})

test.each(mailFlaws)('a mail that is %s waits, whatever else it says', (flaw) => {
  expect(verdict({ flaw, reference: referred, headers: { 'list-id': 'x' } })).toBe(`quarantine ${flaw}`)
})

/** The one now and then, the other mostly: so that histories of mails come to every end. */
const seldom = <One, Other>(one: fc.Arbitrary<One>, other: Other): fc.Arbitrary<One | Other> =>
  fc.oneof({ weight: 1, arbitrary: one }, { weight: 6, arbitrary: fc.constant(other) })

const anyHeard: fc.Arbitrary<Heard> = fc
  .record({
    flaw: seldom(fc.constantFrom(...mailFlaws), null),
    isMisaddressed: seldom(fc.constant(true), false),
    isTaken: seldom(fc.constant(false), true),
    isOurs: seldom(fc.constant(true), false),
    sender: seldom(fc.constantFrom('a@vnet.example', 'duty@branch.example', ''), 'li@customer.example'),
    returnPath: seldom(fc.constant(''), 'li@customer.example'),
    isReport: seldom(fc.constant(true), false),
    isEmpty: seldom(fc.constant(true), false),
    lately: fc.nat(24),
    reference: fc.oneof(
      fc.constantFrom('none' as const, 'wrong' as const, 'gone' as const),
      fc.record({
        number: fc.constant(number),
        isOfWindow: seldom(fc.constant(false), true),
        isOpen: seldom(fc.constant(false), true),
        isOfSender: seldom(fc.constant(false), true),
      }),
    ),
    headers: seldom(
      fc.dictionary(
        fc.constantFrom('auto-submitted', 'precedence', 'list-id', 'subject'),
        fc.constantFrom('no', 'bulk', 'auto-replied', number, ''),
      ),
      {},
    ),
  })
  .map(heard)

test('whatever a mail says, it joins only the open case of its own window by a reference of its sender’s', () => {
  fc.assert(
    fc.property(anyHeard, (one) => {
      const found = verdictOn(one, own)
      if (found.is !== 'joins') return
      expect(one.reference).toEqual({
        number: found.number,
        isOfWindow: true,
        isOpen: true,
        isOfSender: true,
      })
      expect([one.flaw, one.isReport, one.isMisaddressed]).toEqual([null, false, false])
    }),
    { numRuns: 2_000 },
  )
})

test('every mail is something: none is dropped', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(anyHeard, (one) => {
      const found = verdictOn(one, own)
      kinds.add(found.is)
      if (found.is === 'quarantine') expect(quarantineReasons).toContain(found.because)
    }),
    { numRuns: 2_000 },
  )
  expect([...kinds].sort()).toEqual(['automatic', 'bounce', 'joins', 'newCase', 'quarantine'])
})
