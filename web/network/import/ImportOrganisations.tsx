import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Modal } from 'antd'
import { importOrganisations, type ListedUnitForm, MOST_LISTED } from '#contract/network/import.ts'
import { call } from '../../call.ts'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { keys } from '../../queries.ts'
import { ChooseSheet } from './ChooseSheet.tsx'
import { ListedRows } from './ListedRows.tsx'
import { NoSheet, readSheet } from './read-sheet.ts'
import { titlesIn, type Understood, understood } from './understand-sheet.ts'

/** Units from a spreadsheet: chosen, looked at row by row, and only then written. */
export function ImportOrganisations({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const look = useMutation({ mutationFn: lookAt })
  const write = useMutation({
    mutationFn: ({ units, outcome }: { units: readonly ListedUnitForm[]; outcome: string }) =>
      call(importOrganisations, { body: { units: [...units], accepted: outcome } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.organisations })
      void message.success(say('import.done'))
      onClose()
    },
  })
  const looked = look.data?.looked
  const writable = looked?.rows.some((row) => row.becomes === 'new' || row.becomes === 'renamed') ?? false
  return (
    <Modal
      open
      title={say('import.title')}
      okText={say('import.write')}
      okButtonProps={{ disabled: !writable }}
      confirmLoading={write.isPending}
      onOk={() =>
        looked && look.data && write.mutate({ units: look.data.said.units, outcome: looked.outcome })
      }
      onCancel={onClose}
      mask={{ closable: false }}
      width={860}
    >
      <Flex vertical gap={12}>
        <Choose isPending={look.isPending} onFile={(file) => look.mutate(file)} />
        <Unreadable error={look.error} />
        {look.data ? <NotUnderstoodRows said={look.data.said} /> : null}
        {looked ? <ListedRows rows={looked.rows} /> : null}
        <Trouble error={write.error} />
      </Flex>
    </Modal>
  )
}

async function lookAt(file: Blob) {
  const said = understood(await readSheet(file))
  if (said.units.length > MOST_LISTED) throw new NoSheet('tooLarge')
  const looked =
    said.units.length > 0 ? await call(importOrganisations, { body: { units: [...said.units] } }) : null
  return { said, looked }
}

function Choose({ isPending, onFile }: { isPending: boolean; onFile: (file: File) => void }) {
  const { say, language } = useWords()
  return (
    <>
      <ChooseSheet hint={say('import.hint', { n: MOST_LISTED })} isPending={isPending} onFile={onFile} />
      <Button
        type="link"
        className="at-start"
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => keepTitles(titlesIn(language))}
      >
        {say('import.template')}
      </Button>
    </>
  )
}

/** Has the browser keep a table with nothing but our own titles in it. */
function keepTitles(titles: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([`\ufeff${titles.join(',')}\r\n`], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'organisations.csv'
  link.click()
  URL.revokeObjectURL(address)
}

function Unreadable({ error }: { error: unknown }) {
  const { say } = useWords()
  if (!(error instanceof NoSheet)) return <Trouble error={error} />
  return <Alert type="error" showIcon role="alert" title={say(`import.${error.message}`)} />
}

function NotUnderstoodRows({ said }: { said: Understood }) {
  const { say } = useWords()
  const column = (name: string) => say(`import.column.${name}`)
  if (said.missing.length > 0) {
    const names = said.missing.map(column).join('、')
    return <Alert type="error" showIcon title={say('import.missing', { names })} />
  }
  if (said.not.length === 0) {
    return said.units.length > 0 ? null : <Alert type="warning" showIcon title={say('import.empty')} />
  }
  const lines = said.not.slice(0, 20).map(({ line, column: name, text }) => (
    <li key={`${line} ${name}`}>
      {say('import.notUnderstood', {
        line,
        column: column(name),
        text: text || say('import.nothing'),
      })}
    </li>
  ))
  return (
    <Alert
      type="warning"
      showIcon
      title={say('import.leftOut', { n: new Set(said.not.map((one) => one.line)).size })}
      description={<ul className="plain-list">{lines}</ul>}
    />
  )
}
