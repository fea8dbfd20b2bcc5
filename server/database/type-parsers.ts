import { type CustomTypesConfig, types } from 'pg'
import { canonical, type Instant } from '#domain/time.ts'

const INT8 = 20
const INT8_ARRAY = 1016
const TEXT_ARRAY: number = 1009
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const TIMESTAMPTZ_ARRAY = 1185

/**
 * How values of the database arrive in our code, for one pool: instants as canonical text, int8 as number
 * (bigint beyond the safe range), dates as 'YYYY-MM-DD'. Everything else as pg does it.
 */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(oid, format) {
    return (format === 'binary' ? null : parsers.get(oid)) ?? types.getTypeParser(oid, format)
  },
}

/** A timestamptz in PostgreSQL's ISO text as an Instant; 'infinity' and '-infinity' stay as they are. */
export function instantFromDatabase(text: string): Instant {
  if (text.endsWith('infinity')) return text as Instant
  // The usual case, a session in UTC, needs no arithmetic and is read a thousand times on a page.
  if (text[10] === ' ' && text.endsWith('+00')) {
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0').slice(0, 3)}Z` as Instant
  }
  return canonical(Temporal.Instant.from(text.replace(' ', 'T')))
}

/** An int8 as a number, or as a bigint when a number would lose digits. */
export function integerFromDatabase(text: string): number | bigint {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : BigInt(text)
}

const asText = (text: string) => text

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, integerFromDatabase],
  [INT8_ARRAY, arrayOf(integerFromDatabase)],
  // pg would make them Dates in the zone of this machine.
  [DATE, asText],
  [TIMESTAMP, asText],
  [TIMESTAMPTZ, instantFromDatabase],
  [TIMESTAMPTZ_ARRAY, arrayOf(instantFromDatabase)],
])

/** For arrays of one dimension: read as text[], then each element. */
function arrayOf(parse: (text: string) => unknown): (text: string) => unknown[] {
  const read: (text: string) => (string | null)[] = types.getTypeParser(TEXT_ARRAY)
  return (text) => read(text).map((entry) => (entry === null ? null : parse(entry)))
}
