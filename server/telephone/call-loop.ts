import type { CaseShell } from '../case/perform-move.ts'
import type { Loop } from '../clock/ring-loop.ts'
import { followLeft } from './follow-call.ts'
import { forgetNumbers } from './forget-numbers.ts'

const MINUTE = 60_000

/** Looks every minute after calls that were not followed when they ended, and forgets what is past its time. */
export function startCallLoop(shell: CaseShell): Loop {
  let running: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    running = followLeft(shell)
      .then(() => forgetNumbers(shell))
      .catch((error) => shell.log.warn({ error }, 'calls could not be looked after; trying again'))
      .finally(() => {
        isRunning = false
      })
  }
  const timer = setInterval(look, MINUTE)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
