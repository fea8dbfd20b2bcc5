import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { paperTitles } from '#contract/paper/paper-words.ts'
import type { FormView } from '#contract/paper/piles.ts'
import { refusalWords } from '#contract/refusal-words.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'

const colours: Readonly<Record<FormView['standing'], string>> = {
  waiting: 'blue',
  taking: 'blue',
  imported: 'green',
  reminded: 'green',
  leftOut: 'default',
  faulty: 'red',
  undecided: 'orange',
  known: 'default',
}

/** Where a row stands, and in words why. */
export function WhatIsWrong({ form }: { form: FormView }) {
  const { say } = useWords()
  const { standing, choice, number, cells } = form
  return (
    <div className="pile-wrong">
      <Tag color={colours[standing]}>{say(`paper.standing.${standing}`)}</Tag>
      {number ? <CaseLink number={number} /> : null}
      <Faults form={form} />
      {number ? null : <Rival form={form} />}
      {choice && standing === 'waiting' ? <span>{say(`paper.decided.${choice}`)}</span> : null}
      {cells === null ? (
        <span className="secondary">{say(number ? 'paper.gone' : 'paper.cleared')}</span>
      ) : null}
    </div>
  )
}

function Faults({ form }: { form: FormView }): ReactNode {
  const { say, either } = useWords()
  const wordsOf = ({ column, why, about }: FormView['faults'][number]) => {
    const refusal = about === null ? undefined : refusalWords[about as keyof typeof refusalWords]
    if (column === null) return [say(`paper.why.${why}`), refusal ? either(refusal) : ''].join(' ')
    return `${either(paperTitles[column])} ${say(`paper.why.${why}`)}`
  }
  return form.faults.map((fault) => <span key={`${fault.column} ${fault.why}`}>{wordsOf(fault)}</span>)
}

function Rival({ form }: { form: FormView }): ReactNode {
  const { say } = useWords()
  const { verdict, rivalNumber, rivalLine, choice } = form
  if (choice === 'leaveOut' || (verdict !== 'probable' && verdict !== 'known')) return null
  const isKnown = verdict === 'known'
  if (rivalNumber)
    return (
      <span>
        {say(isKnown ? 'paper.knownCase' : 'paper.rivalCase')}
        <CaseLink number={rivalNumber} />
      </span>
    )
  if (rivalLine)
    return <span>{say(isKnown ? 'paper.knownLine' : 'paper.rivalLine', { line: rivalLine })}</span>
  return isKnown ? <span>{say('paper.knownNow')}</span> : null
}

function CaseLink({ number }: { number: string }) {
  return (
    <Link {...paths.case(number)} className="number">
      {number}
    </Link>
  )
}
