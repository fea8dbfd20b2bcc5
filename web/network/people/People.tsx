import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Select, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { useOrganisations } from '../organisation-queries.ts'
import { AddPerson } from './AddPerson.tsx'
import { PersonModal } from './PersonModal.tsx'
import { usePeopleColumns } from './people-columns.tsx'
import { type PeopleFilter, type Person, peopleQuery, presences } from './people-queries.ts'

/** Everyone whom one looks after, with the organisations they act for. */
export function People() {
  const { say } = useWords()
  const [filter, setFilter] = useState<PeopleFilter>({})
  const [opened, setOpened] = useState<'add' | string | null>(null)
  const asked = useDeferredValue(filter)
  const people = useInfiniteQuery({ ...peopleQuery(asked), placeholderData: keepPreviousData })
  const rows = people.data?.pages.flatMap((page) => page.people) ?? []
  const one = rows.find((person) => person.id === opened)
  const close = () => setOpened(null)
  return (
    <Flex vertical gap={12}>
      <Filters filter={filter} onChange={setFilter} onAdd={() => setOpened('add')} />
      {people.error ? <Trouble error={people.error} again={() => void people.refetch()} /> : null}
      <Table<Person>
        rowKey="id"
        size="middle"
        columns={usePeopleColumns(setOpened)}
        dataSource={rows}
        loading={people.isPending}
        scroll={{ x: 760 }}
        pagination={false}
      />
      {people.hasNextPage ? (
        <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
          {say('person.more')}
        </Button>
      ) : null}
      {opened === 'add' ? <AddPerson onClose={close} /> : null}
      {one ? <PersonModal person={one} onClose={close} /> : null}
    </Flex>
  )
}

type FiltersProps = {
  filter: PeopleFilter
  onChange: (filter: PeopleFilter) => void
  onAdd: () => void
}

function Filters({ filter, onChange, onAdd }: FiltersProps) {
  const { say } = useWords()
  const all = useOrganisations()
  return (
    <Flex wrap gap={8}>
      <Input.Search
        allowClear
        className="filter-number"
        aria-label={say('person.search')}
        placeholder={say('person.search')}
        onChange={({ target }) => onChange({ ...filter, typed: target.value.trim() || undefined })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="filter-wide"
        aria-label={say('network.organisation')}
        placeholder={say('person.allOrganisations')}
        options={all.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(organisation?: string) => onChange({ ...filter, organisation })}
      />
      <Select
        allowClear
        className="filter-wide"
        aria-label={say('person.presence')}
        placeholder={say('person.allPresences')}
        options={presences.map((value) => ({ value, label: say(`person.is.${value}`) }))}
        onChange={(presence?: PeopleFilter['presence']) => onChange({ ...filter, presence })}
      />
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {say('network.addPerson')}
      </Button>
    </Flex>
  )
}
