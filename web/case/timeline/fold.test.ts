import { expect, test } from 'vitest'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import { foldedParts } from './fold.ts'

const entry = (seq: number, type: string, text: string | null = null) =>
  ({ seq, type, text, visibility: 'all' }) as TimelineEntry
const parts = (...entries: TimelineEntry[]) =>
  foldedParts(entries).map((part) => part.entry?.seq ?? part.folded?.map((one) => one.seq))

test('what the system did four times and more in a row is one line', () => {
  const rings = [2, 3, 4, 5].map((seq) => entry(seq, 'clockRang'))
  expect(parts(entry(1, 'submitted', '上不了网'), ...rings, entry(6, 'replied', '正在核实'))).toEqual([
    1,
    [2, 3, 4, 5],
    6,
  ])
})

test('fewer stay as they are, and so does whatever somebody said', () => {
  expect(parts(entry(1, 'accepted'), entry(2, 'classified'), entry(3, 'clockRang'))).toEqual([1, 2, 3])
  const withWords = [1, 2, 3, 4].map((seq) => entry(seq, 'reclassified', '用户补充后改类'))
  expect(parts(...withWords)).toEqual([1, 2, 3, 4])
})
