import { chance } from '#server/demo/chance.ts'

/** What falls by chance in a simulation; the same seed falls the same way. */
export type Dice = {
  /** From 0 to 1, without 1. */
  readonly roll: () => number
  readonly often: (part: number) => boolean
  /** A waiting time of that mean, when the next one comes at any moment alike. */
  readonly untilNext: (mean: number) => number
  /** A working time of that mean: seldom very short, sometimes long (Erlang, two phases). */
  readonly work: (mean: number) => number
  /** One of several, by their parts; the parts are summed up: the last sum is the whole. */
  readonly pick: (sums: ArrayLike<number>) => number
}

/** Dice that begin with a seed. */
export function diceOf(seed: number): Dice {
  const { number } = chance(seed)
  const roll = () => number(0, 4_294_967_295) / 4_294_967_296
  const untilNext = (mean: number) => -mean * Math.log(1 - roll())
  return {
    roll,
    untilNext,
    often: (part) => roll() < part,
    work: (mean) => untilNext(mean / 2) + untilNext(mean / 2),
    pick: (sums) => placeOf(sums, roll() * (sums[sums.length - 1] ?? 0)),
  }
}

/** The parts added up one after the other. */
export function summedUp(parts: readonly number[]): Float64Array {
  const sums = Float64Array.from(parts)
  for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0)
  return sums
}

function placeOf(sums: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wanted < (sums[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
