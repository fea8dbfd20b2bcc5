/**
 * A case number says when and where the case was taken: YYMMDD, the four digits of the shard key, a running number
 * of six digits, a check digit. Whoever has the number can find the shard.
 */
export function caseNumber(day: string, shardKey: number, running: number): string {
  const body =
    day.slice(2).replaceAll('-', '') + String(shardKey).padStart(4, '0') + String(running).padStart(6, '0')
  return body + checkDigit(body)
}

/** The shard key that a number carries; null when it is no case number of ours. */
export function shardOf(number: string): number | null {
  if (!/^\d{17}$/.test(number)) return null
  return checkDigit(number.slice(0, -1)) === number.at(-1) ? Number(number.slice(6, 10)) : null
}

/** Luhn: finds every single wrong digit and most swapped neighbours. */
function checkDigit(body: string): string {
  let sum = 0
  for (let index = 0; index < body.length; index++) {
    const digit = Number(body[body.length - 1 - index])
    const doubled = index % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}
