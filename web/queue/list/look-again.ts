import { listCases, type QueueRow } from '#contract/case/queue.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { type Sorting, sortings } from '#contract/queue/filter.ts'
import { call } from '../../call.ts'
import { type QueueSearch, queueQuery } from '../queue-search.ts'
import type { Found } from './news.ts'

/** A page as it was loaded, and the place after which it begins. */
export type Loaded = {
  readonly page: AnswerOf<typeof listCases>
  readonly after: string | null
}

/** How many cases are asked for by their numbers at once. */
const MOST_ASKED = 100

/** Asks what has become of these cases: whether they are in the list, or else where they are. */
export async function askAfter(
  search: QueueSearch,
  numbers: readonly string[],
  loaded: readonly Loaded[],
): Promise<Found> {
  const asked = numbers.slice(0, MOST_ASKED)
  const known = new Set(loaded.flatMap(({ page }) => page.rows.map((row) => row.number)))
  const inList = await among(search, asked)
  const missing = asked.filter((number) => known.has(number) && !has(inList.rows, number))
  const where = await among({ queue: 'all', state: 'any' }, missing)
  const inside = inList.rows.filter((row) => known.has(row.number) || isWithin(row, loaded, search.sort))
  return { asked, inside, elsewhere: where.rows, names: { ...inList.names, ...where.names } }
}

/** Asks what has become of a page, where nobody knows which cases have changed. */
export async function lookAround(search: QueueSearch, at: Loaded, loaded: readonly Loaded[]): Promise<Found> {
  const query = { ...queueQuery(search), limit: '100' as const }
  const again = await call(listCases, { query: { ...query, ...(at.after ? { after: at.after } : {}) } })
  const here = again.rows.filter((row) => has(at.page.rows, row.number) || isWithin(row, [at], search.sort))
  const missing = at.page.rows.filter((row) => !has(here, row.number)).map((row) => row.number)
  const rest = await askAfter(search, missing, loaded)
  return {
    asked: [...here.map((row) => row.number), ...missing],
    inside: [...here, ...rest.inside],
    elsewhere: rest.elsewhere,
    names: { ...again.names, ...rest.names },
  }
}

async function among(search: QueueSearch, numbers: readonly string[]) {
  if (numbers.length === 0) return { rows: [], names: {} }
  const query = { ...queueQuery(search), limit: '100' as const, numbers: numbers.join(',') }
  return call(listCases, { query })
}

function has(rows: readonly QueueRow[], number: string): boolean {
  return rows.some((row) => row.number === number)
}

/** Whether a row would stand among those that are loaded; behind them it is found by going there, and counted. */
export function isWithin(row: QueueRow, loaded: readonly Loaded[], sort: Sorting = 'due'): boolean {
  const { rows = [], next = null } = loaded.at(-1)?.page ?? {}
  const last = rows.at(-1)
  if (next === null || last === undefined) return true
  const { by, first } = sortings[sort]
  const [one, end] = [placeOf[by](row), placeOf[by](last)]
  return first === 'least' ? one <= end : one >= end
}

/** What is owed to nobody comes last. */
const placeOf: Readonly<Record<(typeof sortings)[Sorting]['by'], (row: QueueRow) => string>> = {
  due: ({ dueAt }) => dueAt ?? '~',
  received: ({ receivedAt }) => receivedAt,
  changed: ({ changedAt }) => changedAt,
}
