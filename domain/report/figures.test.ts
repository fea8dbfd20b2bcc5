import { expect, test } from 'vitest'
import { bj } from '../testing/play.ts'
import type { CaseFacts } from './facts.ts'
import { factsOf } from './facts-of-case.ts'
import { figuresOf } from './figures.ts'
import { expected, factsOfRow, promised, rows, snapshot } from './november.fixture.ts'
import { played } from './november-played.fixture.ts'

const november = rows.map(factsOfRow)
const [complaint] = november as [CaseFacts]
const figures = (...facts: readonly CaseFacts[]) => figuresOf(facts, snapshot)
const running = (minutes: number) => promised('resolve', bj('11-30 20:00'), minutes, null)
const afterwards = bj('12-01 00:05')

test('the twelve cases of November come to the 29 figures of C39', () => {
  expect(figuresOf(november, snapshot)).toMatchObject(expected)
})

test('the same cases, played move by move, come to the same figures', () => {
  const cases = rows.map((row, index) => played(row, index).c)
  const facts = cases.map((c, index) => ({
    ...factsOf(c),
    repeat: rows[index]?.repeat ? { until: null } : null,
  }))
  expect(figuresOf(facts, snapshot)).toMatchObject(expected)
})

test('the snapshot comes out the same on the day, and when everything after it has happened', () => {
  const late = rows[7]
  if (!late) throw new Error('the eighth case runs over the end of the month')
  const asItWas = { ...factsOfRow(late), firstReply: running(400), resolve: running(4000) }
  const open = { ...asItWas, rounds: [{ startedAt: asItWas.receivedAt, deliveredAt: null }], ratings: [] }
  expect(figures(...november.with(7, open))).toEqual(figures(...november))
})

test('a promise that is neither kept nor due stays out of the rate', () => {
  const open = { ...complaint, resolve: running(4 * 60) }
  expect(figures(open)).toMatchObject({ resolveDecided: 0, resolveOnTimeRate: null, overdueRate: null })
})

test('a promise that was due and not kept is decided as late', () => {
  const open = { ...complaint, resolve: running(4 * 60 - 1) }
  expect(figures(open)).toMatchObject({ resolveDecided: 1, resolveOnTimeRate: 0, overdueRate: 100 })
})

test('a reply after the snapshot is no reply', () => {
  const late = promised('firstReply', bj('11-30 20:00'), 180, afterwards)
  expect(figures({ ...complaint, firstReply: late })).toMatchObject({
    firstReplyDecided: 1,
    firstReplyOnTime: 0,
  })
})

test('the promises of a withdrawn complaint fall away, except those that were late already', () => {
  const stopped = { at: bj('11-30 22:00'), why: 'withdrawn' }
  const inTime = { ...complaint, firstReply: null, resolve: { ...running(180), stopped } }
  const late = { ...complaint, firstReply: null, resolve: { ...running(60), stopped } }
  expect(figures(inTime).resolveDecided).toBe(0)
  expect(figures(late)).toMatchObject({ resolveDecided: 1, resolvedOnTime: 0 })
})

test('a clock that stands still at the snapshot is not late', () => {
  const pauses = [{ from: bj('11-30 20:30'), to: null }]
  expect(figures({ ...complaint, resolve: { ...running(60), pauses } }).resolveDecided).toBe(0)
})

test('what was rejected or merged was never accepted; what was rejected later still counts', () => {
  expect(figures({ ...complaint, droppedAt: bj('11-20 10:00') }).acceptedCount).toBe(0)
  expect(figures({ ...complaint, droppedAt: afterwards }).acceptedCount).toBe(1)
})

test('a mass fault counts as one fault, its children as complaints (C23)', () => {
  const parent = { ...complaint, nature: 'massFault' as const }
  expect(figures(parent, complaint, complaint, complaint)).toMatchObject({
    acceptedCount: 3,
    complaintCount: 3,
    faultCount: 1,
  })
})

test('a regulator appeal counts on the complaint it is about, not as a complaint', () => {
  const letter = { ...complaint, nature: 'appeal' as const }
  expect(figures(letter, { ...complaint, regulatorAppeals: [bj('11-20 09:00')] }, complaint)).toMatchObject({
    complaintCount: 2,
    regulatorAppealRate: 50,
  })
})

test('the manual answers only for the limits it sets', () => {
  const consulted = november[8] as CaseFacts
  expect(figures(...november).seedMandatedOnTimeRate).toBe(78.57)
  expect(figuresOf(november, { ...snapshot, seedMandated: () => false }).seedMandatedOnTimeRate).toBeNull()
  expect(figures(consulted)).toMatchObject({ seedMandatedOnTimeRate: null, firstReplyDecided: 0 })
})

test('a case in a new round is not resolved until that round is; both are counted as reopened', () => {
  const first = { startedAt: bj('11-02 09:00'), deliveredAt: bj('11-03 09:00') }
  const again = (deliveredAt: typeof afterwards | null) => ({
    ...complaint,
    rounds: [first, { startedAt: bj('11-04 09:00'), deliveredAt }],
  })
  expect(figures(again(null))).toMatchObject({ resolvedCount: 0, reopenRate: 100 })
  expect(figures(again(bj('11-05 09:00')), complaint)).toMatchObject({
    resolvedCount: 2,
    reopenRate: 50,
    averageComplaintResolveHours: 24,
  })
})

test('the last thing the customer said counts, and nothing said after the snapshot', () => {
  const said = (...ratings: CaseFacts['ratings']) => figures({ ...complaint, ratings }).satisfactionRate
  const unhappy = { satisfaction: 'dissatisfied', at: bj('11-04 09:00') } as const
  expect(said(unhappy, { satisfaction: 'satisfied', at: bj('11-06 09:00') })).toBe(100)
  expect(said(unhappy, { satisfaction: 'satisfied', at: afterwards })).toBe(0)
  expect(said(unhappy, { satisfaction: 'unknown', at: bj('11-06 09:00') })).toBeNull()
})

test('returns are measured by forwards, refunds by who bears them', () => {
  const leg = (cause: 'forward' | 'return') => ({ cause, tier: 2, startedAt: bj('11-02 10:00') }) as const
  const back = { ...complaint, legs: [leg('forward'), leg('return'), leg('forward'), leg('forward')] }
  const at = bj('11-05 10:00')
  const borneBySp = { amount: 0.1, liableParty: 'sp', sp: 'SP-L11', at } as const
  const borneByUs = { amount: 0.2, liableParty: 'operator', sp: null, at } as const
  const later = { ...borneByUs, at: afterwards }
  expect(figures({ ...back, refunds: [borneBySp, borneByUs, later] })).toMatchObject({
    returnRate: 33.33,
    refundCount: 2,
    refundAmount: 0.3,
    refundAmountSp: 0.1,
    refundAmountOperator: 0.2,
  })
})

test('what cannot be divided stays empty', () => {
  const empty = figuresOf([], { ...snapshot, averageActiveUsers: null, previousMonthComplaints: 0 })
  expect(empty).toMatchObject({
    acceptedCount: 0,
    complaintShare: null,
    satisfactionRate: null,
    complaintsPer10kUsers: null,
    complaintMoM: null,
    complaintYoY: null,
    averageComplaintResolveHours: null,
    refundAmount: 0,
  })
})
