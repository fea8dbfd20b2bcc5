import type { Board, BoardRow } from '#contract/board/board.ts'
import { useBoardWords } from '../board-words.ts'
import { heatOf, placeClass, placed } from './tiles.ts'

const heats = ['well', 'some', 'much', 'most'] as const
const nothing = { open: 0, breached: 0, soon: 0 }

/** The provinces as tiles, roughly as on the map; what has no place there stands below. */
export function Provinces({ board }: { board: Board }) {
  const { say } = useBoardWords()
  const rows = board.by.find((one) => one.field === 'province')?.rows ?? []
  const of = (province: string) => rows.find((row) => row.value === province) ?? nothing
  const others = rows.filter((row) => row.value === null || placeClass(row.value) === null)
  return (
    <div className="wall-map">
      <ul className="wall-tiles" aria-label={say('wall.scene.provinces')}>
        {placed.map((province) => (
          <Tile key={province} province={province} row={of(province)} />
        ))}
      </ul>
      <div className="wall-legend">
        <ul className="wall-others" aria-label={say('wall.elsewhere')}>
          {others.map((row) => (
            <Tile key={row.value} province={row.value ?? ''} row={row} />
          ))}
        </ul>
        <p>{say('wall.legend')}</p>
        <p className="wall-scale" aria-hidden="true">
          {heats.map((heat) => (
            <span key={heat} className={`wall-tile ${heat}`}>
              {say(`wall.scale.${heat}`)}
            </span>
          ))}
        </p>
      </div>
    </div>
  )
}

type Row = Pick<BoardRow, 'open' | 'breached' | 'soon'>

function Tile({ province, row }: { province: string; row: Row }) {
  const { say, sayOr } = useBoardWords()
  const { open, breached, soon } = row
  return (
    <li className={['wall-tile', heatOf(row), placeClass(province)].filter(Boolean).join(' ')}>
      <strong>{sayOr(`province.${province}`, province)}</strong>
      {open === 0 ? (
        <span className="wall-small">{say('wall.noCases')}</span>
      ) : (
        <span className="wall-small">
          <span>{say('wall.ofOpen', { n: open })}</span>
          {breached > 0 ? <b>{say('wall.late', { n: breached })}</b> : null}
          {soon > 0 ? <span>{say('wall.soon', { n: soon })}</span> : null}
        </span>
      )}
    </li>
  )
}
