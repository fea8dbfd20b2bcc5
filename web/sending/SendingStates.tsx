import { Radio } from 'antd'
import type { AnswerOf } from '#contract/endpoint.ts'
import { type SendingState, sendingStates } from '#contract/sending/sending-states.ts'
import type { listSendings } from '#contract/sending/sendings.ts'
import { useWords } from '../language.ts'

type Props = {
  readonly state: SendingState | undefined
  readonly counts: AnswerOf<typeof listSendings>['counts'] | undefined
  readonly onChange: (state: SendingState | null) => void
}

/** Which of what goes out is shown, with how many of each is not done. */
export function SendingStates({ state, counts, onChange }: Props) {
  const { say } = useWords()
  const labelOf = (one: SendingState) => {
    const name = say(`sending.state.${one}`)
    const n = counts && Object.hasOwn(counts, one) ? counts[one as keyof typeof counts] : 0
    return n > 0 ? say('sending.counted', { name, n }) : name
  }
  return (
    <Radio.Group
      optionType="button"
      aria-label={say('sending.filter')}
      value={state ?? 'all'}
      options={[
        { value: 'all', label: say('sending.state.all') },
        ...sendingStates.map((one) => ({ value: one, label: labelOf(one) })),
      ]}
      onChange={({ target }) => onChange(target.value === 'all' ? null : target.value)}
    />
  )
}
