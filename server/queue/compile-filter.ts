import type { Dimension } from '#domain/board/dimensions.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { type Condition, type Filter, type Group, insideFields, ME, OWN } from '#domain/queue/filter.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'

/** A piece of a query: its text, in which each `$` stands for the next value, and the values. */
export type Piece = { readonly sql: string; readonly values: readonly unknown[] }

/** Who looks, when, and when the day begins that lies so many days from today. */
export type Looking = {
  readonly organisation: OrganisationId
  readonly person: string
  readonly now: Instant
  readonly dayStart: (days: number) => Instant
  /** An SP, to which some fields have no answer. */
  readonly isOutside: boolean
}

/** The only columns that a filter reaches. What is said in a filter is looked up here and goes no further. */
const columns = {
  status: 'status',
  kind: 'kind',
  category: 'category',
  channel: 'channel',
  holder: 'holder',
  handler: 'handler',
  priority: 'priority',
  answerer: 'answerer',
  sp: 'sp',
  account: 'account',
  mainWindow: 'main_window',
  // The province that took it, by two digits; 0 for what national windows took.
  province: '(shard_key / 100)::text',
  parent: 'parent',
  arrived: 'arrived',
  breached: 'breached',
  massFault: 'is_parent',
  reminders: 'reminders',
  rounds: 'rounds',
  due: 'due_at',
  received: 'received_at',
  closed: 'closed_at',
  heldSince: 'held_since::timestamptz',
} as const satisfies Readonly<Record<Condition['field'], string>>

/** To an SP these are what lies between it and the operator: of promises to customers it reads nothing. */
const outsideColumns = { ...columns, breached: 'sp_breached', due: 'sp_due_at' } as const

/** What is no answer, in the type of the answer. */
const nothing = { word: 'null::text', time: 'null::timestamptz' } as const

/** The filter as a condition of a query: texts from this file only, everything that was said as a bound value. */
export function compileFilter(filter: Filter, looking: Looking): Piece {
  const parts = filter.parts.map((part) =>
    'join' in part ? joined(part, part.parts, looking) : one(part, looking),
  )
  return together(filter.join, parts)
}

function joined({ join }: Group, parts: readonly Condition[], looking: Looking): Piece {
  return together(
    join,
    parts.map((part) => one(part, looking)),
  )
}

function together(join: Filter['join'], parts: readonly Piece[]): Piece {
  if (parts.length === 0) return { sql: 'true', values: [] }
  const text = parts.map((part) => part.sql).join(join === 'or' ? ' or ' : ' and ')
  return { sql: `(${text})`, values: parts.flatMap((part) => part.values) }
}

function one(asked: Condition, looking: Looking): Piece {
  const { sql: column, values: before } = columnOf(asked, looking)
  const when = asked.field === 'due' ? 1 : -1
  const piece = (sql: string, ...values: readonly unknown[]): Piece => ({
    sql: `${column} ${sql}`,
    values: [...before, ...values],
  })
  switch (asked.is) {
    case 'oneOf':
      return isOne(asked)
        ? piece('= $::text', named(asked.of, looking)[0])
        : piece('= any($::text[])', named(asked.of, looking))
    case 'noneOf':
      return {
        sql: `(${column} = any($::text[])) is not true`,
        values: [...before, named(asked.of, looking)],
      }
    case 'empty':
      return piece('is null')
    case 'given':
      return piece('is not null')
    case 'yes':
      return { sql: column, values: [] }
    case 'no':
      return { sql: `not ${column}`, values: [] }
    case 'atLeast':
      return piece('>= $::int', asked.n)
    case 'atMost':
      return piece('<= $::int', asked.n)
    case 'within':
      return piece(when > 0 ? '<= $::timestamptz' : '>= $::timestamptz', edge(asked.minutes))
    case 'notWithin':
      return piece(when > 0 ? '> $::timestamptz' : '< $::timestamptz', edge(asked.minutes))
    case 'between':
      return span(instant(asked.from), instant(asked.to))
    case 'onDay':
      return span(looking.dayStart(asked.day), looking.dayStart(asked.day + 1))
  }
  function edge(minutes: number) {
    return plusMinutes(looking.now, when * minutes)
  }
  function span(from: Instant, to: Instant): Piece {
    return { sql: `(${column} >= $::timestamptz and ${column} < $::timestamptz)`, values: [from, to] }
  }
}

/** To an SP some fields have no answer, and who handles a case only where it is its own desk that has it. */
function columnOf({ field }: Condition, { isOutside, organisation }: Looking): Piece {
  if (isOutside && insideFields.includes(field))
    return { sql: nothing[field === 'heldSince' ? 'time' : 'word'], values: [] }
  if (isOutside && field === 'handler')
    return { sql: '(case when holder = $::text then handler end)', values: [organisation] }
  return { sql: (isOutside ? outsideColumns : columns)[field], values: [] }
}

/** The column of a field that cases are told apart by: those in it are exactly those that a filter by its word finds. */
export function wordColumn(field: Dimension, looking: Looking): string {
  return (looking.isOutside ? outsideColumns : columns)[field]
}

/** One handler is asked for by equality: the rows then come in the order of the index, with no sorting of them all. */
function isOne({ field, of }: Extract<Condition, { readonly is: 'oneOf' | 'noneOf' }>): boolean {
  return field === 'handler' && of.length === 1
}

function named(of: readonly string[], looking: Looking): readonly string[] {
  const meant = new Map([
    [OWN, looking.organisation],
    [ME, looking.person],
  ])
  return of.map((text) => meant.get(text) ?? text)
}
