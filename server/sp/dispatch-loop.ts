import { beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { followDispatches } from './follow-dispatches.ts'

const BEAT = 2000

/** Looks every two seconds what is known of dispatches on their way to SPs. */
export function startDispatchLoop(shell: Shell): Loop {
  return beating(
    {
      every: BEAT,
      failed: (error, level) =>
        shell.log[level]({ error }, 'dispatches to SPs could not be followed; trying again'),
    },
    async () => {
      await followDispatches(shell, shell.now())
    },
  )
}
