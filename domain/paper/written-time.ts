import { canonical, type Instant, instant } from '../time.ts'

// A date as offices write it: with dashes, slashes, points or the signs for year, month and day; the time may be absent.
const written =
  /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?(?:[ T]*(\d{1,2})[:\uff1a\u65f6\u70b9](?:(\d{1,2})(?:[:\uff1a\u5206](\d{1,2})(?:\.\d+)?)?[\u5206\u79d2]?)?)?$/
const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i

/** The instant that somebody has written down by the clock on the wall; null where none can be made out. */
export function writtenTime(
  text: string,
  zone: string,
  needs: 'time' | 'day',
): { readonly at: Instant } | null {
  const plain = text.normalize('NFKC').trim()
  try {
    if (withOffset.test(plain) && plain.includes('T')) return { at: instant(plain) }
    const found = written.exec(plain)
    if (!found) return null
    const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? '0'))
    if (found[4] === undefined && needs === 'time') return null
    const wall = Temporal.PlainDateTime.from(
      { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour, minute, second },
      { overflow: 'reject' },
    )
    return { at: canonical(wall.toZonedDateTime(zone).toInstant()) }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
