/** Waiting times, so many of them that only how often each came is kept: to two hundredths of itself. */
export type Waits = {
  readonly add: (milliseconds: number) => void
  readonly count: () => number
  /** Mean in milliseconds; 0 where nobody waited. */
  readonly mean: () => number
  /** The time that this part of them waited at most, in milliseconds. */
  readonly quantile: (part: number) => number
  readonly longest: () => number
}

const STEP = Math.log(1.02)
/** In seconds: what waits less has not waited. */
const SHORTEST = 1

/** No waiting times yet. */
export function waitsOf(): Waits {
  const often: number[] = []
  let [count, sum, longest] = [0, 0, 0]
  return {
    add: (milliseconds) => {
      const seconds = milliseconds / 1000
      const place = seconds < SHORTEST ? 0 : 1 + Math.floor(Math.log(seconds / SHORTEST) / STEP)
      while (often.length <= place) often.push(0)
      often[place] = (often[place] ?? 0) + 1
      count++
      sum += milliseconds
      longest = Math.max(longest, milliseconds)
    },
    count: () => count,
    mean: () => (count === 0 ? 0 : sum / count),
    longest: () => longest,
    quantile: (part) => {
      let left = Math.ceil(count * part)
      const place = often.findIndex((many) => {
        left -= many
        return left <= 0
      })
      return place <= 0 ? 0 : Math.min(longest, SHORTEST * Math.exp(place * STEP) * 1000)
    },
  }
}
