import { heapOf } from './heap.ts'

/** What happens at its time, the earliest first; of what happens at once what was planned first. */
export type Timeline = {
  readonly plan: (at: number, then: (now: number) => void) => void
  /** When the next thing happens. */
  readonly next: () => number
  /** Lets the next thing happen. */
  readonly step: () => void
}

type Planned = { readonly at: number; readonly turn: number; readonly then: (now: number) => void }

/** A timeline on which nothing is planned. */
export function timelineOf(): Timeline {
  let turn = 0
  const planned = heapOf<Planned>(
    (one, other) => one.at < other.at || (one.at === other.at && one.turn < other.turn),
  )
  return {
    plan: (at, then) => planned.add({ at: Math.ceil(at), turn: turn++, then }),
    next: () => planned.first()?.at ?? Infinity,
    step: () => {
      const first = planned.take()
      first?.then(first.at)
    },
  }
}
