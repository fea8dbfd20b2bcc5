import { Form } from 'antd'
import type { Suggestion } from '#contract/knowledge/finding.ts'
import { Suggestions } from '../knowledge/Suggestions.tsx'
import { usedTogether } from '../knowledge/used-versions.ts'
import { type IntakeValues, isAnswerable } from './intake-body.ts'

/** Articles like what the customer says; where the answer is given at once, one is taken into it. */
export function Knowledge({ onUsed }: { onUsed: () => void }) {
  const form = Form.useFormInstance<IntakeValues>()
  const [description, category] = [Form.useWatch('description', form), Form.useWatch('category', form)]
  const [kind, onBehalfOf] = [Form.useWatch('kind', form), Form.useWatch('onBehalfOf', form)]
  const use = ({ id, version, answer }: Suggestion) => {
    const before: string | undefined = form.getFieldValue('answer')
    form.setFieldValue('answer', [before?.trim(), answer].filter(Boolean).join('\n').slice(0, 8000))
    const used = usedTogether(form.getFieldValue('used'), [{ article: id, no: version }])
    form.setFieldValue('used', used)
    form.focusField('answer')
    onUsed()
  }
  const isOpen = isAnswerable({ ...(kind ? { kind } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) })
  return (
    <Suggestions
      text={description ?? ''}
      category={category ?? null}
      kind={kind ?? null}
      {...(isOpen ? { onUse: use } : {})}
    />
  )
}
