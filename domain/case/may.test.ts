import { expect, test } from 'vitest'
import { allRoles } from '../access/roles.ts'
import { units } from '../testing/network.fixture.ts'
import { type Line, type Play, play } from '../testing/play.ts'
import type { MoveRule } from './deciding.ts'
import { decideMove } from './deciding.ts'
import { choices, may } from './may.ts'
import { caseMoves, moves } from './moves.ts'

const [W, B, P, N, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN', 'SP-L11']

const accepted: readonly Line[] = [['11-23 09:00', W, 'accept', {}]]
const classified: readonly Line[] = [
  ...accepted,
  ['11-23 09:01', W, 'classify', { kind: 'complaint', category: 'feeSp' }],
]
const branch: readonly Line[] = [...classified, ['11-23 09:02', W, 'forward', { to: B }]]
const province: readonly Line[] = [...branch, ['11-23 09:03', B, 'forward', { to: P }]]
const solved: readonly Line[] = [...branch, ['11-23 09:04', B, 'solve', {}]]
const back: readonly Line[] = [...solved, ['11-23 09:05', B, 'feedback', {}]]
const delivered: readonly Line[] = [...back, ['11-23 09:06', W, 'deliver', {}]]
const stages: Readonly<Record<string, readonly Line[]>> = {
  registered: [],
  accepted,
  classified,
  branch,
  province,
  withSp: [...province, ['11-23 09:04', P, 'dispatchToSp', { to: SP }]],
  held: [...province, ['11-23 09:04', P, 'hold', { reason: 'awaitThirdParty' }]],
  solved,
  back,
  delivered,
  closed: [...delivered, ['11-23 09:07', W, 'close', {}]],
  cancelled: [...branch, ['11-23 09:07', W, 'withdraw', {}]],
}

function at(stage: string): Play {
  const p = play('11-23 09:00', { window: W, sp: SP })
  p.acts(stages[stage] ?? [])
  return p
}

test.each(Object.keys(stages))('what may says, deciding says: %s', (stage) => {
  const p = at(stage)
  for (const unit of units) {
    for (const roles of [allRoles, ['agent'], ['auditor']] as const) {
      const s = p.situation('11-23 09:10', unit.id, roles)
      const answers = may(s)
      for (const move of caseMoves) {
        const answer = answers[move]
        if (answer.ok) continue
        const decided = decideMove(move, moves[move] as MoveRule<never>, s, {} as never)
        expect([move, decided]).toEqual([move, { ok: false, no: answer.no }])
      }
    }
  }
})

test('at every stage, exactly these may do exactly this', () => {
  const yes = (stage: string, by: string) => {
    const answers = may(at(stage).situation('11-23 09:10', by))
    return caseMoves.filter((move) => answers[move].ok).join(' ')
  }
  expect(yes('registered', W)).toBe(
    'accept reject merge remind supplement withdraw note message assign prioritise retitle',
  )
  expect(yes('province', W)).toBe(
    'reply callAttempt remind supplement withdraw note message prioritise retitle joinParent',
  )
  expect(yes('province', P)).toBe(
    'reclassify forward return dispatchToSp coordinate solve hold remind supplement supervise extend note message assign prioritise retitle joinParent appealReceived',
  )
  expect(yes('withSp', SP)).toBe('spAnswer spReturn remind supplement note message assign')
  expect(yes('withSp', P)).toBe(
    'spAnswer spReturn remind supplement supervise extend note message prioritise appealReceived',
  )
  expect(yes('solved', B)).toBe(
    'forward coordinate feedback remind supplement supervise note message assign prioritise retitle',
  )
  expect(yes('back', W)).toBe(
    'forward coordinate reply callAttempt deliver remind supplement withdraw note message assign prioritise retitle',
  )
  expect(yes('delivered', W)).toBe('callAttempt close reopen note message assign retitle')
  expect(yes('closed', W)).toBe('reopen note')
  expect(yes('cancelled', W)).toBe('note')
  expect(yes('province', 'SP-N01')).toBe('')
})

test('what may be chosen is what the table offers; billing comes first among departments', () => {
  const p = at('province')
  expect(choices(p.situation('11-23 09:10', P))).toEqual({
    forward: [N],
    dispatchToSp: [SP],
    coordinate: ['D-HN-BILLING', 'D-HN-NOC', 'D-HN-MKT'],
    supervise: [B, W],
    message: [W, B, N],
    down: B,
    queryModes: ['guidedSelfService'],
  })
  expect(choices(p.situation('11-23 09:10', 'nobody')).forward).toEqual([])
})
