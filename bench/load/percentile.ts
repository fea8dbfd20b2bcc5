/** The number that so many of a hundred do not exceed, by the nearest rank; of numbers that are sorted. */
export function percentile(sorted: Float64Array | readonly number[], of: number): number {
  const rank = Math.ceil((sorted.length * of) / 100)
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN
}
