import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { desksOfLine, lineOf } from './line.ts'

test('a program speaks of the line of its own window, and of no other', () => {
  expect(lineOf('W-HN-CS-10000', 'W-HN-CS-10000', network)?.id).toBe('W-HN-CS-10000')
  for (const own of ['W-HN-HY-10000', 'B-HN-CS', 'P-HN', 'N-CN', 'SP-L11'])
    expect([own, lineOf(own, 'W-HN-CS-10000', network)]).toEqual([own, null])
  expect(lineOf('W-HN-CS-10000', 'W-NOWHERE', network)).toBeNull()
})

test('one of an SP speaks of the SP’s hotline, and its people answer it too', () => {
  const hotline = network.find('W-SP-L11')
  if (!hotline) throw new Error('the SP has no window')
  expect(lineOf('SP-L11', hotline.id, network)).toBe(hotline)
  expect(desksOfLine(hotline, network)).toEqual(['W-SP-L11', 'SP-L11'])
  expect(lineOf('SP-N01', hotline.id, network)).toBeNull()
})

test('a window without a published telephone has no line', () => {
  const deaf = network.all.filter((one) => one.window?.kind === 'webSelfService')
  expect(deaf.length).toBeGreaterThan(0)
  for (const { id } of deaf) expect([id, lineOf(id, id, network)]).toEqual([id, null])
})
