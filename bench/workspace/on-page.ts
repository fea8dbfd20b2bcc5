import { loadavg } from 'node:os'
import { median, table } from '../table.ts'
import type { firstPage } from './first-page.ts'
import type { Opening } from './opening.ts'
import type { scrolling } from './scrolling.ts'
import type { typing } from './typing.ts'

type Measured = {
  readonly cases: number
  readonly first: Awaited<ReturnType<typeof firstPage>>
  readonly atOnce: readonly Opening[]
  readonly rested: readonly Opening[]
  readonly typed: Awaited<ReturnType<typeof typing>>
  readonly scrolled: Awaited<ReturnType<typeof scrolling>>
}

type Line = readonly [what: string, target: string, of: (one: Measured) => string]

/** Median and the nineteen of twenty that were no slower. */
function spread(numbers: readonly number[]): string {
  return numbers.length === 0 ? 'none' : `${median(numbers).toFixed(0)} / ${ninetyFifth(numbers).toFixed(0)}`
}

function ninetyFifth(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)}`
const parts = (all: readonly Opening[], part: keyof Opening) => spread(all.map((one) => one[part]))

const lines: readonly Line[] = [
  ['first load: document and files, kB', '≤ 350', ({ first }) => kilobytes(first.bytes.files)],
  ['first load: answers, kB', '', ({ first }) => kilobytes(first.bytes.answers)],
  ['first row can be pressed, nothing kept, ms', '< 1000', ({ first }) => spread(first.cold)],
  ['first row can be pressed, files kept, ms', '< 1000', ({ first }) => spread(first.warm)],
  [
    'click to case on the screen, after resting on the row, ms',
    '< 150',
    ({ rested }) => parts(rested, 'whole'),
  ],
  ['click to case on the screen, going straight to it, ms', '< 150', ({ atOnce }) => parts(atOnce, 'whole')],
  ['of that the server', '', ({ atOnce }) => parts(atOnce, 'server')],
  ['of that everything else', '', ({ atOnce }) => parts(atOnce, 'rest')],
  ['typing 200 letters: tasks of 50 ms or more', '0', ({ typed }) => `${typed.tasks.length}`],
  ['typing: longest of them, ms', '', ({ typed }) => Math.max(0, ...typed.tasks).toFixed(0)],
  ['typing: key waits, ms', '', ({ typed }) => spread(typed.waits)],
  ['typing: key to letter on the screen, ms', '', ({ typed }) => spread(typed.painted)],
  ['rows loaded and scrolled', '10000', ({ scrolled }) => `${scrolled.rows}`],
  ['frames a second', '≥ 50', ({ scrolled }) => scrolled.aSecond.toFixed(0)],
  ['a frame, ms', '', ({ scrolled }) => spread(scrolled.spans)],
]

/** The table of a run, with what it was measured on. */
export function performancePage(machine: string, columns: readonly Measured[]): string {
  const head = ['median / 95 of 100', 'wished', ...columns.map(({ cases }) => `${cases} cases`)]
  const rows = lines.map(([what, target, of]) => [what, target, ...columns.map(of)])
  const load = `Load of the machine at the end: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}; what else ran there is in every number.`
  return `${machine}\n\n${table(head, rows)}\n\n${load}\n`
}
