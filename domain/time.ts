import { dateOfDay, dayOfDate } from './civil-days.ts'

/**
 * Instants are text in one canonical form, UTC with milliseconds: they go into the journal as they are,
 * and they compare as text. What is in that form is read and written by arithmetic, for a case is full of instants;
 * Temporal understands everything else. See docs/decisions.
 */
export type Instant = string & { readonly __instant: true }

const DAY = 86_400_000
/** From the year 0 to 9999 the canonical form has a year of four digits. */
const FIRST = -62_167_219_200_000
const LAST = 253_402_300_799_999

/** The canonical form of an instant given in any ISO 8601 form with an offset; milliseconds are kept, finer parts are cut. */
export function instant(text: string): Instant {
  return canonical(Temporal.Instant.from(text))
}

/** The canonical form of a Temporal instant, cut to milliseconds. */
export function canonical(value: Temporal.Instant): Instant {
  return value.round({ smallestUnit: 'millisecond', roundingMode: 'trunc' }).toString({
    smallestUnit: 'millisecond',
  }) as Instant
}

/** Milliseconds since 1970 of an instant. */
export function epochMilliseconds(at: Instant): number {
  if (!isFourDigitForm(at)) return Temporal.Instant.from(at).epochMilliseconds
  const day = dayOfDate(two(at, 0) * 100 + two(at, 2), two(at, 5), two(at, 8))
  const minutes = two(at, 11) * 60 + two(at, 14)
  return day * DAY + minutes * 60_000 + two(at, 17) * 1000 + digit(at, 20) * 100 + two(at, 21)
}

/** The canonical instant of milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  if (!(milliseconds >= FIRST && milliseconds <= LAST && Number.isInteger(milliseconds)))
    return canonical(Temporal.Instant.fromEpochMilliseconds(milliseconds))
  const day = Math.floor(milliseconds / DAY)
  const inDay = milliseconds - day * DAY
  const seconds = Math.floor(inDay / 1000)
  const minute = Math.floor(seconds / 60)
  const rest = `${secondTexts[seconds - minute * 60]}${millisecondTexts[inDay - seconds * 1000]}`
  return `${dayText(day)}${minuteTexts[minute]}${rest}` as Instant
}

/** The instant that many milliseconds after `at` (before it, when negative). */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return instantOf(epochMilliseconds(at) + milliseconds)
}

/** The instant that many minutes of elapsed time after `at`. */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return plusMilliseconds(at, Math.round(minutes * 60_000))
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return epochMilliseconds(to) - epochMilliseconds(from)
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a <= b ? a : b
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a >= b ? a : b
}

/** Whether it is `YYYY-MM-DDThh:mm:ss.sssZ`, as far as where its signs stand says so. */
function isFourDigitForm(at: string): boolean {
  return at.length === 24 && at.charCodeAt(4) === 45 && at.charCodeAt(10) === 84 && at.charCodeAt(23) === 90
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1)
}

const written = (many: number, digits: number) =>
  Array.from({ length: many }, (_, number) => String(number).padStart(digits, '0'))
const twoDigits = written(100, 2)
/** In few pieces: of each piece that is joined to the others a little remains in memory. */
const minuteTexts = Array.from(
  { length: 1440 },
  (_, minute) => `${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}:`,
)
const secondTexts = twoDigits.map((second) => `${second}.`)
const millisecondTexts = written(1000, 3).map((millisecond) => `${millisecond}Z`)

/** Days as they were written: instants lie close to each other, and a day takes longer to write than its time. */
const writtenDays = new Map<number, string>()
const MOST_WRITTEN = 10_000

function dayText(day: number): string {
  const known = writtenDays.get(day)
  if (known !== undefined) return known
  const date = dateOfDay(day)
  const [year, month] = [String(Math.floor(date / 10_000)).padStart(4, '0'), Math.floor(date / 100) % 100]
  const text = `${year}-${twoDigits[month]}-${twoDigits[date % 100]}T`
  if (writtenDays.size >= MOST_WRITTEN) writtenDays.clear()
  writtenDays.set(day, text)
  return text
}
