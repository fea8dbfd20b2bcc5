import { InputNumber, Segmented, Switch } from 'antd'
import type { ReactNode } from 'react'
import { type Fact, Facts } from '../parts/Facts.tsx'
import type { Content } from './PolicyPage.tsx'
import { usePolicyWords } from './policy-words.ts'

const switches = ['windowMayResolveComplaint', 'holdPausesClock', 'refundFirst', 'spMayCallCustomer'] as const
const numbers = [
  'callAttemptsBeforeMessage',
  'autoCloseDays',
  'reopenWithinDays',
  'repeatWindowDays',
  'statutoryReplyDays',
  'feeAppealMonths',
  'passOnMinutes',
  'tellSpMinutes',
  'verifyContactsDays',
  'remindContactsDays',
  'reportDueWorkday',
] as const

type Props = { content: Content; onChange: ((content: Content) => void) | null }

/** Switches and terms of the policy. */
export function SwitchesTab({ content, onChange }: Props) {
  const { say } = usePolicyWords()
  const set = (change: Partial<Content>) => onChange?.({ ...content, ...change })
  const off = onChange === null
  const { urban, rural } = content.statutoryRepairHours
  return (
    <div className="switches">
      <Facts
        facts={[
          ...switches.map((name): Fact => [say(`policy.${name}`), onOff(name)]),
          [say('policy.clockMode'), say(`policy.${content.clockMode}`)],
          [say('policy.boundary'), <Boundary key="boundary" content={content} onChange={off ? null : set} />],
          ...numbers.map((name): Fact => [say(`policy.${name}`), number(name)]),
          [say('policy.reportDueTime'), content.reportDueTime],
          [say('policy.statutoryRepairUrban'), urban],
          [say('policy.statutoryRepairRural'), rural],
        ]}
      />
    </div>
  )
  function onOff(name: (typeof switches)[number]): ReactNode {
    const change = (checked: boolean) => set({ [name]: checked })
    return <OnOff label={say(`policy.${name}`)} checked={content[name]} onChange={off ? null : change} />
  }
  function number(name: (typeof numbers)[number]): ReactNode {
    const value = content[name]
    if (off || value === null) return value ?? say('frame.none')
    const least = name === 'callAttemptsBeforeMessage' ? 0 : 1
    return (
      <InputNumber
        size="small"
        min={least}
        max={name === 'reportDueWorkday' ? 20 : 10_000}
        precision={0}
        value={value}
        aria-label={say(`policy.${name}`)}
        onChange={(typed) => typed !== null && set({ [name]: typed })}
      />
    )
  }
}

type OnOffProps = { label: string; checked: boolean; onChange: ((checked: boolean) => void) | null }

function OnOff({ label, checked, onChange }: OnOffProps) {
  const { say } = usePolicyWords()
  if (onChange === null) return say(checked ? 'frame.yes' : 'frame.no')
  return (
    <Switch
      aria-label={label}
      checked={checked}
      checkedChildren={say('frame.yes')}
      unCheckedChildren={say('frame.no')}
      onChange={onChange}
    />
  )
}

type BoundaryProps = { content: Content; onChange: ((change: Partial<Content>) => void) | null }

function Boundary({ content, onChange }: BoundaryProps) {
  const { say } = usePolicyWords()
  if (onChange === null) return say(`policy.${content.boundary}`)
  return (
    <Segmented
      size="small"
      value={content.boundary}
      options={(['inclusive', 'exclusive'] as const).map((value) => ({
        value,
        label: say(`policy.${value}`),
      }))}
      onChange={(boundary) => onChange({ boundary })}
    />
  )
}
