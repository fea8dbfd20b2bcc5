import { forgetOldDrafts } from '../draft/drafts.ts'
import { beating, type Loop } from '../loop.ts'
import { forgetOldForms } from '../paper/forget-old-forms.ts'
import type { Shell } from '../shell.ts'
import { forgetOldCommands, ringAll } from './ring-due.ts'

const BEAT = 250
const HOUR = 3_600_000

/**
 * Looks four times a second for clocks that have fallen due, so that each is noticed within a second of its instant;
 * after a crash or a pause everything overdue rings at once, with its true instant.
 */
export function startRingLoop(shell: Shell): Loop {
  let tidied = 0
  return beating(
    {
      every: BEAT,
      failed: (error, level) => shell.log[level]({ error }, 'clocks could not ring; trying again'),
    },
    async (isOver) => {
      await ringAll(shell, shell.now(), isOver)
      if (Date.now() - tidied <= HOUR) return
      tidied = Date.now()
      await forgetOldCommands(shell, shell.now())
      await forgetOldDrafts(shell, shell.now())
      await forgetOldForms(shell, shell.now())
    },
  )
}
