import type { Stage } from './stage.ts'
import type { Usage } from './usage.ts'

/** One line of what was measured; what does not apply is left out. */
export type Row = {
  /** What was done, in a few words. */
  readonly what: string
  readonly cases?: number
  /** How many clients asked at once. */
  readonly clients?: number
  /** How many a second. */
  readonly rate?: number
  /** Milliseconds within which so many of a hundred were answered. */
  readonly p50?: number
  readonly p95?: number
  readonly p99?: number
  /** Anything else than a rate, such as seconds or megabytes. */
  readonly value?: { readonly amount: number; readonly unit: string }
  readonly usage?: Usage
  /** What could at most be reached, of how many a second. */
  readonly limit?: { readonly what: string; readonly rate: number }
  /** What is wished for, and whether it was reached. */
  readonly wished?: { readonly text: string; readonly reached: boolean }
}

/** One thing that is measured on the stage. */
export type Part = {
  /** By which `--parts` names it. */
  readonly name: string
  /** The title of its section in docs/performance.md. */
  readonly title: string
  readonly run: (stage: Stage) => Promise<readonly Row[]>
}
