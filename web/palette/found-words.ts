import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LONGEST_SEARCH, suggestCases } from '#contract/search/search.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'
import type { Entry } from './entry.ts'
import { useCaseEntry } from './found-cases.ts'

const nothing = { cases: [], articles: [] } as const

/**
 * The newest cases and articles that hold what was typed, from two characters on. A question that was overtaken by the
 * next one is taken back.
 */
export function useFoundWords(settled: string): {
  readonly entries: readonly Entry[]
  readonly isPending: boolean
} {
  const caseEntry = useCaseEntry()
  const navigate = useNavigate()
  const isAsked = settled.length >= 2 && settled.length <= LONGEST_SEARCH
  const { data, isFetching } = useQuery({
    queryKey: [...keys.search, 'palette', settled],
    queryFn: ({ signal }) => call(suggestCases, { body: { words: settled }, signal }),
    enabled: isAsked,
  })
  const { cases, articles } = (isAsked && data) || nothing
  return {
    entries: [
      ...cases.map(({ number, title, place }) => caseEntry(number, place?.text || title.text)),
      ...articles.map(
        ({ id, title }): Entry => ({
          ...{ id: `article ${id}`, group: 'article', words: title },
          act: () => void navigate({ ...paths.article(id) }),
        }),
      ),
    ],
    isPending: isFetching,
  }
}

/** The way to the page that finds everything, with what was typed. */
export function useSearchEntry(typed: string): readonly Entry[] {
  const { say } = useWords()
  const navigate = useNavigate()
  if (typed === '') return []
  return [
    {
      ...{ id: 'search', group: 'search', words: say('palette.searchFor', { words: typed }) },
      act: () => void navigate({ ...paths.search(typed) }),
    },
  ]
}
