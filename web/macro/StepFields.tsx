import { DeleteOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Form, Select } from 'antd'
import { moveWords } from '#contract/case/move-words.ts'
import type { CaseView } from '#contract/case/view.ts'
import { type StepMove, stepMoves, steppable } from '#contract/macro/macros.ts'
import { useNeeded } from '../case/moves/FormFields.tsx'
import { useWords } from '../language.ts'
import { GrowingText } from '../parts/GrowingText.tsx'
import { Filled } from '../phrase/Filled.tsx'
import { useCaseValues } from '../phrase/use-case-values.ts'
import { policyQuery } from '../policy/policy-queries.ts'

type Props = {
  readonly view: CaseView
  readonly at: number
  /** Null for the only step there is. */
  readonly onRemove: (() => void) | null
}

/** One step: the move, and what it takes. */
export function StepFields({ view, at, onRemove }: Props) {
  const { say, either } = useWords()
  const n = at + 1
  const form = Form.useFormInstance()
  const move = (Form.useWatch(['steps', at, 'move'], form) as StepMove | undefined) ?? 'note'
  const { words, needsWords, needsReason } = steppable[move]
  return (
    <div className="macro-step">
      <Flex gap={8} align="end" justify="space-between">
        <Form.Item name={[at, 'move']} label={say('macro.stepMove', { n })}>
          <Select
            popupMatchSelectWidth={false}
            options={stepMoves.map((value) => ({ value, label: either(moveWords[value]) }))}
          />
        </Form.Item>
        {onRemove ? (
          <Form.Item>
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={say('macro.removeStep', { n })}
              onClick={onRemove}
            />
          </Form.Item>
        ) : null}
      </Flex>
      {words === null ? null : <WordsField view={view} at={at} isNeeded={needsWords} />}
      {needsReason ? <ReasonField at={at} /> : null}
    </div>
  )
}

function WordsField({ view, at, isNeeded }: Pick<Props, 'view' | 'at'> & { readonly isNeeded: boolean }) {
  const { say } = useWords()
  const needed = useNeeded()
  const values = useCaseValues(view)
  const form = Form.useFormInstance()
  const content = (Form.useWatch(['steps', at, 'words'], form) as string | undefined) ?? ''
  const label = say('macro.stepWords', { n: at + 1 })
  return (
    <>
      <Form.Item name={[at, 'words']} label={label} rules={isNeeded ? [needed(label)] : []}>
        <GrowingText rows={2} maxLength={2000} />
      </Form.Item>
      {content.includes('{') ? <Filled content={content} values={values} /> : null}
    </>
  )
}

/** Reasons that need no word of the customer's: how they agreed is asked each time. */
function ReasonField({ at }: Pick<Props, 'at'>) {
  const { say, sayOr } = useWords()
  const needed = useNeeded()
  const { data } = useQuery(policyQuery)
  const reasons = (data?.content.holdReasons ?? []).filter((one) => !one.needsConsent)
  const label = say('macro.stepReason', { n: at + 1 })
  return (
    <Form.Item name={[at, 'reason']} label={label} rules={[needed(label)]}>
      <Select
        placeholder={say('moveForm.choose')}
        options={reasons.map(({ key }) => ({
          value: key,
          label: sayOr(`moveForm.holdReasonName.${key}`, key),
        }))}
      />
    </Form.Item>
  )
}
