import { Input, Modal, Table } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.ts'
import { KeyCaps } from './KeyCaps.tsx'
import { type Listed, listed } from './listed.ts'
import { useRegistered } from './registry.ts'

/** All that can be pressed on this page, to be searched. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  return (
    <Modal open title={say('keyboard.title')} footer={null} onCancel={onClose} width={560}>
      <Sheet />
    </Modal>
  )
}

function Sheet() {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const all = listed(useRegistered()).map((one) => ({ ...one, words: say(`shortcut.${one.id}`) }))
  const sought = typed.trim().toLowerCase()
  const found = all.filter(
    ({ words, ways }) =>
      words.toLowerCase().includes(sought) || ways.some((way) => way.join(' ').includes(sought)),
  )
  return (
    <>
      <Input
        autoFocus
        allowClear
        aria-label={say('keyboard.search')}
        placeholder={say('keyboard.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Table<Listed & { readonly words: string }>
        className="shortcut-sheet"
        rowKey="id"
        size="small"
        dataSource={found}
        pagination={false}
        scroll={{ y: '60vh' }}
        locale={{ emptyText: say('keyboard.noneFound') }}
        columns={[
          { title: say('keyboard.does'), dataIndex: 'words' },
          {
            title: say('keyboard.keys'),
            key: 'keys',
            width: 200,
            render: (_, { ways }) => ways.map((way) => <KeyCaps key={way.join(' ')} keys={way} />),
          },
        ]}
      />
    </>
  )
}
