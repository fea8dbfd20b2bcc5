import { type Beat, beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { generateMonthlyReports } from './monthly.ts'
import { remindOfReports } from './report-notices.ts'

const TEN_MINUTES = 600_000

/** Draws up the reports of the past month soon after it has ended, and reminds of those that do not come in; looking for missing ones costs one query. */
export function startReportLoop(shell: Shell): Loop {
  const beat: Beat = {
    every: TEN_MINUTES,
    failed: (error, level) =>
      shell.log[level]({ error }, 'the monthly reports could not be drawn up; trying again'),
  }
  return beating(beat, async () => {
    await generateMonthlyReports(shell, shell.now())
    await remindOfReports(shell, shell.now())
  })
}
