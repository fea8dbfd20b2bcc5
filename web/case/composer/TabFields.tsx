import { Checkbox, Flex, Radio, Select } from 'antd'
import { useWords } from '../../language.ts'
import { viaNames } from '../values.ts'
import { write } from './keep.ts'
import type { PaneProps } from './Pane.tsx'
import { useSheet } from './sheets.ts'

/** What is chosen beside the words: to whom, by which way, whether the call was answered. */
export function TabFields(props: PaneProps & { readonly to: string | undefined }) {
  switch (props.tab) {
    case 'reply':
      return <ReplyFields {...props} />
    case 'message':
      return <MessageFields {...props} />
    case 'call':
      return <CallFields {...props} />
    default:
      return <NoteFields {...props} />
  }
}

function ReplyFields({ sheet }: PaneProps) {
  const { say } = useWords()
  const via = useSheet(sheet, ({ written }) => written.via)
  const unreachable = useSheet(sheet, ({ written }) => written.unreachable ?? false)
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  return (
    <Flex wrap gap="4px 16px" align="center">
      <Select
        size="small"
        className="composer-choice"
        allowClear
        disabled={isLocked}
        aria-label={say('moveForm.via')}
        placeholder={say('moveForm.via')}
        {...(via === undefined ? {} : { value: via })}
        onChange={(value: string | undefined) => write(sheet, { via: value ?? '' })}
        options={viaNames.map((value) => ({ value, label: say(`moveForm.viaName.${value}`) }))}
      />
      <Checkbox
        checked={unreachable}
        disabled={isLocked}
        onChange={({ target }) => write(sheet, { unreachable: target.checked })}
      >
        {say('moveForm.unreachable')}
      </Checkbox>
    </Flex>
  )
}

function MessageFields({ sheet, view, to }: PaneProps & { readonly to: string | undefined }) {
  const { say } = useWords()
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  return (
    <Flex wrap gap={8} align="center">
      <label htmlFor="composer-to">{say('moveForm.messageTo')}</label>
      <Select
        id="composer-to"
        size="small"
        className="composer-choice"
        disabled={isLocked}
        {...(to === undefined ? {} : { value: to })}
        onChange={(value: string) => write(sheet, { to: value })}
        showSearch={{ optionFilterProp: 'label' }}
        options={view.choices.message.map((id) => ({ value: id, label: view.names[id] ?? id }))}
      />
    </Flex>
  )
}

function CallFields({ sheet }: PaneProps) {
  const { say } = useWords()
  const answered = useSheet(sheet, ({ written }) => written.answered)
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  return (
    <Radio.Group
      disabled={isLocked}
      aria-label={say('moveForm.callResult')}
      value={answered}
      onChange={({ target }) => write(sheet, { answered: target.value as boolean })}
      options={[
        { value: true, label: say('moveForm.answered') },
        { value: false, label: say('moveForm.notAnswered') },
      ]}
    />
  )
}

/** An SP that spoke to the customer first reports here that it has told them (A8). */
function NoteFields({ sheet, view, ofSp }: PaneProps) {
  const { say } = useWords()
  const told = useSheet(sheet, ({ written }) => written.toldCustomer ?? false)
  const isLocked = useSheet(sheet, ({ sending }) => sending !== null)
  if (!ofSp || view.intake.onBehalfOf !== 'customer') return null
  return (
    <Checkbox
      checked={told}
      disabled={isLocked}
      onChange={({ target }) => write(sheet, { toldCustomer: target.checked })}
    >
      {say('moveForm.toldCustomer')}
    </Checkbox>
  )
}
