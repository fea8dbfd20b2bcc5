import { expect, test } from 'vitest'
import type { Role } from '../../access/roles.ts'
import { play } from '../../testing/play.ts'
import { decideMove } from '../deciding.ts'
import { reachedBy } from '../mentioning.ts'
import { handlerOf } from '../reading.ts'
import type { AssignWish } from './assign.ts'
import { assign } from './assign.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']
const seated = ['li', 'wang', 'chief']

function atWindow() {
  const p = play('11-23 09:00', { window: W })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'feeSp', sp: SP }],
  ])
  const asks = (person: string, wish: AssignWish, at = W, roles: readonly Role[] = ['agent']) => {
    const s = { ...p.situation(p.c.changedAt, at), by: { person, organisation: at, roles } }
    const decision = decideMove('assign', assign, s, { seated, ...wish })
    if (!decision.ok) return decision.no.code
    p.record(s.now, at, decision.value)
    return handlerOf(p.c)
  }
  return { p, asks }
}

test('anybody at the desk takes what nobody has and puts back what is theirs', () => {
  const { asks } = atWindow()
  expect(asks('li', { handler: 'li' })).toBe('li')
  expect(asks('li', { handler: 'li' })).toBe('sameHandler')
  expect(asks('li', {})).toBeNull()
  expect(asks('wang', { handler: null })).toBe('sameHandler')
  expect(asks('wang', { handler: 'wang' })).toBe('wang')
})

test('whoever comes second is told who was first; only who leads gives to others or takes from them', () => {
  const { asks } = atWindow()
  asks('li', { handler: 'li' })
  expect(asks('wang', { handler: 'wang' })).toBe('handledByAnother')
  expect(asks('wang', {})).toBe('handledByAnother')
  expect(asks('li', { handler: 'wang' })).toBe('onlyLeadersAssign')
  expect(asks('chief', { handler: 'wang' }, W, ['supervisor'])).toBe('wang')
  expect(asks('chief', { handler: 'chief' }, W, ['unitHead'])).toBe('chief')
})

test('what stays in the name of somebody without a seat is anybody’s to take, and nobody is given what they cannot do', () => {
  const { asks } = atWindow()
  asks('li', { handler: 'li' })
  expect(asks('wang', { handler: 'wang', seated: ['wang'] })).toBe('wang')
  expect(asks('chief', { handler: 'gone' }, W, ['supervisor'])).toBe('noSeatHere')
  expect(asks('else', { handler: 'li' }, B, ['supervisor'])).toBe('notHolder')
})

test('a case that goes on is nobody’s at the next desk, and comes back to whoever had it', () => {
  const { p, asks } = atWindow()
  asks('li', { handler: 'li' })
  p.does('11-23 09:20', W, 'forward', { to: B })
  expect(handlerOf(p.c)).toBeNull()
  asks('zhao', { handler: 'zhao', seated: ['zhao'] }, B)
  p.does('11-23 09:30', B, 'forward', { to: P })
  expect(handlerOf(p.c)).toBeNull()
  p.does('11-23 09:40', P, 'return', { reason: '材料不全' })
  expect(handlerOf(p.c)).toBe('zhao')
  p.does('11-23 09:50', B, 'return', { reason: '材料不全' })
  expect(handlerOf(p.c)).toBe('li')
  asks('li', {})
  p.does('11-23 10:00', W, 'forward', { to: B, note: '补齐' })
  expect(handlerOf(p.c)).toBe('zhao')
})

test('a case that is reopened comes back to whoever answered, and an ended one is nobody’s', () => {
  const { p, asks } = atWindow()
  asks('li', { handler: 'li' })
  p.does('11-23 10:00', W, 'deliver', { note: '已退费', customerConfirmed: true })
  expect(handlerOf(p.c)).toBe('li')
  p.does('11-23 11:00', W, 'close', {})
  expect(handlerOf(p.c)).toBeNull()
  p.does('11-24 09:00', W, 'reopen', { reason: '没有退到' })
  expect(handlerOf(p.c)).toBe('li')
})

test('whoever is given a case is told by name, and nobody of what they took themselves', () => {
  const { p, asks } = atWindow()
  asks('chief', { handler: 'li' }, W, ['supervisor'])
  const given = p.journal.at(-1)
  expect(given && reachedBy(given, p.c)).toEqual([{ person: 'li', organisation: W, what: 'assigned' }])
  asks('li', {})
  const back = p.journal.at(-1)
  expect(back && reachedBy(back, p.c)).toEqual([])
})
