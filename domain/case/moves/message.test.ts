import { expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import { choices } from '../may.ts'
import { reachedBy } from '../mentioning.ts'
import { noticesOf } from '../notices.ts'

const [W, B, P, SP] = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'SP-L11']

function atProvince() {
  const p = play('11-23 09:00', { window: W })
  p.acts([
    ['11-23 09:00', W, 'accept', {}],
    ['11-23 09:05', W, 'classify', { kind: 'complaint', category: 'feeSp', sp: SP }],
    ['11-23 09:10', W, 'forward', { to: B }],
    ['11-23 09:20', B, 'forward', { to: P }],
  ])
  return p
}
const writes = (p: ReturnType<typeof atProvince>, by: string) =>
  choices(p.situation(p.c.changedAt, by)).message

test('one writes to whoever takes part and to the tier above; the case stays as it is', () => {
  const p = atProvince()
  expect(writes(p, W)).toEqual([B, P])
  expect(writes(p, B)).toEqual([W, P])
  expect(writes(p, P)).toEqual([W, B, 'N-CN'])
  const before = p.c
  p.does('11-23 09:30', W, 'message', { to: P, text: '用户又来电，请尽快' })
  expect(p.c).toEqual({ ...before, version: before.version + 1, changedAt: p.c.changedAt })
  const said = p.journal.at(-1)
  expect(said).toMatchObject({ type: 'messaged', to: P, text: '用户又来电，请尽快' })
  expect(said && noticesOf(said, p.c, p.situation(p.c.changedAt, W).world)).toEqual([
    { to: P, what: 'messaged' },
  ])
})

test('with an SP only the desk deals that dispatches to it, and the SP writes to nobody else (R35, R36)', () => {
  const p = atProvince()
  expect(p.attempt('11-23 09:25', SP, 'message', { to: P, text: '?' })?.code).toBe('notHolder')
  p.does('11-23 09:30', P, 'dispatchToSp', { to: SP })
  expect(writes(p, P)).toContain(SP)
  expect(writes(p, B)).not.toContain(SP)
  expect(writes(p, SP)).toEqual([P])
  p.does('11-23 09:40', SP, 'message', { to: P, text: '请提供订购时间' })
  p.does('11-23 09:45', P, 'message', { to: SP, text: '11月1日' })
  expect(p.attempt('11-23 09:50', SP, 'message', { to: W, text: '?' })?.code).toBe('notToWriteTo')
  expect(p.attempt('11-23 09:50', B, 'message', { to: SP, text: '?' })?.code).toBe('notToWriteTo')
})

test('a message says something, and nobody is written to when the case has ended', () => {
  const p = atProvince()
  expect(p.attempt('11-23 10:00', W, 'message', { to: B, text: ' ' })?.fields).toEqual(['text'])
  p.does('11-23 10:00', W, 'withdraw', {})
  expect(p.attempt('11-23 10:01', W, 'message', { to: B, text: '谢谢' })?.code).toBe('moveNotAllowedNow')
})

test('whoever is named sees the case and is on the same side; it is a fact of the entry', () => {
  const p = atProvince()
  const named = (organisation: string) => [{ person: 'somebody', organisation }]
  p.does('11-23 10:00', W, 'note', { text: '@李 请看', mentions: named(B) })
  expect(p.journal.at(-1)).toMatchObject({ type: 'noted', mentions: named(B) })
  const barred = (by: string, organisation: string) =>
    p.attempt('11-23 10:05', by, 'note', { text: '@', mentions: named(organisation) })?.code
  expect(barred(W, 'P-GD')).toBe('notToMention')
  p.does('11-23 10:10', P, 'dispatchToSp', { to: SP })
  expect(barred(P, SP)).toBe('notToMention')
  expect(barred(SP, P)).toBe('notToMention')
  p.does('11-23 10:20', SP, 'message', { to: P, text: '@', mentions: named(SP) })
  p.does('11-23 10:30', W, 'note', { text: '没有提到谁', mentions: [] })
  expect(p.journal.at(-1)).not.toHaveProperty('mentions')
})

test('an entry reaches everybody whom it names, once each, and not the one who wrote it', () => {
  const p = atProvince()
  const author = { person: p.journal.at(-1)?.by.person ?? '', organisation: B }
  const [li, elsewhere] = ['11', '22'].map((person) => ({ person, organisation: B }))
  const named = [li, li, elsewhere, { ...li, organisation: W }, author] as const
  p.does('11-23 10:00', B, 'note', { text: '@李 @李 @赵 @自己', mentions: named as never })
  const said = p.journal.at(-1)
  expect(said && reachedBy(said, p.c)).toEqual(
    [li, elsewhere, { person: '11', organisation: W }].map((one) => ({ ...one, what: 'mentioned' })),
  )
  p.does('11-23 10:10', B, 'message', { to: P, text: '没有提到谁' })
  const other = p.journal.at(-1)
  expect(other && reachedBy(other, p.c)).toEqual([])
})
