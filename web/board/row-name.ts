import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { policyQuery } from '../policy/policy-queries.ts'
import type { BoardField } from './board-search.ts'
import { useBoardWords } from './board-words.ts'

const nothing = { sp: 'board.noSp', holder: 'board.noHolder' } as const

/** What a row of the board is called: a word of the field in the language of the page, or the name of an organisation. */
export function useRowName(names: Readonly<Record<string, string>>) {
  const { say, sayOr, either } = useBoardWords()
  const { data: policy } = useQuery(policyQuery)
  const categories = policy?.content.categories
  return useCallback(
    (field: BoardField, value: string | null): string => {
      if (value === null) return say(field in nothing ? nothing[field as 'sp'] : 'board.none')
      if (field === 'province') return sayOr(`province.${value}`, value)
      if (field === 'channel') return sayOr(`channel.${value}`, value)
      const category = field === 'category' ? categories?.[value] : undefined
      return category ? either(category) : (names[value] ?? value)
    },
    [say, sayOr, either, categories, names],
  )
}
