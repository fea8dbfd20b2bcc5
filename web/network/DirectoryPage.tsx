import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Flex, Input, Segmented, Table } from 'antd'
import { useState } from 'react'
import type { DirectoryRow } from '#contract/network/directory.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { directoryWords } from '../words/directory.ts'
import { DirectoryModal } from './DirectoryModal.tsx'
import { useDirectoryColumns } from './directory-columns.tsx'
import { directoryQuery } from './directory-query.ts'
import { directorySearch } from './directory-search.ts'
import { type EditedRow, editedOf } from './edited-row.ts'
import { MissingRows } from './MissingRows.tsx'
import { SheetButtons } from './sheet/SheetButtons.tsx'

type Fresh = DirectoryRow['freshness'] | 'all'
const freshnesses = ['stale', 'dueSoon', 'verified'] as const

/** Whom to reach at each service provider and each unit, who answers now, and how fresh that is. */
export function DirectoryPage() {
  const own = directoryWords[useWords().language]
  const { find = '' } = useSearch({ from: '/frame/directory' })
  const [fresh, setFresh] = useState<Fresh>('all')
  const [edited, setEdited] = useState<EditedRow | null>(null)
  const { data, error, isPending, refetch } = useQuery(directoryQuery())
  const columns = useDirectoryColumns((row) => setEdited(editedOf(row)))
  // What one looks after comes first.
  const found = (data?.rows ?? [])
    .filter((row) => fits(row, find.trim().toLowerCase()))
    .toSorted((a, b) => Number(b.mayKeep) - Number(a.mayKeep))
  const mayKeep = data !== undefined && (data.missing.length > 0 || data.rows.some((row) => row.mayKeep))
  return (
    <Page
      title={own.title}
      extra={
        <Flex gap={8} wrap>
          <SheetButtons mayKeep={mayKeep} />
          <Find find={find} />
        </Flex>
      }
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Flex vertical gap={12}>
        <MissingRows missing={data?.missing ?? []} onAdd={setEdited} />
        <ByFreshness rows={found} value={fresh} onChange={setFresh} />
        <Table<DirectoryRow>
          rowKey="organisation"
          size="middle"
          columns={columns}
          dataSource={found.filter((row) => fresh === 'all' || row.freshness === fresh)}
          loading={isPending}
          scroll={{ x: 1180 }}
          pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Nothing title={own.empty} /> }}
        />
      </Flex>
      {edited ? <DirectoryModal row={edited} onClose={() => setEdited(null)} /> : null}
    </Page>
  )
}

function Find({ find }: { find: string }) {
  const own = directoryWords[useWords().language]
  const navigate = useNavigate()
  return (
    <Input.Search
      allowClear
      className="filter-wide"
      aria-label={own.search}
      placeholder={own.search}
      value={find}
      onChange={({ target }) =>
        void navigate({ ...paths.directory(directorySearch({ find: target.value })), replace: true })
      }
    />
  )
}

type Choice = { rows: readonly DirectoryRow[]; value: Fresh; onChange: (value: Fresh) => void }

function ByFreshness({ rows, value, onChange }: Choice) {
  const own = directoryWords[useWords().language]
  const options = [
    { value: 'all' as Fresh, label: `${own.all} ${rows.length}` },
    ...freshnesses.map((one) => ({
      value: one as Fresh,
      label: `${own.fresh[one]} ${rows.filter((row) => row.freshness === one).length}`,
    })),
  ]
  return <Segmented<Fresh> className="at-start" options={options} value={value} onChange={onChange} />
}

function fits(row: DirectoryRow, typed: string): boolean {
  const text = [row.name, row.organisation, row.primary.name, row.backup.name].join(' ').toLowerCase()
  return text.includes(typed)
}
