import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Flex, Modal, Table, Tag } from 'antd'
import {
  contactColumns,
  importDirectory,
  type JudgedContacts,
  type ListedContacts,
} from '#contract/network/directory-sheet.ts'
import { call } from '../../call.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { keys } from '../../queries.ts'
import { directorySheetWords } from '../../words/directory-sheet.ts'
import { ChooseSheet } from '../import/ChooseSheet.tsx'
import { NoSheet, readSheet } from '../import/read-sheet.ts'
import { type Understood, understoodContacts } from './understand-contacts.ts'

const colours = { new: 'green', changed: 'blue', same: 'default', wrong: 'red' } as const

async function lookAt(file: Blob) {
  const said = understoodContacts(await readSheet(file))
  const looked = said.rows.length > 0 ? await call(importDirectory, { body: { rows: [...said.rows] } }) : null
  return { said, looked }
}

/** Contacts from a spreadsheet: chosen, looked at row by row, and only then written. */
export function ContactSheet({ onClose }: { onClose: () => void }) {
  const own = directorySheetWords[useWords().language]
  const { message } = App.useApp()
  const queries = useQueryClient()
  const look = useMutation({ mutationFn: lookAt })
  const write = useMutation({
    mutationFn: ({ rows, accepted }: { rows: readonly ListedContacts[]; accepted: string }) =>
      call(importDirectory, { body: { rows: [...rows], accepted } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.directory })
      void message.success(own.done)
      onClose()
    },
  })
  const { said, looked } = look.data ?? {}
  const isWritable = looked?.rows.some(({ becomes }) => becomes === 'new' || becomes === 'changed')
  return (
    <Modal
      open
      title={own.title}
      okText={own.button}
      okButtonProps={{ disabled: !isWritable }}
      confirmLoading={write.isPending}
      onOk={() => said && looked && write.mutate({ rows: said.rows, accepted: looked.outcome })}
      onCancel={onClose}
      mask={{ closable: false }}
      width={860}
    >
      <Flex vertical gap={12}>
        <ChooseSheet hint={own.hint} isPending={look.isPending} onFile={(file) => look.mutate(file)} />
        {look.error instanceof NoSheet ? (
          <Alert type="error" showIcon role="alert" title={own.unreadable} />
        ) : (
          <Trouble error={look.error} />
        )}
        {said ? <NotUnderstoodCells said={said} /> : null}
        {looked ? <Judged rows={looked.rows} /> : null}
        <Trouble error={write.error} />
      </Flex>
    </Modal>
  )
}

function NotUnderstoodCells({ said: { missing, not } }: { said: Understood }) {
  const { say, either, language } = useWords()
  const own = directorySheetWords[language]
  if (missing.length > 0) {
    const names = missing.map((column) => either(contactColumns[column])).join('、')
    return <Alert type="error" showIcon title={`${own.missing} ${names}`} />
  }
  if (not.length === 0) return null
  const lines = not
    .slice(0, 20)
    .map(({ line, column, text }) => (
      <li key={`${line} ${column}`}>
        {say('import.notUnderstood', { line, column: either(contactColumns[column]), text })}
      </li>
    ))
  return (
    <Alert
      type="warning"
      showIcon
      title={own.leftOut}
      description={<ul className="plain-list">{lines}</ul>}
    />
  )
}

function Judged({ rows }: { rows: readonly JudgedContacts[] }) {
  const { say, language } = useWords()
  const own = directorySheetWords[language]
  const problems: Readonly<Record<string, string>> = own.problem
  return (
    <Table<JudgedContacts>
      rowKey="line"
      size="small"
      dataSource={[...rows]}
      pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
      scroll={{ x: 640 }}
      columns={[
        { title: say('import.line'), dataIndex: 'line', width: 70 },
        { title: own.organisation, key: 'name', render: (_, one) => `${one.name ?? ''} ${one.organisation}` },
        {
          title: say('import.outcome'),
          key: 'becomes',
          render: (_, one) => (
            <>
              <Tag color={colours[one.becomes]}>{own.becomes[one.becomes]}</Tag>
              {one.problems.map((problem) => problems[problem] ?? problem).join('、')}
            </>
          ),
        },
      ]}
    />
  )
}
