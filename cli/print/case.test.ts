import { expect, test } from 'vitest'
import type { CaseView, ClockView } from '#contract/case/view.ts'
import { printClocks } from './clocks.ts'
import { printMay } from './may.ts'
import { pageOf } from './page.ts'
import { printRoute } from './route.ts'

const page = pageOf('en', 'Asia/Shanghai', Date.parse('2026-11-23T04:00:00Z'), null)

const clock: ClockView = {
  ...{ key: 'firstReply/1', kind: 'firstReply', round: 1, owedBy: 'W', owedTo: 'customer', category: null },
  ...{ calendar: null, policyVersion: 1, startedAt: '2026-11-23T00:00:00Z', dueAt: '2026-11-23T03:00:00Z' },
  ...{ originallyDueAt: null, warnAt: null, state: 'running', verdict: null, settledAt: null },
  ...{ overrunSeconds: null, pauses: [], seedMandated: true },
  explanation: { counts: 'elapsed', limit: 10_800_000, days: null, segments: [], addsUp: true },
}

const round: CaseView['rounds'][number] = {
  ...{ no: 1, startedAt: '2026-11-23T00:00:00Z', route: ['W', 'B'], feedbackRoute: ['W'] },
  path: [
    { way: 'up', to: 'W' },
    { way: 'up', to: 'B' },
    { way: 'back', to: 'W' },
    { way: 'up', to: 'B' },
    { way: 'down', to: 'W' },
  ],
  ...{ solution: null, deliveredAt: null, outcome: null, satisfaction: null, overdueReason: null },
}

const choices = {
  ...{ forward: ['B'], dispatchToSp: [], coordinate: [], supervise: [], message: [], messageToSp: [] },
  ...{ down: 'W', queryModes: [] },
} satisfies CaseView['choices']

const refused = (code: string, en: string, about?: string) => ({
  ok: false,
  no: { code, zh: '', en, ...(about === undefined ? {} : { about }) },
})

const view = {
  ...{ clocks: [clock], rounds: [round], stack: ['W', 'B'], holder: 'B', choices },
  names: { W: 'Window', B: 'Branch' },
  may: {
    forward: { ok: true },
    feedback: { ok: true },
    close: refused('moveNotAllowedNow', 'Not in this status', 'inProgress'),
    accept: refused('moveNotAllowedNow', 'Not in this status', 'inProgress'),
    deliver: refused('notHolder', 'Not held by you', 'B'),
  },
} as unknown as CaseView

function standing(changes: Partial<ClockView>): string {
  return printClocks({ ...view, clocks: [{ ...clock, ...changes }] }, page)[1] ?? ''
}

test('a clock tells when it is due, how it stands, and who owes whom', () => {
  expect(standing({})).toBe('first reply  2026-11-23 11:00:00  1 h over  Window → customer')
  expect(standing({ dueAt: '2026-11-23T06:00:00Z' })).toContain('2 h left')
  const settledAt = '2026-11-23T01:30:00Z'
  expect(standing({ state: 'settled', verdict: 'met', settledAt })).toContain('met, 1 h 30 m early')
  const late = { state: 'settled', verdict: 'breached', settledAt, overrunSeconds: 7260 } as const
  expect(standing(late)).toContain('breached by 2 h 1 m')
  expect(standing({ verdict: 'breached' })).toContain('1 h over')
  expect(standing({ state: 'paused' })).toContain('paused')
  expect(standing({ originallyDueAt: '2026-11-23T02:00:00Z' })).toContain('was due 2026-11-23 10:00:00')
})

test('the route goes up, back, up again and down, and ends where the case is', () => {
  expect(printRoute(view, page)).toEqual([
    '  up    Window(W) → Branch(B)',
    '  back  ← Window(W)',
    '  up    Branch(B)',
    '  down  ← Window(W)',
    '  now   Window(W) → Branch(B)',
  ])
})

test('what may be done stands with its choices, what may not under its reason', () => {
  expect(printMay(view, page)).toEqual([
    'May be done',
    '  forward   Forward    choose from Branch(B)',
    '  feedback  Feed back  goes to Window(W)',
    '',
    'May not be done',
    '  Not in this status in progress (moveNotAllowedNow)',
    '    close Close  accept Accept',
    '  Not held by you Branch(B) (notHolder)',
    '    deliver Deliver the result',
  ])
})
