import { useQuery } from '@tanstack/react-query'
import { Alert, Modal, Skeleton } from 'antd'
import { useEffect } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import type { Macro } from '#contract/macro/macros.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { filled, unfilledIn } from '../phrase/fill.ts'
import { useCaseValues } from '../phrase/use-case-values.ts'
import { variableNames } from '../phrase/variables.ts'
import { chooseMacro, useChosenMacro } from './chosen-macro.ts'
import { MacroButtons } from './MacroButtons.tsx'
import { macroPreviewQuery, macrosQuery } from './macro-queries.ts'
import { StepList } from './StepList.tsx'
import { useMacroRun } from './use-macro-run.ts'

type Props = { readonly view: CaseView }

/** The macro that was chosen for the case on the page. */
export function MacroDialog({ view }: Props) {
  const id = useChosenMacro()
  // What was chosen in one case is not meant for the next.
  useEffect(() => () => chooseMacro(null), [])
  return id === null ? null : <Chosen key={id} id={id} view={view} />
}

/** It may have been changed since it was listed: it is asked for again before it is shown. */
function Chosen({ id, view }: Props & { readonly id: string }) {
  const { say } = useWords()
  const { data, isFetchedAfterMount, error } = useQuery({ ...macrosQuery, refetchOnMount: 'always' })
  const macro = data?.macros.find((one) => one.id === id)
  if (isFetchedAfterMount && macro) return <Steps macro={macro} view={view} />
  return (
    <Modal open title={say('macro.title')} footer={null} onCancel={() => chooseMacro(null)}>
      {error ? <Trouble error={error} /> : <Skeleton active />}
    </Modal>
  )
}

/** Every change that it will make, in order, judged beforehand; then what came of each. */
function Steps({ macro, view }: Props & { readonly macro: Macro }) {
  const { say } = useWords()
  const values = useCaseValues(view)
  const run = useMacroRun(view)
  const { phase, order } = run
  const steps =
    order?.steps ??
    macro.steps.map((one) => ({ ...one, words: one.words ? filled(one.words, values) : null }))
  const words = steps.map((one) => one.words ?? null)
  const asked = { number: view.number, version: order?.version ?? view.version, id: macro.id, words }
  const { data, error } = useQuery({ ...macroPreviewQuery(asked), enabled: phase === 'look' })
  const left = words.flatMap((one) => unfilledIn(one ?? '', variableNames))
  const isReady = data !== undefined && left.length === 0 && data.steps.every((one) => one.will)
  const isBusy = phase === 'running'
  return (
    <Modal
      open
      width={640}
      title={say('macro.of', { name: macro.name })}
      onCancel={() => chooseMacro(null)}
      closable={!isBusy}
      keyboard={!isBusy}
      mask={{ closable: false }}
      footer={
        <MacroButtons
          run={run}
          onBegin={isReady ? () => run.begin({ id: macro.id, steps, version: data.version }) : null}
          onClose={() => chooseMacro(null)}
        />
      }
    >
      {error ? <Trouble error={error} /> : null}
      {left.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={say('composer.unfilled', { names: [...new Set(left)].map((one) => `{${one}}`).join(' ') })}
        />
      ) : null}
      {phase === 'look' ? <p>{say('macro.hint')}</p> : null}
      <StepList steps={steps} preview={data ?? null} came={run.came} isDone={phase === 'done'} />
    </Modal>
  )
}
