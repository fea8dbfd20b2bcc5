import { Card, Form, Radio, Typography } from 'antd'
import { useEffect } from 'react'
import { ViaField } from '../case/moves/FormFields.tsx'
import { satisfactionNames } from '../case/values.ts'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { GrowingText } from '../parts/GrowingText.tsx'
import { type IntakeValues, isAnswerable } from './intake-body.ts'
import { useNeed } from './needed-fields.ts'

/** A question answered while the customer is on the line: registered, answered and closed in one. */
export function AnswerFields({ provinceCode }: { provinceCode: number | null }) {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const [kind, onBehalfOf] = [Form.useWatch('kind', form), Form.useWatch('onBehalfOf', form)]
  if (!isAnswerable({ ...(kind ? { kind } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) })) return null
  const rates = satisfactionNames.map((value) => ({ value, label: say(`satisfaction.${value}`) }))
  return (
    <Card size="small" title={say('intake.directly')} className="intake-answer">
      <Typography.Paragraph type="secondary">{say('intake.directlyHint')}</Typography.Paragraph>
      {kind === 'query' ? <QueryMode provinceCode={provinceCode} /> : null}
      <Form.Item name="answer" label={say('intake.answer')}>
        <GrowingText rows={3} maxLength={8000} placeholder={say('intake.answerHint')} />
      </Form.Item>
      <div className="form-grid">
        <ViaField />
        <Form.Item name="satisfaction" label={say('intake.satisfaction')}>
          <Radio.Group options={rates} />
        </Form.Item>
      </div>
    </Card>
  )
}

/** How a query is looked up; at once only where the province's billing is connected (R27). */
function QueryMode({ provinceCode }: { provinceCode: number | null }) {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const provinces = useOrganisations('provincialOperations')
  const place = Form.useWatch('place', form)
  const province = provinces.find((one) =>
    provinceCode === null ? one.province === place?.[0] : one.provinceCode === provinceCode,
  )
  const isConnected = province?.billingInterconnected === true
  const modes = isConnected ? (['instant', 'guidedSelfService'] as const) : (['guidedSelfService'] as const)
  const first = modes[0]
  useEffect(() => {
    const chosen = form.getFieldValue('queryMode')
    if (!chosen || (chosen === 'instant' && !isConnected)) form.setFieldValue('queryMode', first)
  }, [form, first, isConnected])
  const answer = Form.useWatch('answer', form)
  const label = say('intake.queryMode')
  return (
    <Form.Item name="queryMode" label={label} {...useNeed().choice(Boolean(answer?.trim()), label)}>
      <Radio.Group options={modes.map((value) => ({ value, label: say(`queryMode.${value}`) }))} />
    </Form.Item>
  )
}
