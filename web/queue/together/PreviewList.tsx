import { Alert } from 'antd'
import type { Previewed } from '#contract/queue/together.ts'
import { useWords } from '../../language.ts'
import { sign } from '../Sign.tsx'
import type { Preview } from './together-queries.ts'

/** Of each case what the move will come to; first those that may not make it, with the reason. */
export function PreviewList({ preview: { rows, names } }: { readonly preview: Preview }) {
  const { say } = useWords()
  const refused = rows.filter((row) => row.no)
  const able = rows.filter((row) => row.will)
  return (
    <section aria-label={say('together.previewOf')}>
      <Alert
        type={refused.length > 0 ? 'warning' : 'info'}
        title={say('together.counts', { able: able.length, refused: refused.length })}
      />
      <ul className="together-list">
        {[...refused, ...able].map((row) => (
          <li key={row.number} className={row.no ? 'light-late' : undefined}>
            {sign(row.no ? 'late' : 'ok')}
            <span className="number">{row.number}</span>
            <Outlook row={row} names={names} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { readonly row: Previewed; readonly names: Readonly<Record<string, string>> }

function Outlook({ row: { will, was, no }, names }: Props) {
  const { say, sayOr, either } = useWords()
  if (no) {
    const about = no.about === undefined ? '' : (names[no.about] ?? sayOr(`status.${no.about}`, ''))
    return <span>{about ? say('together.because', { why: either(no), about }) : either(no)}</span>
  }
  if (!will) return null
  const handlerOf = (id: string | null) => (id === null ? say('case.unassigned') : (names[id] ?? id))
  if (was && was.handler !== will.handler) {
    return (
      <span>
        {say('together.willHandle', { before: handlerOf(was.handler), after: handlerOf(will.handler) })}
      </span>
    )
  }
  if (was && was.priority !== will.priority) {
    const [before, after] = [say(`priority.${was.priority}`), say(`priority.${will.priority}`)]
    return <span>{say('together.willRank', { before, after })}</span>
  }
  const holder = will.holder === null ? say('case.noHolder') : (names[will.holder] ?? will.holder)
  return (
    <span>
      {say('together.will', { holder, status: say(`status.${will.status}`) })}
      {will.others > 0 ? ` ${say('together.others', { n: will.others })}` : ''}
    </span>
  )
}
