import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { fileWith, plainCases } from '../acceptance/another-operator.ts'
import { jointCases } from '../acceptance/another-operators-rest.ts'
import type { Expect, ScriptedCase } from './file-form.ts'
import { rehearse, type Verdict } from './rehearse.ts'

const cases: readonly ScriptedCase[] = [...plainCases, ...jointCases]

let database: TestDatabase
let kept: readonly Verdict[]
let broken: readonly Verdict[]
const said: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  kept = await rehearse(database.pool, fileWith(cases), ({ id }) => said.push(id))
  broken = await rehearse(database.pool, { ...fileWith(cases.map(mutated)), staticChecks }, () => {})
})
afterAll(() => database?.drop())

const staticChecks = [{ id: 'S99', check: 'something nobody has heard of' }]

describe('a file of another operator: other places, SPs, limits, fractions, hours and boundary', () => {
  test.each(cases)('$id $title is kept', ({ id }) => {
    expect(kept.find((one) => one.id === id)?.faults).toEqual([])
  })

  test('every verdict is said as it falls, in the order of the file', () => {
    expect(said).toEqual(cases.map((one) => one.id))
  })
})

/** What is expected of each case instead, and the sentences that must come of it. */
const wrong: Readonly<Record<string, { readonly expect: Expect; readonly told: readonly string[] }>> = {
  Z1: {
    expect: {
      firstReplyDueAt: '2027-03-10T11:00:00+08:00',
      firstReplyWarnAt: '2027-03-10T10:20:00+08:00',
      firstReply: 'met',
      firstReplyOverrunSeconds: 1,
      route: ['W-SC-CD-10000', 'B-SC-CD', 'SP-77'],
      feedbackRoute: ['P-SC', 'W-SC-CD-10000', 'CUSTOMER'],
      outcomeCode: 'refunded',
      refundTotal: 12.51,
      statutoryReplyBy: '2027-03-25T23:59:59+08:00',
      priority: 'high',
      round3: { startedAt: '2027-03-10T12:00:00+08:00' },
    },
    told: [
      'firstReplyDueAt: expected "2027-03-10T11:00:00+08:00", came "2027-03-10T02:40:00.000Z"',
      'firstReplyWarnAt: expected "2027-03-10T10:20:00+08:00", came "2027-03-10T02:15:00.000Z"',
      'firstReply: expected "met", came "breached"',
      'firstReplyOverrunSeconds: expected 1, came 0',
      'route: expected ["W-SC-CD-10000","B-SC-CD","SP-77"], came ["W-SC-CD-10000","B-SC-CD","P-SC","SP-77"]',
      'feedbackRoute: expected ["P-SC","W-SC-CD-10000","CUSTOMER"], came ["P-SC","B-SC-CD","W-SC-CD-10000","CUSTOMER"]',
      'outcomeCode: expected "refunded", came "refundedBySp"',
      'refundTotal: expected 12.51, came 12.5',
      'statutoryReplyBy: expected "2027-03-25T23:59:59+08:00", came "2027-03-17T15:59:59.000Z"',
      'priority: this expectation is not known',
      'round3.startedAt: expected "2027-03-10T12:00:00+08:00", came nothing',
    ],
  },
  Z2: {
    expect: { businessHoursVariant: { calendar: 'counter', resolveDueAt: '2027-03-17T10:30:00+08:00' } },
    told: [
      'businessHoursVariant: resolveDueAt: expected "2027-03-17T10:30:00+08:00", came "2027-03-17T01:30:00.000Z"',
    ],
  },
  Z3: {
    expect: { holder: 'HQ-1' },
    told: [
      'forward by B-SC-CD at 2027-03-10T09:20:00+08:00: expected notNextDesk, came skipLevelNotAllowed HQ-1',
      'holder: expected "HQ-1", came "B-SC-CD"',
    ],
  },
  Z4: {
    expect: { missingFields: ['account', 'contact'], outcomeCode: 'resolvedAtWindow' },
    told: [
      'missingFields: expected ["account","contact"], came ["contact"]',
      'outcomeCode: expected "resolvedAtWindow", came null',
    ],
  },
  Z5: {
    expect: {
      children: [
        { key: 'b', resolve: 'breached' },
        { key: 'c', resolve: 'met' },
      ],
    },
    told: ['child b.resolve: expected "breached", came "met"', 'child c: there is no such case'],
  },
  Z6: {
    expect: { linkedCase: { holder: 'HQ-1', externalDueAt: '2027-03-21T18:00:00+08:00' } },
    told: [
      'linkedCase.holder: expected "HQ-1", came "P-SC"',
      'linkedCase.externalDueAt: expected "2027-03-21T18:00:00+08:00", came "2027-03-20T10:00:00.000Z"',
    ],
  },
  Z7: {
    expect: {
      round2: { firstReply: 'breached', satisfaction: 'accepted' },
      holdPausesVariant: { heldSeconds: 60 },
    },
    told: [
      'round2.satisfaction: expected "accepted", came "satisfied"',
      'round2.firstReply: expected "breached", came "met"',
      'holdPausesVariant: heldSeconds: expected 60, came 3600',
    ],
  },
  Z8: {
    expect: {
      metrics: { complaintCount: 2, noSuchFigure: 1 },
      reportDueAt: '2027-04-05T12:00:00+08:00',
      finalStatus: 'draft',
    },
    told: [
      'complaintCount: expected 2, came 1',
      'noSuchFigure: expected 1, came nothing',
      'reportDueAt: expected "2027-04-05T12:00:00+08:00", came "2027-04-06T04:00:00.000Z"',
      'finalStatus: expected "draft", came "submitted"',
    ],
  },
}

function mutated(one: ScriptedCase): ScriptedCase {
  const steps = one.steps.map((step) =>
    step.expectError === 'skipLevelNotAllowed' ? { ...step, expectError: 'notNextDesk' } : step,
  )
  return { ...one, steps, expect: { ...one.expect, ...wrong[one.id]?.expect } }
}

describe('what came otherwise than expected is told, with what was expected and what came', () => {
  const sentences = Object.entries(wrong).flatMap(([id, { told }]) =>
    told.map((sentence) => [id, sentence] as const),
  )
  test.each(sentences)('%s %s', (id, sentence) => {
    const faults = broken.find((one) => one.id === id)?.faults ?? []
    expect(faults.map((fault) => fault.replace(/ \(\d+\)$/, ''))).toContain(sentence)
  })

  test.each(cases)('$id: nothing else is told', ({ id }) => {
    expect(broken.find((one) => one.id === id)?.faults).toHaveLength(wrong[id]?.told.length ?? 0)
  })

  test('a static check that nobody knows is broken, not passed over', () => {
    expect(broken.at(-1)).toEqual({
      ...{ id: 'S99', title: 'something nobody has heard of' },
      faults: ['this static check is not known'],
    })
  })
})
