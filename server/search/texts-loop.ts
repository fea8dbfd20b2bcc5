import { beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { followTexts } from './follow-texts.ts'

const SECOND = 1000

/** Makes findable every second what has been said. */
export function startTextsLoop(shell: Shell): Loop {
  const failed = (error: unknown, level: 'warn' | 'error') =>
    shell.log[level]({ error }, 'what was said cannot be found yet; trying again')
  return beating({ every: SECOND, failed }, (isOver) =>
    followTexts(shell, { turn: 'leave', isOften: true, isOver }),
  )
}
