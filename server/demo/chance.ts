/** Dice that always fall the same way, so that two installations look alike. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  readonly number: (low: number, high: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** True so many times in a hundred. */
  readonly often: (percent: number) => boolean
}

/** Dice that begin with `seed` (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1))
  const pick = <Value>(values: readonly Value[]): Value => {
    if (values.length === 0) throw new Error('there is nothing to pick from')
    return values[number(0, values.length - 1)] as Value
  }
  return { number, pick, often: (percent) => roll() * 100 < percent }
}

/** The values one after the other, and again from the first: every one is used before one comes twice. */
export function inTurn<Value>(values: readonly Value[]): () => Value {
  let next = 0
  return () => {
    if (values.length === 0) throw new Error('there is nothing to take in turn')
    return values[next++ % values.length] as Value
  }
}
