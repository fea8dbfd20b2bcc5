import { describe, expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { importOf, type ListedUnit } from './importing.ts'
import type { Organisation } from './organisation.ts'
import { windowKinds } from './window-kinds.ts'

const blank: Omit<Organisation, 'id' | 'kind' | 'name' | 'parent'> = {
  ...{ provinceCode: null, province: null, city: null, window: null, sp: null, department: null },
  ...{ billingInterconnected: false, status: 'active' },
}
const hall = { kind: 'businessHall', channels: windowKinds.businessHall.channels } as const

type Given = Pick<ListedUnit, 'id' | 'kind'> & Partial<ListedUnit>
function list(given: readonly Given[], mayPlace = (_under: string | null) => true) {
  const rows = given.map((one, index) => ({ ...blank, name: one.id, parent: null, line: index + 2, ...one }))
  return importOf(rows, network, mayPlace)
}
const there = (id: string) => network.find(id) as Organisation
const branch = { id: 'B-HN-XT', kind: 'branchBackOffice', parent: 'P-HN', city: '湘潭' } as const
const window = { id: 'W-HN-XT-01', kind: 'serviceWindow', parent: 'B-HN-XT', window: hall } as const

test('a unit lies where the one it reports to lies, which may stand further down in the list', () => {
  const [first, second] = list([window, branch])
  expect(first).toMatchObject({ becomes: 'new', unit: { province: '湖南', provinceCode: 43, city: '湘潭' } })
  expect(second).toMatchObject({ becomes: 'new', unit: { province: '湖南', provinceCode: 43, city: '湘潭' } })
})

test('whoever reports to a row that is wrong is wrong as well', () => {
  const rows = list([window, { ...branch, city: null }])
  expect(rows.map(({ becomes, problems }) => [becomes, problems])).toEqual([
    ['wrong', ['parentWrong']],
    ['wrong', ['city']],
  ])
})

test('units that report to each other in a circle fit nowhere', () => {
  const rows = list([
    { ...branch, parent: 'B-HN-YY' },
    { ...branch, id: 'B-HN-YY', parent: 'B-HN-XT' },
  ])
  expect(rows.map((row) => row.becomes)).toEqual(['wrong', 'wrong'])
})

test('the same list again changes nothing, another name is a new name', () => {
  const all = network.all.map((one) => ({ ...one, line: 1 }))
  expect(new Set(list(all).map((row) => row.becomes))).toEqual(new Set(['same']))
  expect(list([{ ...there('B-HN-CS'), name: '长沙分公司' }])[0]?.becomes).toBe('renamed')
})

describe('a row that cannot be taken over says why', () => {
  test.each([
    ['the same id twice', [branch, branch], 1, ['twice']],
    [
      'a unit that is there and is of another kind',
      [{ ...there('B-HN-CS'), kind: 'department' }],
      0,
      ['differs'],
    ],
    ['a unit that would move', [{ ...there('B-HN-CS'), parent: 'P-GD' }], 0, ['differs']],
    ['a second centre', [{ id: 'N-2', kind: 'nationalCenter' }], 0, ['wrongParent']],
    ['a parent that nobody knows', [{ ...branch, parent: 'P-XX' }], 0, ['wrongParent']],
    ['a window without a kind', [{ ...window, parent: 'B-HN-CS', window: null }], 0, ['window']],
    ['another province than its parent', [{ ...branch, province: '广东' }], 0, ['province']],
  ] satisfies [string, Given[], number, string[]][])('%s', (_what, given, at, problems) => {
    expect(list(given)[at]).toMatchObject({ becomes: 'wrong', problems })
  })
})

test('nobody puts a unit, or gives one a name, where they do not look after it', () => {
  const only = (under: string | null) => under === 'P-GD'
  expect(list([branch], only)[0]?.problems).toEqual(['notYours'])
  expect(list([{ ...there('B-HN-CS'), name: '长沙分公司' }], only)[0]?.problems).toEqual(['notYours'])
  const below = list([{ ...branch, parent: 'P-GD' }, window], only)
  expect(below.map((row) => row.becomes)).toEqual(['new', 'new'])
  expect(list([{ ...there('B-GD-GZ'), name: '广州分公司' }], only)[0]?.becomes).toBe('renamed')
})
