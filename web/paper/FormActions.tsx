import { Button, Flex } from 'antd'
import type { FormView } from '#contract/paper/piles.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { usePileMoves } from './paper-queries.ts'

type Props = { readonly pile: string; readonly form: FormView; readonly onCorrect: () => void }

/** What can be done with a row that has not become a case. */
export function FormActions({ pile, form, onCorrect }: Props) {
  const { say } = useWords()
  const { decide } = usePileMoves(pile)
  const { standing, verdict, choice } = form
  if (form.cells === null || ['imported', 'reminded', 'taking'].includes(standing)) return null
  const button = (words: string, wanted: FormView['choice']) => (
    <Button
      size="small"
      key={words}
      loading={decide.isPending}
      onClick={() => decide.mutate({ lines: [form.line], choice: wanted })}
    >
      {say(words)}
    </Button>
  )
  const isProbable = verdict === 'probable' && choice !== 'leaveOut'
  return (
    <Flex wrap gap={4}>
      <Button size="small" onClick={onCorrect}>
        {say('paper.correct')}
      </Button>
      {isProbable && choice !== 'remind' ? button('paper.remind', 'remind') : null}
      {isProbable && choice !== 'own' ? button('paper.own', 'own') : null}
      {choice === 'leaveOut' ? button('paper.takeIn', null) : button('paper.leaveOut', 'leaveOut')}
      <Trouble error={decide.error} />
    </Flex>
  )
}
