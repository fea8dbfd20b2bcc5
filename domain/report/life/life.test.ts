import { expect, test } from 'vitest'
import type { Role } from '../../access/roles.ts'
import type { Instant } from '../../time.ts'
import {
  isLate,
  type ReportLife,
  type ReportStep,
  redrawn,
  reportStepsFor,
  stateOf,
  stepReport,
} from './life.ts'
import { begun } from './written.ts'

const at = (day: number) => `2026-12-0${day}T08:00:00.000Z` as Instant
const by = (organisation: string, role: Role = 'supervisor') => ({
  ...{ person: `head of ${organisation}`, organisation },
  roles: [role],
})
const [window, province] = [by('W'), by('P')]
const fresh: ReportLife = { organisation: 'W', written: begun(null), signed: null, rounds: [] }

function after(life: ReportLife, step: ReportStep, actor = window, day = 1, reason: string | null = null) {
  const outcome = stepReport(step, { reason }, { life, actor, receiver: 'P', now: at(day) })
  return outcome.ok ? outcome.value : outcome.no
}
function went(...all: readonly (readonly [ReportStep, typeof window, string?])[]): ReportLife {
  return all.reduce((life, [step, actor, reason], index) => {
    const next = after(life, step, actor, index + 1, reason ?? null)
    if (typeof next === 'string') throw new Error(`${step}: ${next}`)
    return next
  }, fresh)
}
const returned = went(['sign', window], ['submit', window], ['return', province, 'the causes are missing'])

test('a report is signed, submitted, returned with a reason, signed again, submitted again, and accepted', () => {
  expect(stateOf(fresh)).toBe('draft')
  expect(stateOf(went(['sign', window]))).toBe('signed')
  expect(stateOf(went(['sign', window], ['submit', window]))).toBe('submitted')
  expect([stateOf(returned), returned.signed]).toEqual(['returned', null])
  const twice = after(after(returned, 'sign', window, 4) as ReportLife, 'submit', window, 5) as ReportLife
  const accepted = after(twice, 'accept', province, 6) as ReportLife
  expect(stateOf(accepted)).toBe('accepted')
  expect(accepted.rounds.map((one) => [one.submittedAt, one.decided?.outcome, one.decided?.reason])).toEqual([
    [at(2), 'returned', 'the causes are missing'],
    [at(5), 'accepted', null],
  ])
})

test('writing after the signature takes the signature away, and so does drawing up anew', () => {
  const signed = went(['sign', window])
  expect(stateOf(after(signed, 'write') as ReportLife)).toBe('draft')
  expect(stateOf(redrawn(signed))).toBe('draft')
})

test('whoever submits what is not signed signs it so', () => {
  expect(went(['submit', window]).signed).toEqual({ by: 'head of W', at: at(1) })
})

test('what is submitted is frozen for the window, and what is accepted for everybody', () => {
  const submitted = went(['submit', window])
  for (const step of ['write', 'sign', 'submit'] as const)
    expect(after(submitted, step)).toBe('alreadySubmitted')
  const accepted = went(['submit', window], ['accept', province])
  expect(after(accepted, 'return', province, 3, 'too late')).toBe('reportNotNow')
  expect(after(accepted, 'write')).toBe('alreadySubmitted')
})

test('the head of the window writes, signs and submits; the receiver alone decides, and says why it returns', () => {
  for (const step of ['write', 'sign', 'submit'] as const) {
    expect(after(fresh, step, province)).toBe('notAllowed')
    expect(after(fresh, step, by('W', 'agent'))).toBe('notYourRole')
  }
  const submitted = went(['submit', window])
  expect(after(submitted, 'accept', window)).toBe('notAllowed')
  expect(after(submitted, 'accept', by('P', 'handler'))).toBe('notYourRole')
  expect(after(submitted, 'return', province, 2, '  ')).toBe('validationFailed')
  expect(after(fresh, 'accept', province)).toBe('reportNotNow')
})

test('what somebody is offered is what they may do', () => {
  const offered = (life: ReportLife, actor = window) =>
    reportStepsFor({ life, actor, receiver: 'P', now: at(9) })
  expect(offered(fresh)).toEqual(['write', 'sign', 'submit'])
  expect(offered(went(['sign', window]))).toEqual(['write', 'submit'])
  expect(offered(went(['submit', window]))).toEqual([])
  expect(offered(went(['submit', window]), province)).toEqual(['accept', 'return'])
  expect(offered(fresh, by('W', 'agent'))).toEqual([])
})

test('a report is late by when it first came', () => {
  expect(isLate(fresh, at(2), at(2))).toBe(false)
  expect(isLate(fresh, at(2), at(3))).toBe(true)
  expect(isLate(returned, at(2), at(9))).toBe(false)
  expect(isLate(returned, at(1), at(9))).toBe(true)
})

test('what was to be done last month, and what was left of the month before, is followed up', () => {
  const measure = { what: 'answer within the hour', who: 'the desk', until: '2026-12-31' }
  const left = { ...measure, what: 'tell the SP', came: 'notDone' as const, note: '' }
  const done = { ...left, what: 'train', came: 'done' as const }
  const { followUps } = begun({ conclusion: 'x', measures: [measure], followUps: [left, done] })
  expect(followUps.map((one) => [one.what, one.came])).toEqual([
    ['tell the SP', 'underWay'],
    ['answer within the hour', 'underWay'],
  ])
})
