import { Alert } from 'antd'
import type { MoveAnswer } from '#contract/case/moves.ts'
import { useWords } from '../../language.ts'
import { sign } from '../Sign.tsx'
import type { Result } from './run-together.ts'
import type { Results } from './use-run.ts'

type Props = {
  readonly results: Results
  readonly backs: Results
  readonly names: Readonly<Record<string, string>>
}

/** Of each case what came of it; first those where nothing did. */
export function ResultList({ results, backs, names }: Props) {
  const { say, told } = useWords()
  const all = [...results.values()].toSorted((a, b) => Number(b.no !== null) - Number(a.no !== null))
  const failed = all.filter((one) => one.no).length
  const back = [...backs.values()].filter((one) => one.answer).length
  const said = ({ number, answer, no }: Result<MoveAnswer>) => {
    const undone = backs.get(number)
    if (undone?.answer) return say('together.takenBack')
    if (undone?.no) return say('together.notTakenBack', { why: told(undone.no) })
    if (no) return told(no)
    const holder = answer?.holder == null ? '' : (names[answer.holder] ?? answer.holder)
    return say('together.did', {
      holder: holder || say('case.noHolder'),
      status: say(`status.${answer?.status}`),
    })
  }
  return (
    <section aria-label={say('together.resultOf')} aria-live="polite">
      <Alert
        type={failed > 0 ? 'warning' : 'success'}
        title={[
          say('together.done', { n: all.length - failed, failed }),
          back > 0 ? say('together.backs', { n: back }) : '',
        ].join(' ')}
      />
      <ul className="together-list">
        {all.map((one) => (
          <li key={one.number} className={one.no ? 'light-late' : undefined}>
            {sign(one.no ? 'late' : 'done')}
            <span className="number">{one.number}</span>
            <span>{said(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
