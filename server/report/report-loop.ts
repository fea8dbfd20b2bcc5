import type { Loop } from '../clock/ring-loop.ts'
import type { Shell } from '../shell.ts'
import { generateMonthlyReports } from './monthly.ts'

const TEN_MINUTES = 600_000

/** Draws up the reports of the past month soon after it has ended; looking for missing ones costs one query. */
export function startReportLoop(shell: Shell): Loop {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = generateMonthlyReports(shell, shell.now()).catch((error) => {
      shell.log.warn({ error }, 'the monthly reports could not be drawn up; trying again')
    })
  }
  const timer = setInterval(look, TEN_MINUTES)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
