import type { ReactNode } from 'react'
import { useBoardWords } from './board-words.ts'

type Props = {
  readonly first: string
  readonly names: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly ReactNode[] }[]
}

/** The numbers of a chart for who reads them, and for who presses keys. */
export function AsTable({ first, names, rows }: Props) {
  const { say } = useBoardWords()
  return (
    <details className="board-as-table">
      <summary>{say('board.asTable')}</summary>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {names.map((name) => (
              <th key={name} scope="col" className="board-count">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={names[at]} className="board-count">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
