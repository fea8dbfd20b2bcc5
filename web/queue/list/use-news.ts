import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { onHeard } from '../../live/heard.ts'
import { keys } from '../../queries.ts'
import { serverNow } from '../../server-clock.ts'
import { PAGE } from '../queue-queries.ts'
import type { QueueSearch } from '../queue-search.ts'
import { askAfter, type Loaded, lookAround } from './look-again.ts'
import { folded, type News, noNews } from './news.ts'
import type { Span } from './use-cases.ts'

/** Beats whenever what is known of queues has grown old: something changed, or nobody knows whether it did. */
const pulseQuery = queryOptions({
  queryKey: [...keys.queue, 'pulse'],
  queryFn: () => Promise.resolve(Date.now()),
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: 120_000,
})

type Watched = { readonly search: QueueSearch; readonly loaded: readonly Loaded[]; readonly span: Span }

/** What has become of a list since it was loaded: asked of the cases that are said to have changed, one burst after the other. */
export function useNews(watched: Watched): News {
  const [news, setNews] = useState<{ readonly of: string; readonly news: News }>({ of: '', news: noNews })
  const latest = useRef(watched)
  const heard = useRef(new Set<string>())
  const look = useRef<() => void>(() => {})
  const { data: beat } = useQuery(pulseQuery)
  const list = nameOf(watched)
  useEffect(() => {
    latest.current = watched
  })
  useEffect(() => onHeard(({ number }) => void heard.current.add(number)), [])
  useEffect(() => {
    look.current = oneAfterTheOther(async () => {
      const { search, loaded, span } = latest.current
      const of = nameOf(latest.current)
      const at = loaded[Math.floor(span.from / PAGE)]
      const numbers = [...heard.current]
      if (!at) return
      heard.current.clear()
      try {
        const found = await (numbers.length > 0
          ? askAfter(search, numbers, loaded)
          : lookAround(search, at, loaded))
        const known = new Set(loaded.flatMap(({ page }) => page.rows.map((row) => row.number)))
        setNews((before) => ({ of, news: folded(before.of === of ? before.news : noNews, found, known) }))
        for (const number of numbers.slice(found.asked.length)) heard.current.add(number)
      } catch {
        for (const number of numbers) heard.current.add(number)
      }
    })
  }, [])
  // A list that is loaded is what it is; one that was kept from before is looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat is a reason to look
  useEffect(() => {
    if (heard.current.size > 0 || isOld(latest.current.loaded)) look.current()
  }, [beat])
  return news.of === list ? news.news : noNews
}

const youngFor = 2_000

function isOld(loaded: readonly Loaded[]): boolean {
  const at = loaded[0]?.page.now
  return at !== undefined && serverNow() - Date.parse(at) > youngFor
}

/** One loading of one list. */
function nameOf({ search, loaded }: Watched): string {
  return `${JSON.stringify(search)} ${loaded[0]?.page.now ?? ''}`
}

/** Does it once more after it is done, if it was wanted meanwhile. */
function oneAfterTheOther(act: () => Promise<void>): () => void {
  let isBusy = false
  let isWanted = false
  const run = async () => {
    isBusy = true
    do {
      isWanted = false
      await act()
    } while (isWanted)
    isBusy = false
  }
  return () => {
    isWanted = true
    if (!isBusy) void run()
  }
}
