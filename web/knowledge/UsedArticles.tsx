import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { paths } from '../paths.ts'
import { caseArticlesQuery } from './suggestion-queries.ts'

/** What the answers of a case were made from, each in the version that was used. */
export function UsedArticles({ number }: { number: string }) {
  const { say } = useWords()
  const { data = [] } = useQuery(caseArticlesQuery(number))
  if (data.length === 0) return null
  return (
    <section aria-label={say('suggestion.usedHere')}>
      <strong>{say('suggestion.usedHere')}</strong>
      <ul className="plain-list">
        {data.map((one) => (
          <li key={`${one.article} ${one.version} ${one.way}`}>
            <Link {...paths.article(one.article, { version: String(one.version) })} target="_blank">
              {one.title}
            </Link>
            <div className="suggestion-hint">
              {say('knowledge.versionNo', { no: one.version })} · {say(`suggestion.way.${one.way}`)} ·{' '}
              {one.personName} <At at={one.at} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
