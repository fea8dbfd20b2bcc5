import { type PaperColumn, paperTitles } from '#contract/paper/paper-words.ts'
import type { FormView, PileView } from '#contract/paper/piles.ts'
import { useWords } from '../language.ts'
import { FormActions } from './FormActions.tsx'
import { WhatIsWrong } from './WhatIsWrong.tsx'

const read: readonly PaperColumn[] = ['takenAt', 'kind', 'name', 'account', 'description']

/** The columns of the rows of a pile; what can be done stands there for who may do it. */
export function useFormColumns(pile: PileView, onCorrect: (form: FormView) => void) {
  const { say, either } = useWords()
  const actions = {
    title: say('paper.actions'),
    key: 'actions',
    width: 200,
    render: (_: unknown, form: FormView) => (
      <FormActions pile={pile.id} form={form} onCorrect={() => onCorrect(form)} />
    ),
  }
  return [
    { title: say('paper.line'), dataIndex: 'line', width: 64, className: 'number' },
    {
      title: say('paper.whatIsWrong'),
      key: 'wrong',
      width: 260,
      render: (_: unknown, form: FormView) => <WhatIsWrong form={form} />,
    },
    ...read.map((column) => ({
      title: either(paperTitles[column]),
      key: column,
      width: column === 'description' ? 240 : 130,
      render: (_: unknown, { cells }: FormView) => <span className="pile-cell">{cells?.[column]}</span>,
    })),
    ...(pile.mayWork ? [actions] : []),
  ]
}
