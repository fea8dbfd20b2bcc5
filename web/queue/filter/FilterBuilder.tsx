import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { conditionsIn, type Filter, type Group, MOST_CONDITIONS } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { ConditionRow } from './ConditionRow.tsx'
import { conditionOf, finished, type Part } from './condition-kinds.ts'

type Props = {
  readonly filter: Filter | null
  readonly onApply: (next: Filter | null) => void
  readonly onClose: () => void
}

const first = () => conditionOf('status', 'oneOf')

/** A filter put together: questions, and groups of them one level deep. */
export function FilterBuilder({ filter, onApply, onClose }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState<Filter>(filter ?? { join: 'and', parts: [first()] })
  const isFull = conditionsIn(draft) >= MOST_CONDITIONS
  const add = (part: Part) => setDraft({ ...draft, parts: [...draft.parts, part] })
  return (
    <Modal
      open
      width={820}
      title={say('filter.title')}
      okText={say('filter.apply')}
      onOk={() => onApply(finished(draft))}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Joined join={draft.join} onChange={(join) => setDraft({ ...draft, join })} />
        <Parts parts={draft.parts} isFull={isFull} onChange={(parts) => setDraft({ ...draft, parts })} />
        <Flex gap={8}>
          <Button icon={<PlusOutlined aria-hidden />} disabled={isFull} onClick={() => add(first())}>
            {say('filter.add')}
          </Button>
          <Button disabled={isFull} onClick={() => add({ join: other(draft.join), parts: [first()] })}>
            {say('filter.addGroup')}
          </Button>
        </Flex>
        <small>{say('filter.most', { n: MOST_CONDITIONS })}</small>
      </Flex>
    </Modal>
  )
}

function other(join: Filter['join']): Filter['join'] {
  return join === 'and' ? 'or' : 'and'
}

function Joined({ join, onChange }: { join: Filter['join']; onChange: (join: Filter['join']) => void }) {
  const { say } = useWords()
  return (
    <Segmented<Filter['join']>
      aria-label={say('filter.join')}
      value={join}
      options={[
        { value: 'and', label: say('filter.and') },
        { value: 'or', label: say('filter.or') },
      ]}
      onChange={onChange}
      className="condition-join"
    />
  )
}

type PartsProps<P> = {
  readonly parts: readonly P[]
  readonly isFull: boolean
  readonly onChange: (next: readonly P[]) => void
}

function Parts<P extends Part>({ parts, isFull, onChange }: PartsProps<P>) {
  const put = (at: number, part: Part) =>
    onChange(parts.map((one, index) => (index === at ? (part as P) : one)))
  const remove = (at: number) => onChange(parts.filter((_, index) => index !== at))
  return parts
    .map((part, at) => ({ part, at }))
    .map(({ part, at }) =>
      'join' in part ? (
        <OneGroup
          key={at}
          group={part}
          isFull={isFull}
          onChange={(next) => (next ? put(at, next) : remove(at))}
        />
      ) : (
        <ConditionRow
          key={at}
          condition={part}
          onChange={(next) => put(at, next)}
          onRemove={() => remove(at)}
        />
      ),
    )
}

type GroupProps = {
  readonly group: Group
  readonly isFull: boolean
  readonly onChange: (next: Group | null) => void
}

function OneGroup({ group, isFull, onChange }: GroupProps) {
  const { say } = useWords()
  return (
    <fieldset className="condition-group">
      <legend>{say('filter.group')}</legend>
      <Flex vertical gap={8}>
        <Joined join={group.join} onChange={(join) => onChange({ ...group, join })} />
        <Parts
          parts={group.parts}
          isFull={isFull}
          onChange={(parts) => onChange(parts.length === 0 ? null : { ...group, parts })}
        />
        <Button
          size="small"
          disabled={isFull}
          onClick={() => onChange({ ...group, parts: [...group.parts, first()] })}
          className="condition-join"
        >
          {say('filter.add')}
        </Button>
      </Flex>
    </fieldset>
  )
}
