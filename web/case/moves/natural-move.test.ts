import { describe, expect, test } from 'vitest'
import type { CaseView } from '#contract/case/view.ts'
import { movesOf, naturalMove } from './natural-move.ts'

const no = { code: 'notHolder', zh: '不在手中', en: 'not held' }
const allow = (...moves: string[]): CaseView['may'] =>
  Object.fromEntries(moves.map((one) => [one, { ok: true }]))
const clock = { kind: 'firstReply', state: 'running' } as CaseView['clocks'][number]
const view = (may: CaseView['may'], more: Partial<CaseView> = {}) => ({
  may,
  kind: 'complaint' as const,
  clocks: [],
  rounds: [],
  ...more,
})

describe('the natural next move', () => {
  test('a new case is accepted, then classified', () => {
    expect(naturalMove(view(allow('reject', 'accept', 'note')))).toBe('accept')
    expect(naturalMove(view(allow('classify', 'note', 'reply')))).toBe('classify')
  })
  test('a complaint whose first reply is owed is answered first', () => {
    expect(naturalMove(view(allow('reply', 'forward', 'deliver'), { clocks: [clock] }))).toBe('reply')
  })
  test('an unsolved complaint at the window goes up', () => {
    expect(naturalMove(view(allow('deliver', 'solve', 'reply', 'forward', 'note')))).toBe('forward')
  })
  test('a back office solves what it can', () => {
    expect(naturalMove(view(allow('solve', 'forward', 'note')))).toBe('solve')
  })
  test('a solved complaint is told to the customer, although it could go up again', () => {
    const rounds = [{ solution: { by: 'B-1', tier: 2, at: '', note: null } }] as unknown as CaseView['rounds']
    expect(naturalMove(view(allow('forward', 'reply', 'deliver'), { rounds }))).toBe('deliver')
  })
  test('a query is answered', () => {
    expect(naturalMove(view(allow('deliver', 'forward'), { kind: 'query' }))).toBe('deliver')
  })
  test('a result goes on down, and at the window to the customer', () => {
    expect(naturalMove(view(allow('feedback', 'note')))).toBe('feedback')
    expect(naturalMove(view(allow('deliver', 'note')))).toBe('deliver')
  })
  test('notes alone are nothing natural', () => {
    expect(naturalMove(view(allow('note', 'remind')))).toBeNull()
  })
})

test('refused moves keep their reason, unknown names are left out', () => {
  const may = { ...allow('note', 'somethingNew'), forward: { ok: false, no } }
  expect(movesOf({ may })).toEqual({ allowed: ['note'], refused: [{ move: 'forward', no }] })
})
