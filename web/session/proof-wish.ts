import { useSyncExternalStore } from 'react'

type Wish = { readonly answer: (proved: boolean) => void }

let wish: Wish | null = null
let waiting: Promise<boolean> | null = null
const watchers = new Set<() => void>()

/** Asks the person to prove once more who they are; what is asked meanwhile waits for the same answer. */
export function proofGiven(): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    setWish({
      answer: (proved) => {
        waiting = null
        setWish(null)
        resolve(proved)
      },
    })
  })
  return waiting
}

/** What is being waited for; null when nothing is. */
export function useProofWish(): Wish | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => wish,
  )
}

function setWish(now: Wish | null): void {
  wish = now
  for (const one of watchers) one()
}
