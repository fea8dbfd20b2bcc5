import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { type Present, presentTo } from './present.ts'

const at = (person: string, organisation: string, typing: Present['typing'] = null): Present => ({
  ...{ person, name: `name of ${person}`, organisation, typing },
})
const clerk = { person: 'clerk', organisation: 'B-HN-CS' }
const ofSp = { person: 'clerk-of-sp', organisation: 'SP-L11' }

test('one learns who else is there, each once, whoever types first', () => {
  const there = [
    at('clerk', 'B-HN-CS'),
    at('li', 'P-HN'),
    at('li', 'P-HN', 'note'),
    at('wang', 'B-HN-CS'),
    at('sp', 'SP-L11'),
  ]
  expect(presentTo(clerk, there, network, [])).toEqual([
    { name: 'name of li', organisation: 'P-HN', typing: 'note' },
    { name: 'name of wang', organisation: 'B-HN-CS', typing: null },
    { name: 'name of sp', organisation: 'SP-L11', typing: null },
  ])
})

test('an SP learns of the operator the organisations that the case names to it, and no person', () => {
  const there = [at('li', 'B-HN-CS', 'partner'), at('wang', 'B-HN-CS'), at('zhou', 'P-HN')]
  expect(presentTo(ofSp, there, network, ['B-HN-CS'])).toEqual([
    { name: null, organisation: 'B-HN-CS', typing: 'partner' },
  ])
})

test('what is typed inside the operator an SP does not learn', () => {
  for (const typing of ['note', 'reply', 'call', 'move'] as const)
    expect(presentTo(ofSp, [at('li', 'B-HN-CS', typing)], network, ['B-HN-CS'])).toEqual([
      { name: null, organisation: 'B-HN-CS', typing: null },
    ])
})

test('an SP learns of its own colleagues, and nothing of another SP', () => {
  const there = [at('colleague', 'SP-L11', 'partner'), at('rival', 'SP-N01', 'partner')]
  expect(presentTo(ofSp, there, network, ['SP-N01'])).toEqual([
    { name: 'name of colleague', organisation: 'SP-L11', typing: 'partner' },
  ])
})
