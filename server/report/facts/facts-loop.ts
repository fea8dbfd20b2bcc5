import { beating, type Loop } from '../../loop.ts'
import type { Shell } from '../../shell.ts'
import { followFacts } from './follow-cases.ts'

const TWO_SECONDS = 2000

/** Counts every two seconds what has happened. */
export function startFactsLoop(shell: Shell): Loop {
  const failed = (error: unknown, level: 'warn' | 'error') =>
    shell.log[level]({ error }, 'what has happened could not be counted; trying again')
  return beating({ every: TWO_SECONDS, failed }, (isOver) =>
    followFacts(shell, { turn: 'leave', isOften: true, isOver }),
  )
}
