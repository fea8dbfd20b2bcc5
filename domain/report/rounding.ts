/**
 * A quotient of two whole numbers to two decimals, computed in whole numbers so that no half is lost to binary
 * fractions; halves go away from zero, as 四舍五入 does. Null when there is nothing to divide by.
 */
export function quotient(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null
  const [n, d] = [BigInt(numerator) * 100n, BigInt(denominator)]
  const negative = n < 0n !== d < 0n
  const [size, by] = [n < 0n ? -n : n, d < 0n ? -d : d]
  const hundredths = Number((2n * size + by) / (2n * by))
  return hundredths === 0 ? 0 : (negative ? -hundredths : hundredths) / 100
}

/** A share in per cent, to two decimals; null when the whole is empty. */
export function percent(part: number, whole: number): number | null {
  return quotient(part * 100, whole)
}

/** By how much it grew over the base, in per cent; null without a base to compare with. */
export function growth(now: number, base: number | null): number | null {
  return base === null ? null : percent(now - base, base)
}
