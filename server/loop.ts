import { isTransient } from './database/transient.ts'

/** Something that goes on until it is stopped; stopping waits for what is under way. */
export type Loop = { readonly stop: () => Promise<void> }

/** How often something is done, and what is said when it fails. */
export type Beat = {
  /** Milliseconds between the end of a round and the next one. */
  readonly every: number
  /** Says that a round failed, as loudly as it deserves; the next one tries again. */
  readonly failed: (error: unknown, level: 'warn' | 'error') => void
  /** The first round comes after a wait, too. */
  readonly waitsFirst?: true
}

/** Works round after round, never two at once. `wake` begins the next one without waiting any longer. */
export function beating(
  { every, failed, waitsFirst }: Beat,
  work: (isOver: () => boolean) => Promise<unknown>,
): Loop & { readonly wake: () => void } {
  let isOver = false
  let wake = () => {}
  const wait = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    if (waitsFirst) await wait()
    while (!isOver) {
      await work(() => isOver).catch((error: unknown) => {
        failed(error, isTransient(error) ? 'warn' : 'error')
      })
      if (!isOver) await wait()
    }
  }
  const running = run()
  return {
    wake: () => wake(),
    stop: async () => {
      isOver = true
      wake()
      await running
    },
  }
}
