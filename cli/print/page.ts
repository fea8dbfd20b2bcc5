import { type Language, say, type Values, type Words } from '../language.ts'
import { timeWords } from '../words-time.ts'
import { valueWords } from '../words-values.ts'

/** What an answer is printed with. */
export type Page = {
  readonly language: Language
  /** Null where lines may be as long as they like. */
  readonly columns: number | null
  /** A sentence in the language of the page. */
  readonly say: (words: Words, values?: Values) => string
  /** The word for a value of a field; the value itself where there is none. */
  readonly value: (field: string, value: string | number | boolean | null | undefined) => string
  /** 2026-11-23 09:05:12 on the operator's wall clock. */
  readonly time: (at: string | null) => string
  /** 11-23 09:05 on the operator's wall clock. */
  readonly shortTime: (at: string | null) => string
  /** What is left until an instant, or by how much it has passed; the instant itself is still in time. */
  readonly remaining: (dueAt: string) => string
  readonly span: (milliseconds: number) => string
}

/** A page in a language, on a wall clock, as of the server's now. */
export function pageOf(language: Language, zone: string, now: number, columns: number | null): Page {
  const say_ = (words: Words, values?: Values) => say(words, language, values)
  const time = (at: string | null) => (at === null ? '' : wallClock(at, zone))
  const span = (milliseconds: number) => spanWords(milliseconds, language)
  return {
    language,
    columns,
    say: say_,
    value: (field, value) => wordFor(field, value, language),
    time,
    shortTime: (at) => time(at).slice(5, 16),
    remaining: (dueAt) => {
      const left = Date.parse(dueAt) - now
      return say_(left < 0 ? timeWords.over : timeWords.left, { span: span(Math.abs(left)) })
    },
    span,
  }
}

function wordFor(field: string, value: string | number | boolean | null | undefined, language: Language) {
  if (value === null || value === undefined) return ''
  const words = valueWords[field]?.[String(value)] ?? valueWords.any?.[String(value)]
  return words ? say(words, language) : String(value)
}

function wallClock(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** A length of time in the two units that matter. */
function spanWords(milliseconds: number, language: Language): string {
  const seconds = Math.floor(milliseconds / 1000)
  const units = [
    [timeWords.days, Math.floor(seconds / 86_400)],
    [timeWords.hours, Math.floor((seconds % 86_400) / 3600)],
    [timeWords.minutes, Math.floor((seconds % 3600) / 60)],
    [timeWords.seconds, seconds % 60],
  ] as const
  const first = units.findIndex(([, n]) => n > 0)
  const [lead, next] = first === -1 ? units.slice(-1) : units.slice(first, first + 2)
  const told = [lead, next].filter((unit) => unit !== undefined && (unit === lead || unit[1] > 0))
  return told
    .flatMap((unit) => (unit ? say(unit[0], language, { n: unit[1] }) : []))
    .join(language === 'zh' ? '' : ' ')
}
