import type { listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'

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
  readonly breached?: 'yes'
}

/** The search part of the address, with what makes no sense left out. */
export function queueSearch(given: Record<string, unknown>): QueueSearch {
  const oneOf = <T extends string>(value: unknown, all: readonly T[]) => all.find((one) => one === value)
  const queue = oneOf(given.queue, queueNames)
  const state = oneOf(given.state, stateNames)
  const kind = oneOf(given.kind, kindNames)
  const number = /^[0-9]{1,17}$/.test(String(given.number ?? '')) ? String(given.number) : undefined
  return {
    ...(queue ? { queue } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(typeof given.category === 'string' && given.category ? { category: given.category } : {}),
    ...(number ? { number } : {}),
    ...(given.breached === 'yes' ? { breached: 'yes' } : {}),
  }
}

/** Where the cases of the page are had as a spreadsheet. */
export function exportAddress(search: QueueSearch, language: 'zh' | 'en'): string {
  const { limit: _, ...query } = queueQuery(search)
  return `/api/cases/export?${new URLSearchParams({ ...query, language })}`
}

/** The search of the page as the question to the server. */
export function queueQuery(search: QueueSearch): Query {
  return { queue: 'mine', state: 'open', ...search, limit: '50' }
}
