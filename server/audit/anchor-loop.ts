import type { Loop } from '../clock/ring-loop.ts'
import type { Shell } from '../shell.ts'
import { dropAnchors } from './drop-anchor.ts'

const TEN_MINUTES = 600_000

/** Anchors the day before soon after midnight; looking whether there is something to anchor costs two small queries. */
export function startAnchorLoop(shell: Shell, folder: string): Loop {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = dropAnchors(shell, shell.now(), folder).catch((error) => {
      shell.log.warn({ error }, 'the day could not be anchored; trying again')
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
