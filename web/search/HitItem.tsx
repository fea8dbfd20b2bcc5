import { Link } from '@tanstack/react-router'
import type { Hit, HitPlace } from '#contract/search/search.ts'
import { At } from '../parts/At.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { paths } from '../paths.ts'
import { Marked } from './Marked.tsx'
import { useSearchWords } from './search-words.ts'

type Props = { readonly hit: Hit; readonly names: Readonly<Record<string, string>> }

/** A case that was found: what it is, where it stands, and where in it what was looked for is. */
export function HitItem({ hit, names }: Props) {
  const { say } = useSearchWords()
  const { row, title, places } = hit
  return (
    <li className="hit">
      <div className="hit-head">
        <Link {...paths.case(row.number)} className="hit-title" data-hit={row.number}>
          {title.text ? <Marked {...title} /> : say('search.untitled')}
        </Link>
        <StatusTag status={row.status} />
      </div>
      <p className="hit-facts">
        <span className="number">{row.number}</span>
        {row.kind === null ? null : <span>{say(`kind.${row.kind}`)}</span>}
        {row.holder === null ? null : <span>{names[row.holder] ?? row.holder}</span>}
        <span>
          {say('search.receivedAt')} <At at={row.receivedAt} />
        </span>
      </p>
      {places.length === 0 ? null : (
        <ul className="hit-places">
          {places.map((place) => (
            <Place key={`${place.what} ${place.seq}`} place={place} number={row.number} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Place({ place, number }: { place: HitPlace; number: string }) {
  const { say, sayOr } = useSearchWords()
  const { what, seq, type, at } = place
  const label = what === 'entry' ? sayOr(`timeline.event.${type}`, '') : say(`search.place.${what}`)
  return (
    <li>
      <Link {...paths.case(number, seq)} className="hit-where">
        {label} {at === null ? null : <At at={at} />}
      </Link>{' '}
      <Marked {...place} />
    </li>
  )
}
