import '../queue/together/together.css'
import './macro.css'
import { moveWords } from '#contract/case/move-words.ts'
import type { MoveAnswer } from '#contract/case/moves.ts'
import type { MacroStep, Outlook } from '#contract/macro/macros.ts'
import { useWords } from '../language.ts'
import { sign } from '../queue/Sign.tsx'
import type { MacroPreview } from './macro-queries.ts'
import type { Came } from './run-steps.ts'

type Props = {
  readonly steps: readonly MacroStep[]
  readonly preview: MacroPreview | null
  readonly came: readonly Came<MoveAnswer>[]
  readonly isDone: boolean
}

/** The steps in their order: the move, what is said with it, and what it will come to or came to. */
export function StepList({ steps, preview, came, isDone }: Props) {
  const { say, either, sayOr } = useWords()
  return (
    <ol className="macro-steps" aria-label={say('macro.steps')} aria-live="polite">
      {steps.map(({ move, words, reason }, index) => {
        const [result, outlook] = [came[index], preview?.steps[index]]
        const isLate = result ? result.no !== null : Boolean(outlook?.no)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places while they are shown
          <li key={index} className={isLate ? 'light-late' : undefined}>
            <strong>{either(moveWords[move])}</strong>
            {reason ? <span>{sayOr(`moveForm.holdReasonName.${reason}`, reason)}</span> : null}
            {words ? <p>{words}</p> : null}
            <small>
              {sign(result?.answer ? 'done' : isLate ? 'late' : 'ok')}{' '}
              {result ? (
                <Result result={result} names={preview?.names ?? {}} />
              ) : isDone ? (
                say('macro.notMade')
              ) : (
                <Expected outlook={outlook} names={preview?.names ?? {}} />
              )}
            </small>
          </li>
        )
      })}
    </ol>
  )
}

type Names = { readonly names: Readonly<Record<string, string>> }

function Expected({ outlook, names }: Names & { readonly outlook: Outlook | undefined }) {
  const { say, sayOr, either } = useWords()
  if (!outlook) return say('macro.looking')
  const { will, no } = outlook
  if (no) {
    const about = no.about === undefined ? '' : (names[no.about] ?? sayOr(`status.${no.about}`, ''))
    return about ? say('together.because', { why: either(no), about }) : either(no)
  }
  if (!will) return say('macro.notReached')
  const holder = will.holder === null ? say('case.noHolder') : (names[will.holder] ?? will.holder)
  const others = will.others > 0 ? ` ${say('together.others', { n: will.others })}` : ''
  return say('together.will', { holder, status: say(`status.${will.status}`) }) + others
}

function Result({ result: { answer, no }, names }: Names & { readonly result: Came<MoveAnswer> }) {
  const { say, told } = useWords()
  if (no) return told(no)
  const holder = answer?.holder == null ? say('case.noHolder') : (names[answer.holder] ?? answer.holder)
  return say('together.did', { holder, status: say(`status.${answer?.status}`) })
}
