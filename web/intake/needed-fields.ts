import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import type { PolicyVersion } from '#contract/policy/policy.ts'
import { useWords } from '../language.ts'
import { policyQuery } from '../policy/policy-queries.ts'
import type { IntakeValues } from './intake-body.ts'

type Rows = PolicyVersion['content']['requiredFields']

/** Which fields the policy asks for; what is not classified yet is asked for as much as a complaint. */
export function neededFields(
  rows: Rows,
  { channel, kind }: Pick<IntakeValues, 'channel' | 'kind'>,
): ReadonlySet<string> {
  const fitting = rows.filter(
    (row) =>
      (row.channels === 'any' || (channel !== undefined && row.channels.includes(channel))) &&
      (row.kind === 'any' || row.kind === (kind ?? 'complaint')),
  )
  return new Set(fitting.flatMap((row) => row.fields))
}

/** What a field must hold, checked as one types: what the policy asks for, and what stands on its own. */
export function useNeed() {
  const { say } = useWords()
  const { data } = useQuery(policyQuery)
  const form = Form.useFormInstance<IntakeValues>()
  const [channel, kind] = [Form.useWatch('channel', form), Form.useWatch('kind', form)]
  const needed = neededFields(data?.content.requiredFields ?? [], {
    ...(channel ? { channel } : {}),
    ...(kind ? { kind } : {}),
  })
  const filled = (label: string) => ({ required: true, message: say('intake.fillNeeded', { label }) })
  const chosen = (label: string) => ({ required: true, message: say('intake.chooseNeeded', { label }) })
  return {
    /** For text that the policy may ask for; blanks are no text. */
    text: (name: string, label: string) =>
      told(needed.has(name) ? [{ ...filled(label), whitespace: true }] : []),
    /** For a time that the policy may ask for. */
    time: (name: string, label: string) => told(needed.has(name) ? [filled(label)] : []),
    /** For a choice that is needed where this is so. */
    choice: (isNeeded: boolean, label: string) => told(isNeeded ? [chosen(label)] : []),
  }
}

function told<Rule>(rules: Rule[]) {
  return { rules, validateTrigger: ['onChange', 'onBlur'], required: rules.length > 0 }
}
