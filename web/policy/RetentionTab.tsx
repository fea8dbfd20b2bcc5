import { InputNumber, Typography } from 'antd'
import type { ReactNode } from 'react'
import { type Fact, Facts } from '../parts/Facts.tsx'
import type { Content } from './PolicyPage.tsx'
import { usePolicyWords } from './policy-words.ts'

const kinds = ['consultation', 'query', 'complaint'] as const
const files = ['attachments', 'callRecords'] as const
const LEAST = 180
const MOST = 36_500

type Props = { content: Content; onChange: ((content: Content) => void) | null }

/** How long what belongs to a person is kept after a case has ended. */
export function RetentionTab({ content, onChange }: Props) {
  const { say } = usePolicyWords()
  const { retention } = content
  const set = (change: Partial<Content['retention']>) =>
    onChange?.({ ...content, retention: { ...retention, ...change } })
  const ofKind = (kind: (typeof kinds)[number]) => (days: number | null) =>
    set({ cases: { ...retention.cases, [kind]: days } })
  const facts: Fact[] = [
    ...kinds.map(
      (kind): Fact => [say(`policy.kept.${kind}`), days(kind, retention.cases[kind], ofKind(kind))],
    ),
    ...files.map(
      (name): Fact => [
        say(`policy.kept.${name}`),
        days(name, retention[name], (changed) => set({ [name]: changed })),
      ],
    ),
  ]
  return (
    <div className="switches">
      <Typography.Paragraph>{say('policy.retentionAbout')}</Typography.Paragraph>
      <Facts facts={facts} />
    </div>
  )
  function days(
    name: (typeof kinds)[number] | (typeof files)[number],
    value: number | null,
    change: (days: number | null) => void,
  ): ReactNode {
    if (onChange === null) return value ?? say('policy.keptForEver')
    return (
      <InputNumber
        size="small"
        min={LEAST}
        max={MOST}
        precision={0}
        value={value}
        placeholder={say('policy.keptForEver')}
        aria-label={say(`policy.kept.${name}`)}
        onChange={change}
      />
    )
  }
}
