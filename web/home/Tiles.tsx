import { ExclamationCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { HomeTile } from '#contract/home/home.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'

/** The numbers that matter; each opens the list that it counts. */
export function Tiles({ tiles }: { tiles: readonly HomeTile[] }) {
  const { say } = useWords()
  return (
    <nav aria-label={say('home.tiles')} className="tiles">
      {tiles.map((tile) => (
        <TileLink key={tile.name} tile={tile} />
      ))}
    </nav>
  )
}

function TileLink({ tile: { name, n, presses, queue, quick, filter } }: { tile: HomeTile }) {
  const { say, sayOr } = useWords()
  const words = sayOr(`home.tile.${name}`, name)
  const isPressing = presses && n > 0
  const number = n >= 10_000 ? say('queue.capped', { n: 10_000 }) : String(n)
  return (
    <Link
      {...paths.queue({ queue, ...(quick ? { quick } : {}), ...(filter ? { filter } : {}) })}
      className={isPressing ? 'tile pressing' : n === 0 ? 'tile empty' : 'tile'}
    >
      <span className="tile-number">
        {isPressing ? <ExclamationCircleFilled aria-hidden /> : null}
        {number}
      </span>
      <span className="tile-words">{words}</span>
    </Link>
  )
}
