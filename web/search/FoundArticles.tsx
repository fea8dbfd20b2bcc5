import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { articlesQuery } from '../knowledge/knowledge-queries.ts'
import { paths } from '../paths.ts'
import { useSearchWords } from './search-words.ts'

const MOST = 8

/** Published articles that hold every word. */
export function FoundArticles({ words }: { words: string }) {
  const { say } = useSearchWords()
  const { data } = useInfiniteQuery({
    ...articlesQuery({ list: 'published', text: words }),
    enabled: words !== '',
  })
  const rows = words === '' ? [] : (data?.pages[0]?.rows ?? []).slice(0, MOST)
  if (rows.length === 0) return null
  return (
    <section className="found-articles" aria-label={say('search.articles')}>
      <h2>{say('search.articles')}</h2>
      <ul>
        {rows.map(({ id, title }) => (
          <li key={id}>
            <Link {...paths.article(id)}>{title}</Link>
          </li>
        ))}
      </ul>
      <Link {...paths.knowledge()}>{say('search.moreArticles')}</Link>
    </section>
  )
}
