import { type Beat, beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { dropAnchors } from './drop-anchor.ts'

const TEN_MINUTES = 600_000

/** Anchors the day before soon after midnight; looking whether there is something to anchor costs two small queries. */
export function startAnchorLoop(shell: Shell, folder: string): Loop {
  const beat: Beat = {
    every: TEN_MINUTES,
    failed: (error, level) => shell.log[level]({ error }, 'the day could not be anchored; trying again'),
  }
  return beating(beat, () => dropAnchors(shell, shell.now(), folder))
}
