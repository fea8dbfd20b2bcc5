import { useQuery } from '@tanstack/react-query'
import { Card, Form, Radio, Select } from 'antd'
import { useEffect } from 'react'
import { useWords } from '../language.ts'
import { type CategoryRow, policyQuery } from '../policy/policy-queries.ts'
import { kindNames } from '../queue/queue-search.ts'
import { spanWords } from '../time-words.ts'
import type { IntakeValues, WindowChoice } from './intake-body.ts'
import { WindowFields } from './WindowFields.tsx'

/** What kind of matter it is, before anything else; an SP says for whom it speaks. */
export function ClassifyFirst({ isSp, windows }: { isSp: boolean; windows: readonly WindowChoice[] }) {
  const { say } = useWords()
  const onBehalfOf = Form.useWatch<IntakeValues['onBehalfOf']>('onBehalfOf')
  const asksKind = !isSp || onBehalfOf === 'own'
  return (
    <Card size="small" title={say('intake.firstClassify')}>
      <WindowFields isSp={isSp} windows={windows} />
      {asksKind ? <KindField /> : null}
      {asksKind && !isSp ? <CategoryField /> : null}
    </Card>
  )
}

function KindField() {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  return (
    <Form.Item
      name="kind"
      label={say('intake.kind')}
      rules={[{ required: true, message: say('intake.chooseNeeded', { label: say('intake.kind') }) }]}
    >
      <Radio.Group className="kinds" onChange={() => form.resetFields(['category'])}>
        {kindNames.map((kind) => (
          <Radio key={kind} value={kind} className="kind">
            <strong>{say(`kind.${kind}`)}</strong>
            <span className="kind-hint">{say(`intake.${kind}Hint`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  )
}

function CategoryField() {
  const { say, either } = useWords()
  const { data } = useQuery(policyQuery)
  const form = Form.useFormInstance<IntakeValues>()
  const kind = Form.useWatch('kind', form)
  const rows = Object.entries(data?.content.categories ?? {}).filter(
    ([, row]) => row.kind === kind && !row.spOriginated,
  )
  const limits = (row: CategoryRow) =>
    say('intake.categoryLimits', {
      reply: spanWords(say, row.firstReplyMinutes * 60_000),
      resolve: spanWords(say, row.resolveMinutes * 60_000),
    })
  // A kind with one category needs no choice.
  const only = rows.length === 1 ? rows[0]?.[0] : undefined
  useEffect(() => {
    if (only !== undefined) form.setFieldValue('category', only)
  }, [form, only])
  return (
    <Form.Item
      name="category"
      label={say('intake.category')}
      hidden={kind === undefined || only !== undefined}
      rules={
        kind
          ? [{ required: true, message: say('intake.chooseNeeded', { label: say('intake.category') }) }]
          : []
      }
    >
      <Select
        placeholder={say('moveForm.choose')}
        options={rows.map(([value, row]) => ({ value, label: either(row), hint: limits(row) }))}
        optionRender={({ data: option }) => (
          <span className="category-option">
            {option.label} <small>{option.hint}</small>
          </span>
        )}
      />
    </Form.Item>
  )
}
