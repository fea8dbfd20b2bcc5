import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Select, Table, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { AddOrganisation } from './AddOrganisation.tsx'
import { ImportOrganisations } from './import/ImportOrganisations.tsx'
import { organisationKinds, statuses } from './kinds.ts'
import { useOrganisationColumns } from './organisation-columns.tsx'
import { organisationsQuery } from './organisation-queries.ts'
import { type Branch, parentsIn, treesOf } from './organisation-tree.ts'
import { StandingModal } from './standing/StandingModal.tsx'

type Filter = {
  typed: string
  kind?: string | undefined
  province?: string | undefined
  status?: string | undefined
}

/** Every unit of the network, below the one it reports to. */
export function Organisations() {
  const { say } = useWords()
  const [filter, setFilter] = useState<Filter>({ typed: '' })
  const [opened, setOpened] = useState<'add' | 'import' | OrganisationForm | null>(null)
  const { data = [], error, isPending, refetch } = useQuery(organisationsQuery())
  const shown = useMemo(() => data.filter((one) => fits(one, filter)), [data, filter])
  const close = () => setOpened(null)
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center">
        <Filters filter={filter} onChange={setFilter} all={data} />
        <Typography.Text type="secondary">{say('network.count', { n: shown.length })}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('add')}>
          {say('network.add')}
        </Button>
        <Button icon={<ImportOutlined aria-hidden />} onClick={() => setOpened('import')}>
          {say('import.button')}
        </Button>
      </Flex>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Tree all={data} shown={shown} isPending={isPending} onStanding={setOpened} />
      {opened === 'add' ? <AddOrganisation all={data} onClose={close} /> : null}
      {opened === 'import' ? <ImportOrganisations onClose={close} /> : null}
      {opened !== null && typeof opened === 'object' ? (
        <StandingModal organisation={opened} onClose={close} />
      ) : null}
    </Flex>
  )
}

type TreeProps = {
  all: readonly OrganisationForm[]
  shown: readonly OrganisationForm[]
  isPending: boolean
  onStanding: (one: OrganisationForm) => void
}

function Tree({ all, shown, isPending, onStanding }: TreeProps) {
  const isNarrowed = shown.length < all.length
  const trees = useMemo(() => {
    const fitting = new Set(shown)
    return treesOf(all, (one) => fitting.has(one))
  }, [all, shown])
  const [unfolded, setUnfolded] = useState<readonly string[]>()
  // What is looked for lies open; otherwise the provinces below the centre do.
  const open = unfolded ?? (isNarrowed ? parentsIn(trees) : trees.slice(0, 1).map((one) => one.id))
  return (
    <Table<Branch>
      key={isNarrowed ? shown.map((one) => one.id).join() : 'all'}
      rowKey="id"
      size="middle"
      columns={useOrganisationColumns(onStanding)}
      dataSource={[...trees]}
      loading={isPending}
      scroll={{ x: 1000 }}
      expandable={{
        expandedRowKeys: [...open],
        onExpandedRowsChange: (keys) => setUnfolded(keys as string[]),
      }}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
    />
  )
}

function fits(one: OrganisationForm, { typed, kind, province, status }: Filter): boolean {
  const text = `${one.name} ${one.id} ${one.sp?.code ?? ''}`.toLowerCase()
  return (
    text.includes(typed.trim().toLowerCase()) &&
    (!kind || one.kind === kind) &&
    (!province || one.province === province) &&
    (!status || one.status === status)
  )
}

type FiltersProps = {
  filter: Filter
  onChange: (filter: Filter) => void
  all: readonly OrganisationForm[]
}

function Filters({ filter, onChange, all }: FiltersProps) {
  const { say } = useWords()
  const provinces = [...new Set(all.flatMap((one) => one.province ?? []))]
  return (
    <>
      <Input.Search
        allowClear
        className="filter-number"
        aria-label={say('network.search')}
        placeholder={say('network.search')}
        onChange={({ target }) => onChange({ ...filter, typed: target.value })}
      />
      <Select
        allowClear
        className="filter-wide"
        aria-label={say('network.kind')}
        placeholder={say('network.allKinds')}
        options={organisationKinds.map((value) => ({ value, label: say(`organisation.kind.${value}`) }))}
        onChange={(kind?: string) => onChange({ ...filter, kind })}
      />
      <Select
        allowClear
        showSearch
        className="filter-wide"
        aria-label={say('network.province')}
        placeholder={say('network.allProvinces')}
        options={provinces.map((value) => ({ value, label: value }))}
        onChange={(province?: string) => onChange({ ...filter, province })}
      />
      <Select
        allowClear
        className="filter-wide"
        aria-label={say('network.status')}
        placeholder={say('network.allStatuses')}
        options={statuses.map((value) => ({ value, label: say(`organisation.status.${value}`) }))}
        onChange={(status?: string) => onChange({ ...filter, status })}
      />
    </>
  )
}
