import { Button } from 'antd'
import { Nothing } from '../parts/Notice.tsx'
import { useSearchWords } from './search-words.ts'

type Props = {
  readonly terms: readonly string[]
  readonly isNarrowed: boolean
  readonly onDrop: () => void
}

/** Nothing was found: what was looked for, as it was understood, and without what it could be found. */
export function NoHits({ terms, isNarrowed, onDrop }: Props) {
  const { say } = useSearchWords()
  const title =
    terms.length === 0
      ? say('search.noTerms')
      : say('search.none', { terms: terms.map((term) => `“${term}”`).join(' ') })
  return (
    <Nothing title={title} hint={say(isNarrowed ? 'search.narrowed' : 'search.how')}>
      {isNarrowed ? <Button onClick={onDrop}>{say('search.drop')}</Button> : null}
    </Nothing>
  )
}
