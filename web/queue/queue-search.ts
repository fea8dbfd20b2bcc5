import type { listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import type { Filter } from '#contract/queue/filter.ts'
import {
  type QuickName,
  quickCountedIn,
  quickNames,
  SOON,
  type Sorting,
  soonMinutes,
  sortingNames,
} from '#contract/queue/filter.ts'
import { filterIn } from './filter/filter-text.ts'

type Query = NonNullable<QueryOf<typeof listCases>>

export const queueNames = ['mine', 'followed', 'tasks', 'below', 'all'] as const
export type QueueName = (typeof queueNames)[number]

export const stateNames = ['open', 'resolved', 'ended', 'any'] as const
export const kindNames = ['consultation', 'query', 'complaint'] as const

/** What the address of the queue keeps. */
export type QueueSearch = {
  readonly queue?: QueueName
  readonly state?: (typeof stateNames)[number]
  readonly kind?: (typeof kindNames)[number]
  readonly category?: string
  readonly number?: string
  /** The kept list that it came from. */
  readonly view?: string
  /** Filters of one click, joined by commas. */
  readonly quick?: string
  /** How near is soon, in minutes, where it is not the usual. */
  readonly soon?: `${(typeof soonMinutes)[number]}`
  /** A filter, as JSON. */
  readonly filter?: string
  /** The number of the board whose cases they are. */
  readonly behind?: string
  /** The order, where it is not by what is due. */
  readonly sort?: Sorting
}

/** The search part of the address, with what makes no sense left out. */
export function queueSearch(given: Record<string, unknown>): QueueSearch {
  const oneOf = <T extends string>(value: unknown, all: readonly T[]) => all.find((one) => one === value)
  const queue = oneOf(given.queue, queueNames)
  const state = oneOf(given.state, stateNames)
  const kind = oneOf(given.kind, kindNames)
  const number = /^[0-9]{1,17}$/.test(String(given.number ?? '')) ? String(given.number) : undefined
  const filter = typeof given.filter === 'string' ? filterIn(given.filter) : null
  const quick = quickIn(given)
  const soon = soonMinutes.find((one) => String(one) === String(given.soon) && one !== SOON)
  const sort = oneOf(given.sort, sortingNames)
  return {
    ...(queue ? { queue } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(typeof given.category === 'string' && given.category ? { category: given.category } : {}),
    ...(number ? { number } : {}),
    ...(typeof given.view === 'string' && /^[0-9a-f-]{36}$/.test(given.view) ? { view: given.view } : {}),
    ...(quick.length > 0 ? { quick: quick.join(',') } : {}),
    ...(soon ? { soon: `${soon}` as const } : {}),
    ...(filter ? { filter: JSON.stringify(filter) } : {}),
    ...(/^(score|held)\.[\w.-]{1,120}$/.test(String(given.behind)) ? { behind: String(given.behind) } : {}),
    ...(sort && sort !== 'due' ? { sort } : {}),
  }
}

/** Whether an address asks for a list at all: lists had no page of their own once. */
export function asksForList(given: Record<string, unknown>): boolean {
  return Object.keys(queueSearch(given)).length > 0
}

/** Where the cases of the page are had as a spreadsheet. */
export function exportAddress(
  search: QueueSearch,
  columns: readonly string[],
  language: 'zh' | 'en',
): string {
  const { limit: _, ...query } = queueQuery(search)
  return `/api/cases/export?${new URLSearchParams({ ...query, columns: columns.join(','), language })}`
}

/** The search of the page as the question to the server. */
export function queueQuery(search: QueueSearch): Query {
  const { view: _, ...asked } = search
  return { queue: 'mine', state: 'open', ...asked, limit: '50' }
}

/** The filters of one click that are on; an address of before said `breached` by itself. */
export function quickIn({ quick, breached }: Readonly<Record<string, unknown>>): readonly QuickName[] {
  const said = String(quick ?? '').split(',')
  return quickNames.filter((name) => said.includes(name) || (name === 'breached' && breached === 'yes'))
}

/** The search narrowed by another filter; without one when there is none. */
export function narrowedBy({ filter: _, ...rest }: QueueSearch, filter: Filter | null): QueueSearch {
  return filter ? { ...rest, filter: JSON.stringify(filter) } : rest
}

/** What narrows lists and counts alike. */
export function narrowingOf({ kind, category, number, quick, soon, filter, behind }: QueueSearch) {
  return { kind, category, number, quick, soon, filter, behind }
}

/** The queue whose filters of one click are counted, where they are. */
export function countedIn({ queue = 'mine', state = 'open' }: QueueSearch) {
  return state === 'open' ? quickCountedIn.find((one) => one === queue) : undefined
}

/** Whether a list is narrowed beyond its queue and state. */
export function isNarrowed({ queue, state, view, soon, sort, ...rest }: QueueSearch): boolean {
  return Object.keys(rest).length > 0
}

type Change = { [K in keyof QueueSearch]?: QueueSearch[K] | undefined }

/** The search with some of it changed; what is undefined leaves the address. */
export function changed(search: QueueSearch, change: Change): QueueSearch {
  const all = Object.entries({ ...search, ...change })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== null)) as QueueSearch
}
