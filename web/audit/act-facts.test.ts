import { expect, test } from 'vitest'
import type { Words } from '../language.ts'
import { factsInWords } from './act-facts.ts'

const naming = {
  say: (key: string) => (key === 'audit.comma' ? ', ' : key),
  sayOr: (key: string, otherwise: string) => (key.startsWith('role.') ? key : otherwise),
  either: (both: { zh: string; en: string }) => both.en,
  told: () => '',
  language: 'en',
  nameOf: (id: string) => `the unit ${id}`,
} as unknown as Words & { nameOf: (id: string) => string }
const said = (about: object) => factsInWords(about as Record<string, unknown>, naming)

test('a fact has its name and is read as people read it', () => {
  expect(said({ fields: ['account', 'name:masked'] })).toEqual(['what: account, name (masked)'])
  expect(said({ organisation: 'B-HN-CS', roles: ['agent', 'handler'] })).toEqual([
    'organisation: the unit B-HN-CS',
    'roles: role.agent, role.handler',
  ])
  expect(said({ memberships: [{ organisation: 'P-HN', roles: ['agent'] }] })).toEqual([
    'memberships: the unit P-HN (role.agent)',
  ])
  expect(said({ move: 'dispatchToSp' })[0]).not.toContain('dispatchToSp')
  expect(said({ endsAt: '2026-11-27T00:00:00.000Z' })).toEqual(['until: 2026-11-27 08:00:00'])
})

test('what nobody has a word for is shown as it was kept', () => {
  expect(said({ constructor: 'x', other: { a: 1 } })).toEqual(['constructor: x', 'other: {"a":1}'])
})
