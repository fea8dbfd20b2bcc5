import { ringing } from './live/ringing.ts'
import { load } from './load/measure-load.ts'
import type { Part } from './load/part.ts'

/** Everything that is measured, in this order. */
export const parts: readonly Part[] = [load, ringing]
