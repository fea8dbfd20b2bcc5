import { DeleteOutlined } from '@ant-design/icons'
import { Button, Flex, Select } from 'antd'
import type { Condition } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { conditionOf, type Field, fieldNames, isBehind, type Word, wordsOf } from './condition-kinds.ts'
import { ValueInput } from './ValueInput.tsx'

type Props = {
  readonly condition: Condition
  readonly onChange: (next: Condition) => void
  readonly onRemove: () => void
}

/** One question of a filter: field, word, value. */
export function ConditionRow({ condition, onChange, onRemove }: Props) {
  const { say } = useWords()
  const changeField = (field: Field) => onChange(conditionOf(field, wordsOf(field)[0] ?? 'given'))
  return (
    <Flex gap={8} wrap className="condition">
      <Select<Field>
        aria-label={say('filter.field')}
        className="condition-field"
        value={condition.field}
        showSearch={{ optionFilterProp: 'label' }}
        options={fieldNames.map((value) => ({ value, label: say(`filter.fieldName.${value}`) }))}
        onChange={changeField}
      />
      <Select<Word>
        aria-label={say('filter.word')}
        className="condition-word"
        value={condition.is}
        options={wordsOf(condition.field).map((value) => ({ value, label: wordOf(value) }))}
        onChange={(is) => onChange(conditionOf(condition.field, is, condition))}
      />
      <ValueInput condition={condition} onChange={onChange} />
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={say('filter.remove')}
        onClick={onRemove}
      />
    </Flex>
  )
  /** Within an hour is ahead for what is due, and back for what was received. */
  function wordOf(word: Word): string {
    const isBack = isBehind(condition.field) && (word === 'within' || word === 'notWithin')
    return isBack ? say(`filter.backWord.${word}`) : say(`filter.wordName.${word}`)
  }
}
