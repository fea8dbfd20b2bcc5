import { fanOut } from './live/fan-out.ts'
import { ringing } from './live/ringing.ts'
import { soak } from './live/soak.ts'
import { starting } from './live/starting.ts'
import { load } from './load/measure-load.ts'
import type { Part } from './load/part.ts'

/** Everything that is measured, in this order. */
export const parts: readonly Part[] = [load, fanOut, soak, starting, ringing]
