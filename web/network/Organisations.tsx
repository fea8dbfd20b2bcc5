import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Select, Table, Typography } from 'antd'
import { useState } from 'react'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { AddOrganisation } from './AddOrganisation.tsx'
import { organisationKinds } from './kinds.ts'
import { useOrganisationColumns } from './organisation-columns.tsx'
import { organisationsQuery } from './organisation-queries.ts'

type Filter = { typed: string; kind?: string | undefined; province?: string | undefined }

/** Every unit of the network. */
export function Organisations() {
  const { say } = useWords()
  const [filter, setFilter] = useState<Filter>({ typed: '' })
  const [isAdding, setAdding] = useState(false)
  const { data = [], error, isPending, refetch } = useQuery(organisationsQuery())
  const columns = useOrganisationColumns(data)
  const rows = data.filter((one) => fits(one, filter))
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center">
        <Filters filter={filter} onChange={setFilter} all={data} />
        <Typography.Text type="secondary">{say('network.count', { n: rows.length })}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {say('network.add')}
        </Button>
      </Flex>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<OrganisationForm>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={rows}
        loading={isPending}
        scroll={{ x: 1000 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      />
      {isAdding ? <AddOrganisation all={data} onClose={() => setAdding(false)} /> : null}
    </Flex>
  )
}

function fits(one: OrganisationForm, { typed, kind, province }: Filter): boolean {
  const text = `${one.name} ${one.id} ${one.sp?.code ?? ''}`.toLowerCase()
  return (
    text.includes(typed.trim().toLowerCase()) &&
    (!kind || one.kind === kind) &&
    (!province || one.province === province)
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
    </>
  )
}
