import { isTransient } from '../database/transient.ts'
import { forgetOldDrafts } from '../draft/drafts.ts'
import { forgetOldForms } from '../paper/forget-old-forms.ts'
import type { Shell } from '../shell.ts'
import { forgetOldCommands, ringAll } from './ring-due.ts'

const BEAT = 250
const HOUR = 3_600_000

export type Loop = { readonly stop: () => Promise<void> }

/**
 * Looks four times a second for clocks that have fallen due, so that each is noticed within a second of its instant;
 * after a crash or a pause everything overdue rings at once, with its true instant.
 */
export function startRingLoop(shell: Shell): Loop {
  let stopped = false
  let wake = () => {}
  let tidied = 0
  const run = async () => {
    while (!stopped) {
      try {
        await ringAll(shell, shell.now())
        if (Date.now() - tidied > HOUR) {
          tidied = Date.now()
          await forgetOldCommands(shell, shell.now())
          await forgetOldDrafts(shell, shell.now())
          await forgetOldForms(shell, shell.now())
        }
      } catch (error) {
        const level = isTransient(error) ? 'warn' : 'error'
        shell.log[level]({ error }, 'clocks could not ring; trying again')
      }
      if (!stopped) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, BEAT)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
