import { describe, expect, test } from 'vitest'
import { network, units } from '../testing/network.fixture.ts'
import type { OrganisationKind } from './organisation.ts'
import type { Home, PassingMove } from './passing.ts'
import { deskForSp, mayPass, passing, targetsOf } from './passing.ts'

const nowhere: Home = { province: null, city: null }
const changsha: Home = { province: '湖南', city: '长沙' }
const kinds: readonly OrganisationKind[] = [
  'nationalCenter',
  'provincialOperations',
  'branchBackOffice',
  'serviceWindow',
  'serviceProvider',
  'department',
]
const acts: readonly PassingMove[] = ['forward', 'dispatchToSp', 'coordinate', 'supervise']

function unit(id: string) {
  const found = network.find(id)
  if (!found) throw new Error(id)
  return found
}

function may(move: PassingMove, from: string, to: string, home: Home = changsha): boolean {
  return mayPass(move, unit(from), unit(to), network, home)
}

describe('every pair of kinds that is not on the table is refused, whoever and wherever they are (R35, R36, S08)', () => {
  const pairs = acts.flatMap((move) => kinds.flatMap((from) => kinds.map((to) => ({ move, from, to }))))
  const absent = pairs.filter(
    (pair) => !passing.some((row) => row.move === pair.move && row.from === pair.from && row.to === pair.to),
  )
  test.each(absent)('$move: $from to $to', ({ move, from, to }) => {
    const froms = units.filter((one) => one.kind === from)
    const tos = units.filter((one) => one.kind === to)
    for (const home of [nowhere, changsha]) {
      const passed = froms.filter((a) => tos.some((b) => mayPass(move, a, b, network, home)))
      expect(passed).toEqual([])
    }
  })
  test('which leaves eighteen', () => {
    expect(pairs.length - absent.length).toBe(18)
  })
})

test('a window with a place passes to its own branch, wherever the account belongs (R29, A12)', () => {
  const home = { province: '浙江', city: '杭州' }
  expect(targetsOf('forward', unit('W-HN-CS-10000'), network, home)).toEqual(['B-HN-CS'])
  expect(may('forward', 'W-HN-CS-10000', 'B-HN-HY')).toBe(false)
  expect(may('forward', 'W-HN-CS-10000', 'B-ZJ-HZ', home)).toBe(false)
})

test("a national window passes to the branch of the account's city (A12)", () => {
  for (const window of ['W-CN-WEB', 'W-CN-HOTLINE', 'W-CN-MAIL']) {
    expect(targetsOf('forward', unit(window), network, changsha)).toEqual(['B-HN-CS'])
  }
  expect(targetsOf('forward', unit('W-CN-WEB'), network, { province: '湖南', city: null })).toEqual([])
})

test('a card user without a province is the only jump: from a national window straight to the centre (A14, X19)', () => {
  expect(targetsOf('forward', unit('W-CN-WEB'), network, nowhere)).toEqual(['N-CN'])
  expect(may('forward', 'W-CN-WEB', 'N-CN', changsha)).toBe(false)
  expect(may('forward', 'W-HN-CS-10000', 'N-CN', nowhere)).toBe(false)
})

test('branches pass to their own province, provinces to the centre (R31, R32)', () => {
  expect(targetsOf('forward', unit('B-HN-CS'), network, changsha)).toEqual(['P-HN'])
  expect(may('forward', 'B-HN-CS', 'P-ZJ')).toBe(false)
  expect(targetsOf('forward', unit('P-HN'), network, changsha)).toEqual(['N-CN'])
  expect(targetsOf('forward', unit('N-CN'), network, changsha)).toEqual([])
})

test('what an SP window cannot solve goes by scope: to its province, or to the centre (R6, A9)', () => {
  expect(targetsOf('forward', unit('W-SP-L21'), network, changsha)).toEqual(['P-ZJ'])
  expect(targetsOf('forward', unit('W-SP-N01'), network, nowhere)).toEqual(['N-CN'])
  expect(deskForSp(network, unit('SP-L31'))?.id).toBe('P-GD')
  expect(deskForSp(network, unit('SP-N02'))?.id).toBe('N-CN')
})

test('only the province dispatches to local SPs, its own, and only the centre to national ones (R35, R36, A10)', () => {
  expect(targetsOf('dispatchToSp', unit('P-HN'), network, changsha)).toEqual(['SP-L11'])
  expect(targetsOf('dispatchToSp', unit('N-CN'), network, changsha)).toEqual(['SP-N01', 'SP-N02'])
  expect(may('dispatchToSp', 'P-HN', 'SP-L21')).toBe(false)
  expect(may('dispatchToSp', 'N-CN', 'SP-L11')).toBe(false)
  for (const low of ['B-HN-CS', 'W-HN-CS-10000', 'W-SP-L11'])
    expect(may('dispatchToSp', low, 'SP-L11')).toBe(false)
})

test('the table knows an SP out of service, the choice does not offer it (X20)', () => {
  expect(may('dispatchToSp', 'P-HN', 'SP-L19')).toBe(true)
  expect(targetsOf('dispatchToSp', unit('P-HN'), network, changsha)).not.toContain('SP-L19')
})

test('a window asks billing of its province, or of the home of the account; back offices ask any of theirs (R28, A24)', () => {
  expect(targetsOf('coordinate', unit('W-HN-ZZ-AM'), network, changsha)).toEqual(['D-HN-BILLING'])
  expect(targetsOf('coordinate', unit('W-CN-WEB'), network, changsha)).toEqual(['D-HN-BILLING'])
  const hunan = ['D-HN-BILLING', 'D-HN-NOC', 'D-HN-MKT']
  expect(targetsOf('coordinate', unit('B-HN-CS'), network, changsha)).toEqual(hunan)
  expect(targetsOf('coordinate', unit('P-HN'), network, changsha)).toEqual(hunan)
  expect(may('coordinate', 'P-HN', 'D-ZJ-NOC')).toBe(false)
})

test('the centre asks departments and provinces anywhere, and nobody asks an SP this way (R36, A13)', () => {
  expect(may('coordinate', 'N-CN', 'P-HN')).toBe(true)
  expect(may('coordinate', 'N-CN', 'D-CN-TECH')).toBe(true)
  expect(may('coordinate', 'N-CN', 'D-ZJ-BILLING')).toBe(true)
  expect(may('coordinate', 'P-HN', 'P-ZJ')).toBe(false)
  expect(may('coordinate', 'N-CN', 'SP-N01')).toBe(false)
})

test('orders go down the line: branch to its windows, province to its own, centre to provinces and national SPs', () => {
  expect(may('supervise', 'B-HN-CS', 'W-HN-CS-10000')).toBe(true)
  expect(may('supervise', 'B-HN-CS', 'W-HN-HY-10000')).toBe(false)
  expect(may('supervise', 'P-HN', 'B-HN-HY')).toBe(true)
  expect(may('supervise', 'P-HN', 'B-ZJ-HZ')).toBe(false)
  expect(may('supervise', 'P-HN', 'SP-L11')).toBe(true)
  expect(may('supervise', 'P-HN', 'W-SP-L11')).toBe(false)
  expect(may('supervise', 'P-HN', 'SP-N01')).toBe(false)
  expect(may('supervise', 'N-CN', 'P-GD')).toBe(true)
  expect(may('supervise', 'N-CN', 'SP-N01')).toBe(true)
  expect(may('supervise', 'W-HN-CS-10000', 'B-HN-CS')).toBe(false)
})
