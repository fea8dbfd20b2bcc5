import fc from 'fast-check'
import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { coveredBy, nationalWindows, unitOf } from './covered.ts'
import { extractFor } from './extract.ts'
import { caseMeasures, summed } from './measures.ts'
import { owingTo, receiverOf } from './receiver.ts'

const unit = (id: string) => {
  const found = network.find(id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}
const covered = (id: string) => coveredBy(network, unit(id)) ?? []

test('the report of a window is about its own cases, that of a province about those of the windows in it', () => {
  expect(coveredBy(network, unit('W-HN-CS-10000'))).toEqual(['W-HN-CS-10000'])
  const ofProvince = covered('P-HN')
  expect(ofProvince).toContain('W-HN-CS-10000')
  expect(ofProvince).toContain('W-HN-HY-10000')
  expect(ofProvince.filter((id) => !id.startsWith('W-HN-'))).toEqual([])
  expect(coveredBy(network, unit('B-HN-CS'))).toBeNull()
})

test('a province reports to the centre, and the centre receives nothing but provinces and national windows', () => {
  expect(receiverOf(network, unit('P-HN'))?.id).toBe('N-CN')
  const owing = owingTo(network, 'N-CN').map((one) => one.id)
  expect(owing).toEqual(expect.arrayContaining(['P-HN', 'P-ZJ', 'W-CN-WEB', 'W-CN-MAIL']))
  expect(owing.filter((id) => !/^(P|W-CN)-/.test(id))).toEqual([])
  expect(owingTo(network, 'P-HN').every((one) => one.id.startsWith('W-HN-'))).toBe(true)
  expect(owingTo(network, 'B-HN-CS')).toEqual([])
})

test('the report of the centre is about what those are about that report to it: all of it, and nothing twice', () => {
  const those = owingTo(network, 'N-CN').flatMap((one) => covered(one.id))
  expect(new Set(those).size).toBe(those.length)
  expect([...covered('N-CN')].sort()).toEqual(those.sort())
  for (const id of covered('N-CN')) {
    const window = unit(id)
    expect(covered(unitOf(network, window))).toContain(id)
  }
})

const windows = covered('N-CN')
const provinces = ['', '湖南', '浙江', '广东', '上海']
const fact = fc.record({
  window: fc.constantFrom(...windows),
  province: fc.constantFrom(...provinces),
  category: fc.constantFrom('network', 'general'),
  sums: fc.record(
    Object.fromEntries(caseMeasures.map((one) => [one, fc.integer({ min: 1, max: 9 })])) as Record<
      (typeof caseMeasures)[number],
      fc.Arbitrary<number>
    >,
  ),
})
type Fact = typeof fact extends fc.Arbitrary<infer One> ? One : never

test('whatever was counted, the figures of the nation are the sums of the provinces and the national windows', () => {
  const sumOf = (facts: readonly Fact[], ids: readonly string[]) =>
    summed(facts.filter((one) => ids.includes(one.window)).map((one) => one.sums))
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      const parts = owingTo(network, 'N-CN').map((one) => sumOf(facts, covered(one.id)))
      expect(summed(parts)).toEqual(sumOf(facts, windows))
    }),
  )
})

test('the extracts of all provinces and what is of no province are all that a national window counted', () => {
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      const ofNational = facts
        .filter((one) => nationalWindows(network).includes(one.window))
        .map(({ window, province, category, sums }) => ({ by: [window, province, category], sums }))
      const none = ofNational.filter((one) => one.by[1] === '')
      const split = provinces.flatMap((one) => extractFor(ofNational, one))
      for (const id of nationalWindows(network)) {
        const of = (groups: typeof ofNational) =>
          summed(groups.filter((one) => one.by[0] === id).map((one) => one.sums))
        expect(summed([of([...split] as typeof ofNational), of(none)])).toEqual(of(ofNational))
      }
      expect(extractFor(ofNational, '')).toEqual([])
    }),
  )
})
