import { InputNumber, Select, Space } from 'antd'
import { useState } from 'react'
import type { Condition } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'

type Timed = Extract<Condition, { minutes: number }>
type Props = { readonly condition: Timed; readonly onChange: (next: Condition) => void }

/** How many minutes each unit has. */
export const units = { minutes: 1, hours: 60, days: 1440 } as const
export type Unit = keyof typeof units

/** The largest unit that divides it. */
export function unitOf(minutes: number): Unit {
  if (minutes > 0 && minutes % units.days === 0) return 'days'
  return minutes % units.hours === 0 ? 'hours' : 'minutes'
}

/** A length of time in a unit of one's choice. */
export function MinutesInput({ condition, onChange }: Props) {
  const { say } = useWords()
  const [unit, setUnit] = useState(() => unitOf(condition.minutes))
  const change = (n: number, to: Unit) => {
    setUnit(to)
    onChange({ ...condition, minutes: Math.round(n * units[to]) })
  }
  const n = condition.minutes / units[unit]
  return (
    <Space.Compact>
      <InputNumber
        aria-label={say('filter.value')}
        min={0}
        max={3650}
        precision={0}
        value={n}
        onChange={(typed) => change(typed ?? 0, unit)}
      />
      <Select<Unit>
        aria-label={say('filter.unit')}
        value={unit}
        options={Object.keys(units).map((value) => ({
          value: value as Unit,
          label: say(`filter.unitName.${value}`),
        }))}
        onChange={(to) => change(n, to)}
      />
    </Space.Compact>
  )
}
