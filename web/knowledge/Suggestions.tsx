import { useQuery } from '@tanstack/react-query'
import { Flex } from 'antd'
import { useEffect, useState } from 'react'
import type { Suggestion } from '#contract/knowledge/finding.ts'
import { useWords } from '../language.ts'
import { SideCard } from '../parts/SideCard.tsx'
import { Suggested } from './Suggested.tsx'
import { LEAST_CHARACTERS, type Matter, suggestionsQuery } from './suggestion-queries.ts'
import { UsedArticles } from './UsedArticles.tsx'
import './knowledge.css'

const PAUSE = 400

type Props = {
  /** What somebody types, or what the case says. */
  text: string
  category: string | null
  kind: NonNullable<Matter['kind']> | null
  /** The case that is answered; without one, articles are counted alone. */
  number?: string
  /** Takes the text of an article into an answer, and counts it when that is sent; without it the text is copied. */
  onUse?: (article: Suggestion) => void
}

/** Articles like what is typed: to read, to answer with, and to say that they answered. */
export function Suggestions({ text, category, kind, number, onUse }: Props) {
  const { say } = useWords()
  const paused = usePaused(text)
  const { data } = useQuery(suggestionsQuery({ text: paused, category, kind }))
  const isLong = paused.trim().length >= LEAST_CHARACTERS
  const found = isLong ? (data ?? []) : []
  // While somebody has just begun to type there is nothing to say, and no room is taken.
  const isEmpty = found.length === 0 && number === undefined
  return (
    <>
      <span className="suggestions-told" role="status" aria-live="polite">
        {isLong && data ? say('suggestion.found', { n: found.length }) : ''}
      </span>
      {isEmpty ? null : (
        <SideCard id="knowledge" title={say('suggestion.title')}>
          <Flex vertical gap={8}>
            {found.length === 0 ? (
              <span className="suggestion-hint">{say('suggestion.nothingLike')}</span>
            ) : null}
            <ul className="plain-list">
              {found.map((one) => (
                <li key={`${one.id} ${one.version}`}>
                  <Suggested article={one} number={number} onUse={onUse} />
                </li>
              ))}
            </ul>
            {number === undefined ? null : <UsedArticles number={number} />}
          </Flex>
        </SideCard>
      )}
    </>
  )
}

/** What was typed when the typing paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
