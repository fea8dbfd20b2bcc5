import type { CasesFile, ScriptedCase } from '../rehearsal/file-form.ts'

/** An operator that has nothing in common with the shipped file: places, SPs, limits, fractions, hours, boundary. */
const operator = {
  meta: { timezone: 'Asia/Shanghai' },
  policy: {
    limitsMinutes: {
      general: { firstReply: 90, resolve: 1200, seedMandated: true },
      feeSp: { firstReply: 100, resolve: 2000, spReply: 50, seedMandated: true },
      network: { firstReply: 60, resolve: 300, seedMandated: true },
      consultation: { firstReply: 30, resolve: 60, seedMandated: false },
    },
    warnAtFraction: '3/4',
    boundary: 'exclusive',
    reportDueWorkday: 3,
    reportDueTime: '12:00',
    statutoryReplyDays: 7,
  },
  calendars: {
    definitions: {
      always: { workday: ['00:00', '24:00'], weekend: ['00:00', '24:00'], holiday: ['00:00', '24:00'] },
      counter: {
        workday: [
          ['08:30', '12:00'],
          ['14:00', '18:00'],
        ],
        weekend: null,
        holiday: null,
      },
    },
    channelCalendar: {
      ...{
        hotline10000: 'always',
        businessHall: 'counter',
        accountManager: 'counter',
        webSelfService: 'always',
      },
      ...{ siteHotline: 'always', siteEmail: 'always', spHotline: 'always', spEmail: 'always' },
      ...{ spPortal: 'always', regulator: 'always' },
    },
    holidays2027: [{ name: '清明节', from: '2027-04-03', to: '2027-04-05' }],
    makeupWorkdays2027: [],
  },
  orgs: {
    tiers: { 'W-*': 1, 'B-*': 2, 'P-*': 3, 'HQ-1': 4 },
    examples: [{ id: 'HQ-1', name: '总部运营中心', tier: 4 }],
  },
  sps: [{ id: 'SP-77', name: '巴蜀音乐', scope: 'local', province: '四川' }],
} as const satisfies Omit<CasesFile, 'cases'>

const desk = 'W-SC-CD-10000'
const day = (time: string) => `2027-03-10T${time}:00+08:00`
const base = { channel: 'hotline10000', windowOrg: desk, province: '四川', city: '成都', kind: 'complaint' }
const taken = {
  ...base,
  submittedAt: day('09:00'),
  account: 'sc001',
  description: '听不了歌',
  category: 'general',
}
const step = (time: string, by: string, action: string, more = {}) => ({ at: day(time), by, action, ...more })
const begin = (category: string) => [
  step('09:00', desk, 'accept'),
  step('09:05', desk, 'classify', { kind: 'complaint', category }),
]

const throughSp: ScriptedCase = {
  id: 'Z1',
  title: 'a fee dispute with a local SP',
  given: { ...taken, category: 'feeSp', sp: 'SP-77' },
  steps: [
    ...begin('feeSp'),
    step('09:10', desk, 'forward', { to: 'B-SC-CD' }),
    step('09:40', 'B-SC-CD', 'forward', { to: 'P-SC' }),
    step('10:00', 'P-SC', 'dispatchToSp', { to: 'SP-77' }),
    step('10:40', desk, 'reply'),
    step('10:45', 'SP-77', 'spAnswer', { to: 'P-SC', result: 'admitted' }),
    step('11:00', 'P-SC', 'solve', { refund: 12.5 }),
    step('11:10', 'P-SC', 'feedback', { to: 'B-SC-CD' }),
    step('11:20', 'B-SC-CD', 'feedback', { to: desk }),
    step('11:30', desk, 'deliver'),
    step('12:00', desk, 'close', { satisfaction: 'satisfied' }),
  ],
  expect: {
    policyKey: 'feeSp',
    receivedAt: day('09:00'),
    firstReplyDueAt: day('10:40'),
    firstReplyWarnAt: day('10:15'),
    // At the very instant of the limit, where the boundary is exclusive.
    firstReply: 'breached',
    firstReplyOverrunSeconds: 0,
    spReplyDueAt: day('10:50'),
    spReply: 'met',
    resolveDueAt: '2027-03-11T18:20:00+08:00',
    resolveWarnAt: '2027-03-11T10:00:00+08:00',
    resolve: 'met',
    route: [desk, 'B-SC-CD', 'P-SC', 'SP-77'],
    feedbackRoute: ['P-SC', 'B-SC-CD', desk, 'CUSTOMER'],
    finalStatus: 'closed',
    outcomeCode: 'refundedBySp',
    refundTotal: 12.5,
    liableParty: 'sp',
    satisfaction: 'satisfied',
    statutoryReplyBy: '2027-03-17T23:59:59+08:00',
  },
}

const atTheCounter: ScriptedCase = {
  id: 'Z2',
  title: 'a complaint in the lunch break of a counter',
  given: {
    ...{ ...taken, channel: 'businessHall', windowOrg: 'W-SC-MY-HALL', city: '绵阳' },
    submittedAt: '2027-03-12T12:30:00+08:00',
  },
  steps: [
    { at: '2027-03-12T14:00:00+08:00', by: 'W-SC-MY-HALL', action: 'accept' },
    {
      at: '2027-03-12T14:05:00+08:00',
      by: 'W-SC-MY-HALL',
      action: 'classify',
      kind: 'complaint',
      category: 'general',
    },
    { at: '2027-03-12T14:20:00+08:00', by: 'W-SC-MY-HALL', action: 'deliver', customerConfirmed: true },
  ],
  expect: {
    receivedAt: '2027-03-12T14:00:00+08:00',
    firstReplyDueAt: '2027-03-12T15:30:00+08:00',
    resolveDueAt: '2027-03-13T10:00:00+08:00',
    resolve: 'met',
    finalStatus: 'resolved',
    outcomeCode: 'resolvedAtWindow',
    businessHoursVariant: {
      calendar: 'counter',
      firstReplyDueAt: '2027-03-12T15:30:00+08:00',
      resolveDueAt: '2027-03-17T09:30:00+08:00',
    },
  },
}

const skipping: ScriptedCase = {
  id: 'Z3',
  title: 'a level may not be skipped here either',
  given: taken,
  steps: [
    ...begin('general'),
    step('09:10', desk, 'forward', { to: 'B-SC-CD' }),
    step('09:20', 'B-SC-CD', 'forward', { to: 'HQ-1', expectError: 'skipLevelNotAllowed' }),
  ],
  expect: { holder: 'B-SC-CD', finalStatus: 'inProgress', newCasesCreated: 0 },
}

const incomplete: ScriptedCase = {
  id: 'Z4',
  title: 'a web form without a contact',
  given: {
    ...taken,
    channel: 'webSelfService',
    windowOrg: 'W-CN-SITE',
    consumedAt: day('08:00'),
    serviceContent: '包月',
  },
  steps: [step('09:00', 'CUSTOMER', 'submit', { expectError: 'validationFailed', fields: ['contact'] })],
  expect: { created: false, missingFields: ['contact'], newCasesCreated: 0 },
}

/** The first cases of the file: one through an SP, one at a counter, one refused, one that never began. */
export const plainCases = [throughSp, atTheCounter, skipping, incomplete] as const

/** What cases of this operator are made of. */
export const makings = { desk, day, taken, step, begin } as const

/** A file of this operator with some cases. */
export function fileWith(cases: readonly ScriptedCase[]): CasesFile {
  return { ...operator, cases }
}
