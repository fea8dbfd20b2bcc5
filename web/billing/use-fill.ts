import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import type { IntakeValues } from '../intake/intake-body.ts'
import { toPick } from '../operator-time.ts'
import { policyQuery } from '../policy/policy-queries.ts'
import { useChargeWords } from './charge-words.ts'
import type { TakenCharge } from './taken-charge.ts'

/** Puts what billing says into the form of the intake; nothing that was typed is taken away. */
export function useFill(onFilled: () => void) {
  const form = Form.useFormInstance<IntakeValues>()
  const { data } = useQuery(policyQuery)
  const { chargeLine, disputeWords } = useChargeWords()
  const details = (charge: TakenCharge): IntakeValues => ({
    ...(charge.sp === null ? {} : { sp: charge.sp }),
    serviceContent: charge.serviceName ?? charge.month,
    amount: Math.abs(charge.amount),
    ...(charge.at === null ? {} : { consumedAt: toPick(charge.at) }),
  })
  const append = (text: string, queryMode: NonNullable<IntakeValues['queryMode']>) => {
    const before: string | undefined = form.getFieldValue('answer')
    const answer = [before?.trim(), text].filter(Boolean).join('\n').slice(0, 8000)
    form.setFieldsValue(form.getFieldValue('kind') === 'query' ? { answer, queryMode } : { answer })
    form.focusField('answer')
    onFilled()
  }
  return {
    answer: (charge: TakenCharge) => append(chargeLine(charge), 'instant'),
    guide: (guide: string) => append(guide, 'guidedSelfService'),
    form: (charge: TakenCharge) => {
      form.setFieldsValue(details(charge))
      onFilled()
    },
    dispute: (charge: TakenCharge) => {
      const rows = Object.entries(data?.content.categories ?? {})
      const category = rows.find(([, row]) => row.feeDispute && row.namesSp === (charge.sp !== null))?.[0]
      const description = form.getFieldValue('description')?.trim() || disputeWords(charge)
      form.setFieldsValue({ kind: 'complaint', ...(category ? { category } : {}), description })
      // The fields of a complaint have to be there before they can be filled.
      setTimeout(() => {
        form.setFieldsValue(details(charge))
        form.focusField('description')
        onFilled()
      })
    },
  }
}
