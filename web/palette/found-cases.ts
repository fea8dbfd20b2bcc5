import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listCases, type QueueRow } from '#contract/case/queue.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'
import type { Entry } from './entry.ts'

const PAUSE = 200
const everything = { queue: 'all', state: 'any', limit: '5' } as const

/** Cases whose number begins with what was typed, or whose customer has it as the account. */
export function useFoundCases(typed: string): {
  readonly entries: readonly Entry[]
  readonly isPending: boolean
} {
  const { say } = useWords()
  const navigate = useNavigate()
  const settled = useSettled(typed.trim())
  const isNumber = /^[0-9]{4,17}$/.test(settled)
  const isAccount = /^[\w@.+-]{5,64}$/.test(settled) && settled.length < 17
  const { data, isFetching } = useQuery({
    queryKey: [...keys.queue, 'palette', settled],
    queryFn: async () => {
      const asked = [...(isNumber ? [{ number: settled }] : []), ...(isAccount ? [{ account: settled }] : [])]
      const answers = await Promise.all(
        asked.map((one) => call(listCases, { query: { ...everything, ...one } })),
      )
      return answers.flatMap(({ rows }) => rows)
    },
    enabled: isNumber || isAccount,
    placeholderData: keepPreviousData,
  })
  const rows = new Map((isNumber || isAccount ? (data ?? []) : []).map((row) => [row.number, row]))
  const entryOf = (row: QueueRow): Entry => ({
    id: `case ${row.number}`,
    group: 'case',
    words: row.number,
    beside: row.description || say('queue.noDescription'),
    act: () => void navigate({ ...paths.case(row.number) }),
  })
  return { entries: [...rows.values()].map(entryOf), isPending: isFetching || settled !== typed.trim() }
}

/** What somebody typed, once they have stopped for a moment. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
