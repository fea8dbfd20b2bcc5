import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { listCases, type QueueRow } from '#contract/case/queue.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'
import type { Entry } from './entry.ts'

const everything = { queue: 'all', state: 'any', limit: '5' } as const
const none: readonly QueueRow[] = []

/** Cases whose number begins with what was typed. */
export function useFoundCases(settled: string): {
  readonly entries: readonly Entry[]
  readonly isPending: boolean
} {
  const entryOf = useCaseEntry()
  const isNumber = /^[0-9]{4,17}$/.test(settled)
  const { data, isFetching } = useQuery({
    queryKey: [...keys.queue, 'palette', settled],
    queryFn: () => call(listCases, { query: { ...everything, number: settled } }),
    select: ({ rows }) => rows,
    enabled: isNumber,
    placeholderData: keepPreviousData,
  })
  const rows = isNumber ? (data ?? none) : none
  return { entries: rows.map((row) => entryOf(row.number, row.title)), isPending: isFetching }
}

/** The cases among what was chosen last: by their numbers only, which is all that is remembered of them. */
export function useRecentCases(recent: readonly string[]): readonly Entry[] {
  const entryOf = useCaseEntry()
  return recent.flatMap((id) => {
    const number = /^case ([0-9]{17})$/.exec(id)?.[1]
    return number ? [{ ...entryOf(number), beside: '' }] : []
  })
}

/** A case as the palette shows it. */
export function useCaseEntry(): (number: string, description?: string | null) => Entry {
  const { say } = useWords()
  const navigate = useNavigate()
  return (number, description) => ({
    id: `case ${number}`,
    group: 'case',
    words: number,
    beside: description || say('queue.noDescription'),
    act: () => void navigate({ ...paths.case(number) }),
  })
}
