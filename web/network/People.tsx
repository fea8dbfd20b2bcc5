import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Input, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { listPeople } from '#contract/network/people.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { ResetFactor } from '../session/ResetFactor.tsx'
import { PersonSignOn } from '../single-sign-on/PersonSignOn.tsx'
import { AddPerson } from './AddPerson.tsx'
import { InviteAgain } from './InviteAgain.tsx'
import { peopleQuery } from './organisation-queries.ts'

type Person = AnswerOf<typeof listPeople>['people'][number]

/** Everyone, with the organisations they act for. */
export function People() {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const { data = [], error, isPending, refetch } = useQuery(peopleQuery)
  const rows = data.filter((one) => fits(one, typed.trim().toLowerCase()))
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8}>
        <Input.Search
          allowClear
          className="filter-number"
          aria-label={say('network.search')}
          placeholder={say('network.search')}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          {say('network.addPerson')}
        </Button>
      </Flex>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<Person>
        rowKey="id"
        size="middle"
        columns={useColumns()}
        dataSource={rows}
        loading={isPending}
        scroll={{ x: 640 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      />
      {isAdding ? <AddPerson onClose={() => setAdding(false)} /> : null}
    </Flex>
  )
}

function fits({ login, name, memberships }: Person, typed: string): boolean {
  return [login, name, ...memberships.map((one) => one.name)].join(' ').toLowerCase().includes(typed)
}

function useColumns(): TableColumnsType<Person> {
  const { say, sayOr } = useWords()
  return [
    { title: say('network.personName'), dataIndex: 'name', width: 140 },
    { title: say('network.login'), dataIndex: 'login', width: 160 },
    {
      title: say('network.memberships'),
      key: 'memberships',
      render: (_, { memberships }) =>
        memberships.map((one) => (
          <div key={one.organisation}>
            {one.name}{' '}
            {one.roles.map((role) => (
              <Tag key={role}>{sayOr(`role.${role}`, role)}</Tag>
            ))}
          </div>
        )),
    },
    {
      key: 'reset',
      width: 320,
      align: 'right',
      render: (_, { id, name }) => (
        <>
          <PersonSignOn person={id} name={name} />
          <InviteAgain person={id} name={name} />
          <ResetFactor person={id} name={name} />
        </>
      ),
    },
  ]
}
