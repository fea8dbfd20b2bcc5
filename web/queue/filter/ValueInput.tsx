import { DatePicker, InputNumber, Select } from 'antd'
import type { Condition } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { pickedInstant, toPick } from '../../operator-time.ts'
import { useChoices } from './choices.ts'
import { MinutesInput } from './MinutesInput.tsx'

type Props = { readonly condition: Condition; readonly onChange: (next: Condition) => void }

const days = [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7]

/** The value of a question, by the kind of its field. */
export function ValueInput({ condition, onChange }: Props) {
  const { say } = useWords()
  const label = say('filter.value')
  if ('of' in condition) return <ListInput condition={condition} onChange={onChange} />
  if ('minutes' in condition) return <MinutesInput condition={condition} onChange={onChange} />
  if ('n' in condition) {
    const take = (n: number | null) => onChange({ ...condition, n: n ?? 0 })
    return (
      <InputNumber aria-label={label} min={0} max={1000} precision={0} value={condition.n} onChange={take} />
    )
  }
  if ('day' in condition) {
    return (
      <Select
        aria-label={label}
        className="condition-word"
        value={condition.day}
        options={days.map((value) => ({ value, label: dayWords(say, value) }))}
        onChange={(day) => onChange({ ...condition, day })}
      />
    )
  }
  if ('from' in condition) {
    return (
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        needConfirm={false}
        allowClear={false}
        value={[toPick(condition.from), toPick(condition.to)]}
        onChange={(range) => {
          const [from, to] = range ?? []
          if (from && to) onChange({ ...condition, from: pickedInstant(from), to: pickedInstant(to) })
        }}
      />
    )
  }
  return null
}

/** A day counted from today, in words. */
export function dayWords(say: ReturnType<typeof useWords>['say'], day: number): string {
  if (day === 0) return say('filter.today')
  return day < 0 ? say('filter.daysAgo', { n: -day }) : say('filter.daysAhead', { n: day })
}

function ListInput({
  condition,
  onChange,
}: {
  condition: Extract<Condition, { of: readonly string[] }>
  onChange: Props['onChange']
}) {
  const { say } = useWords()
  const choices = useChoices(condition.field)
  const take = (of: readonly string[]) =>
    onChange({
      ...condition,
      of: of
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .slice(0, 50),
    })
  const given = { 'aria-label': say('filter.value'), className: 'condition-value', value: [...condition.of] }
  if (choices === null) {
    return (
      <Select
        {...given}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', ' ', '\n', '\u3001', '\uff0c']}
        placeholder={say('filter.typed')}
        onChange={take}
      />
    )
  }
  return (
    <Select
      {...given}
      mode="multiple"
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say('filter.choose')}
      options={[...choices]}
      onChange={take}
    />
  )
}
