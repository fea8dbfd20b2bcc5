import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Flex, Input, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { Contact } from '../case/side/HolderCard.tsx'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { DirectoryModal } from './DirectoryModal.tsx'
import { directorySearch } from './directory-search.ts'
import { directoryQuery } from './organisation-queries.ts'

/** Whom to reach at each service provider and province. */
export function DirectoryPage() {
  const { say } = useWords()
  const { find = '' } = useSearch({ from: '/frame/directory' })
  const navigate = useNavigate()
  const [edited, setEdited] = useState<DirectoryRow | null>(null)
  const { data, error, isPending, refetch } = useQuery(directoryQuery())
  const columns = useColumns(setEdited)
  const rows = (data ?? []).filter((row) => fits(row, find.trim().toLowerCase()))
  return (
    <Page
      title={say('directory.title')}
      extra={
        <Input.Search
          allowClear
          className="filter-wide"
          aria-label={say('directory.search')}
          placeholder={say('directory.search')}
          value={find}
          onChange={({ target }) =>
            void navigate({ ...paths.directory(directorySearch({ find: target.value })), replace: true })
          }
        />
      }
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<DirectoryRow>
        rowKey="organisation"
        size="middle"
        columns={columns}
        dataSource={rows}
        loading={isPending}
        scroll={{ x: 1080 }}
        pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing title={say('directory.empty')} /> }}
      />
      {edited ? <DirectoryModal row={edited} onClose={() => setEdited(null)} /> : null}
    </Page>
  )
}

function fits(row: DirectoryRow, typed: string): boolean {
  const text = [row.name, row.organisation, row.primary.name, row.backup.name].join(' ').toLowerCase()
  return text.includes(typed)
}

function useColumns(onEdit: (row: DirectoryRow) => void): TableColumnsType<DirectoryRow> {
  const { say } = useWords()
  return [
    { title: say('directory.organisation'), dataIndex: 'name', width: 200 },
    {
      title: say('directory.primary'),
      key: 'primary',
      render: (_, row) => (
        <>
          <Contact contact={row.primary} />
          {row.primaryToVerify ? <Tag color="red">{say('directory.toVerify')}</Tag> : null}
        </>
      ),
    },
    { title: say('directory.backup'), key: 'backup', render: (_, row) => <Contact contact={row.backup} /> },
    { title: say('directory.dutyHours'), dataIndex: 'dutyHours', width: 180 },
    { title: say('directory.escalation'), dataIndex: 'escalation', width: 160 },
    {
      title: say('directory.verified'),
      key: 'verified',
      width: 150,
      render: (_, row) => <Verified row={row} />,
    },
    {
      key: 'edit',
      width: 110,
      render: (_, row) => (
        <Button size="small" onClick={() => onEdit(row)}>
          {say('directory.edit')}
        </Button>
      ),
    },
  ]
}

function Verified({ row }: { row: DirectoryRow }) {
  const { say } = useWords()
  return (
    <Flex vertical align="start">
      {row.verifiedAt ? <At at={row.verifiedAt} /> : <span>{say('directory.never')}</span>}
      {row.verifiedBy ? <small>{row.verifiedBy}</small> : null}
      {row.stale ? <Tag color="gold">{say('directory.stale')}</Tag> : null}
    </Flex>
  )
}
