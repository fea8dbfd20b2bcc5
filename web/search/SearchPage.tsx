import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Input, type InputRef, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { LONGEST_SEARCH, MOST_FOUND, MOST_WAITING } from '#contract/search/search.ts'
import { useSettled } from '../palette/use-settled.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { QueueFilters } from '../queue/QueueFilters.tsx'
import { FoundArticles } from './FoundArticles.tsx'
import { HitItem } from './HitItem.tsx'
import { NoHits } from './NoHits.tsx'
import { asList, type SearchAddress, searchAddress, wordsIn } from './search-address.ts'
import { hitsQuery } from './search-query.ts'
import { useSearchWords } from './search-words.ts'
import { useHitKeys } from './use-hit-keys.ts'
import './search.css'

/** Search over everything that one may see: cases by what one reads of them, and articles. */
export function SearchPage() {
  const { say } = useSearchWords()
  const address = searchAddress(useSearch({ from: '/frame/search' }))
  const words = wordsIn(useLocation({ select: ({ hash }) => hash })).trim()
  const navigate = useNavigate()
  const go = (next: string, narrowed: SearchAddress) =>
    void navigate({ ...paths.search(next, narrowed), replace: true })
  return (
    <Page title={say('search.title')}>
      <Field words={words} onWords={(next) => go(next, address)} />
      <QueueFilters
        hasNumber={false}
        search={asList(address)}
        onChange={(next) => go(words, searchAddress({ ...next }))}
      />
      <div className="search-columns">
        <Hits words={words} address={address} onDrop={() => go(words, {})} />
        <FoundArticles words={words} />
      </div>
    </Page>
  )
}

function Field({ words, onWords }: { words: string; onWords: (next: string) => void }) {
  const { say } = useSearchWords()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useState(words)
  const settled = useSettled(typed.trim())
  useHitKeys(() => field.current?.input ?? null)
  // Somebody who comes from elsewhere, or goes back, finds the words of the address.
  useEffect(() => setTyped((now) => (now.trim() === words ? now : words)), [words])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the address
  useEffect(() => {
    if (settled === typed.trim() && settled !== words) onWords(settled)
  }, [settled])
  return (
    <Input.Search
      ref={field}
      autoFocus
      size="large"
      aria-label={say('search.field')}
      placeholder={say('search.hint')}
      maxLength={LONGEST_SEARCH}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(text) => onWords(text.trim())}
    />
  )
}

type HitsProps = { readonly words: string; readonly address: SearchAddress; readonly onDrop: () => void }

function Hits({ words, address, onDrop }: HitsProps) {
  const { say } = useSearchWords()
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    hitsQuery(words, address),
  )
  const first = data?.pages[0]
  if (words === '') return <Nothing title={say('search.nothing')} hint={say('search.how')} />
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!first) return <Spin />
  const hits = data.pages.flatMap((page) => page.hits)
  const names = Object.assign({}, ...data.pages.map((page) => page.names))
  return (
    <section aria-label={say('search.hits')} aria-busy={isFetching}>
      <p className="search-count" role="status">
        {hits.length > 0
          ? say(isMost(first.found) ? 'search.foundMost' : 'search.found', { n: first.found ?? 0 })
          : ''}
      </p>
      <Behind waiting={first.waiting} />
      {hits.length === 0 ? (
        <NoHits terms={first.terms} isNarrowed={Object.keys(address).length > 0} onDrop={onDrop} />
      ) : null}
      <ol className="hits">
        {hits.map((hit) => (
          <HitItem key={hit.row.number} hit={hit} names={names} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button onClick={() => void fetchNextPage()} loading={isFetching}>
          {say('search.more')}
        </Button>
      ) : null}
    </section>
  )
}

function isMost(found: number | null): boolean {
  return (found ?? 0) >= MOST_FOUND
}

/** Says honestly that what was said last cannot be found yet. */
function Behind({ waiting }: { waiting: number }) {
  const { say } = useSearchWords()
  if (waiting === 0) return null
  const words = waiting >= MOST_WAITING ? 'search.waitingMost' : 'search.waiting'
  return <Alert type="info" showIcon title={say(words, { n: waiting })} />
}
