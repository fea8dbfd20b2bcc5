import type { ScriptedCase } from '../rehearsal/file-form.ts'
import { makings } from './another-operator.ts'

const { desk, day, taken, step, begin } = makings
const branch = 'B-SC-CD'

const massFault: ScriptedCase = {
  id: 'Z5',
  title: 'a mass fault of two complaints',
  given: {
    ...{ ...taken, category: 'network', areaType: 'rural' },
    children: [
      { key: 'a', account: 'sc00a', submittedAt: day('09:00') },
      { key: 'b', account: 'sc00b', submittedAt: day('09:20') },
    ],
  },
  steps: [
    step('09:00', desk, 'accept', { child: 'a' }),
    step('09:05', desk, 'classify', { kind: 'complaint', category: 'network' }),
    step('09:10', desk, 'forward', { to: branch }),
    step('09:20', desk, 'accept', { child: 'b' }),
    step('09:25', branch, 'createParent'),
    step('10:10', desk, 'reply'),
    step('14:05', branch, 'solve'),
    step('14:06', branch, 'feedback', { to: desk }),
    step('14:10', desk, 'deliver'),
    step('15:00', desk, 'close'),
  ],
  expect: {
    outcomeCode: 'faultRepaired',
    children: [
      {
        key: 'a',
        firstReply: 'breached',
        resolveDueAt: day('14:00'),
        resolve: 'breached',
        resolveOverrunSeconds: 600,
      },
      { key: 'b', firstReply: 'met', resolveDueAt: day('14:20'), resolve: 'met' },
    ],
  },
}

const appealed: ScriptedCase = {
  id: 'Z6',
  title: 'an appeal to the regulator',
  given: {
    ...taken,
    appeal: {
      appealedAt: day('10:00'),
      regulator: '四川省通信管理局',
      regulatorDueAt: '2027-03-20T18:00:00+08:00',
    },
  },
  steps: [
    ...begin('general'),
    step('09:10', desk, 'forward', { to: branch }),
    step('09:40', branch, 'forward', { to: 'P-SC' }),
    step('11:00', 'REGULATOR', 'appealReceived', { to: 'P-SC' }),
  ],
  expect: {
    linkedCase: {
      ...{ type: 'regulatorAppeal', receivedAt: day('11:00'), holder: 'P-SC', countsAs: '申诉(越级)' },
      externalDueAt: '2027-03-20T18:00:00+08:00',
    },
  },
}

const reopened: ScriptedCase = {
  id: 'Z7',
  title: 'a case taken up again, and one round held',
  given: taken,
  steps: [
    ...begin('general'),
    step('09:30', desk, 'hold', { reason: 'awaitCustomerInfo' }),
    step('10:30', desk, 'resume'),
    step('10:40', desk, 'deliver', { customerConfirmed: true }),
    step('11:00', desk, 'reopen', { satisfaction: 'dissatisfied', reason: '又听不了' }),
  ],
  rounds2: {
    steps: [
      step('11:30', desk, 'deliver', { customerConfirmed: true }),
      step('12:00', desk, 'close', { satisfaction: 'satisfied' }),
    ],
  },
  expect: {
    reopenCount: 1,
    firstReply: 'breached',
    round2: {
      ...{
        startedAt: day('11:00'),
        firstReplyDueAt: day('12:30'),
        firstReply: 'met',
        satisfaction: 'satisfied',
      },
      route: [desk],
    },
    holdPausesVariant: { heldSeconds: 3600, resolveDueAt: '2027-03-11T06:00:00+08:00' },
  },
}

const report: ScriptedCase = {
  id: 'Z8',
  title: 'the report of a month',
  given: {
    ...taken,
    period: '2027-03',
    snapshotAt: '2027-04-01T00:00:00+08:00',
    fixtureRows: [
      {
        ...{ n: 1, kind: 'complaint', category: 'general', topTier: 2, satisfaction: 'satisfied' },
        ...{ accepted: '2027-03-02T09:00:00+08:00', firstReply: '2027-03-02T09:30:00+08:00' },
        resolved: '2027-03-02T15:00:00+08:00',
      },
      {
        ...{ n: 2, kind: 'consultation', category: 'consultation', topTier: 1 },
        ...{ accepted: '2027-03-03T09:00:00+08:00', firstReply: '2027-03-03T09:05:00+08:00' },
        resolved: '2027-03-03T09:05:00+08:00',
      },
    ],
  },
  steps: [
    { at: '2027-04-01T00:05:00+08:00', by: 'SYSTEM', action: 'generateReport', period: '2027-03' },
    { at: '2027-04-02T10:00:00+08:00', by: desk, action: 'submitReport', to: 'P-SC' },
  ],
  expect: {
    route: [desk, 'P-SC'],
    finalStatus: 'submitted',
    reportDueAt: '2027-04-06T12:00:00+08:00',
    metrics: { acceptedCount: 2, complaintCount: 1, consultationShare: 50, firstReplyOnTimeRate: 100 },
  },
}

/** The further cases: a mass fault, an appeal, a second round, a report. */
export const jointCases = [massFault, appealed, reopened, report] as const
