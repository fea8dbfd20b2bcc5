/** Things of which the first one is always at hand, whatever else is added. */
export type Heap<Thing> = {
  readonly size: () => number
  readonly first: () => Thing | undefined
  readonly add: (thing: Thing) => void
  /** Takes the first one out. */
  readonly take: () => Thing | undefined
  readonly all: () => readonly Thing[]
}

/** An empty heap; `isBefore` says which of two is taken first. */
export function heapOf<Thing>(isBefore: (one: Thing, other: Thing) => boolean): Heap<Thing> {
  const things: Thing[] = []
  const at = (place: number) => things[place] as Thing
  const rise = (thing: Thing, from: number) => {
    let place = from
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!isBefore(thing, at(above))) break
      things[place] = at(above)
      place = above
    }
    things[place] = thing
  }
  const sink = (thing: Thing) => {
    let place = 0
    for (let below = 1; below < things.length; below = 2 * place + 1) {
      if (below + 1 < things.length && isBefore(at(below + 1), at(below))) below++
      if (!isBefore(at(below), thing)) break
      things[place] = at(below)
      place = below
    }
    things[place] = thing
  }
  return {
    size: () => things.length,
    first: () => things[0],
    all: () => things,
    add: (thing) => {
      things.push(thing)
      rise(thing, things.length - 1)
    },
    take: () => {
      const first = things[0]
      const last = things.pop()
      if (last !== undefined && things.length > 0) sink(last)
      return first
    },
  }
}
