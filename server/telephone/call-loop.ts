import type { CaseShell } from '../case/perform-move.ts'
import { type Beat, beating, type Loop } from '../loop.ts'
import { followLeft } from './follow-call.ts'
import { forgetNumbers } from './forget-numbers.ts'

const MINUTE = 60_000

/** Looks every minute after calls that were not followed when they ended, and forgets what is past its time. */
export function startCallLoop(shell: CaseShell): Loop {
  const beat: Beat = {
    every: MINUTE,
    failed: (error, level) => shell.log[level]({ error }, 'calls could not be looked after; trying again'),
  }
  return beating(beat, async () => {
    await followLeft(shell)
    await forgetNumbers(shell)
  })
}
