import type { ReactNode } from 'react'
import type { Board } from '#contract/board/board.ts'
import { fullTime } from '../../operator-time.ts'
import { useTitle } from '../../parts/Page.tsx'
import { useNow } from '../../server-clock.ts'
import { useActing } from '../../session/me.ts'
import { spanWords } from '../../time-words.ts'
import { useBoard } from '../board-queries.ts'
import { useBoardWords } from '../board-words.ts'
import { countedNames } from '../leads-to.ts'
import { Faults } from './Faults.tsx'
import { Flow } from './Flow.tsx'
import { Late } from './Late.tsx'
import { Oldest } from './Oldest.tsx'
import { Provinces } from './Provinces.tsx'
import { useTurning } from './use-turning.ts'

/** Older than so many milliseconds the numbers say so. */
const OLD = 60_000

type Scene = { readonly name: string; readonly shown: ReactNode }

/** The scenes of a board: whoever does not see a thing has no scene of it. */
function scenesOf(board: Board): readonly Scene[] {
  const rowsOf = (field: string) => board.by.find((one) => one.field === field)?.rows.length ?? 0
  return [
    ...(rowsOf('province') > 1 ? [{ name: 'provinces', shown: <Provinces board={board} /> }] : []),
    ...(rowsOf('holder') > 0 ? [{ name: 'units', shown: <Late board={board} field="holder" /> }] : []),
    ...(rowsOf('sp') > 0 ? [{ name: 'sps', shown: <Late board={board} field="sp" /> }] : []),
    { name: 'flow', shown: <Flow board={board} /> },
    { name: 'oldest', shown: <Oldest /> },
  ]
}

/** The numbers large and dark, scene after scene. */
export function Wall() {
  const { say } = useBoardWords()
  const { data: board } = useBoard()
  const scenes = board ? scenesOf(board) : []
  const { at, isHeld } = useTurning(scenes.length)
  const scene = scenes[at]
  const acting = useActing()
  useTitle(say('wall.title'))
  return (
    <main className="wall">
      <header className="wall-head">
        <h1>{say('wall.title')}</h1>
        <span className="wall-unit">{acting?.name}</span>
        <Fresh at={board?.at ?? null} />
      </header>
      {board ? <Numbers totals={board.totals} /> : <p className="wall-nothing">{say('wall.waiting')}</p>}
      {scene ? (
        <section key={scene.name} className="wall-scene">
          <h2>{say(`wall.scene.${scene.name}`)}</h2>
          {scene.shown}
        </section>
      ) : null}
      <footer className="wall-foot">
        <Faults />
        <span className="wall-small">
          {say(isHeld ? 'wall.held' : 'wall.keys', { at: at + 1, of: scenes.length })}
        </span>
      </footer>
    </main>
  )
}

function Fresh({ at }: { at: string | null }) {
  const { say } = useBoardWords()
  const now = useNow()
  if (at === null) return null
  const age = now - Date.parse(at)
  return age > OLD ? (
    <span role="status" className="wall-old">
      {say('wall.old', { span: spanWords(say, age) })}
    </span>
  ) : (
    <span className="wall-at">{say('wall.at', { at: fullTime(at) })}</span>
  )
}

function Numbers({ totals }: { totals: Board['totals'] }) {
  const { say } = useBoardWords()
  return (
    <dl className="wall-numbers">
      {countedNames.map((what) => (
        <div key={what} className={what === 'breached' && totals.breached > 0 ? 'pressing' : ''}>
          <dt>{say(`board.counted.${what}`)}</dt>
          <dd>{totals[what]}</dd>
        </div>
      ))}
    </dl>
  )
}
