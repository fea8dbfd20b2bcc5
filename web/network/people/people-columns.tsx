import { Button, type TableColumnsType, Tag } from 'antd'
import { useWords } from '../../language.ts'
import type { Person } from './people-queries.ts'

const colours = { active: 'green', invited: 'blue', left: 'default' } as const

/** The columns of the people; what becomes of one is decided where all of it is seen. */
export function usePeopleColumns(onOpen: (person: string) => void): TableColumnsType<Person> {
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
      title: say('person.presence'),
      key: 'presence',
      width: 110,
      render: (_, { presence }) => <Tag color={colours[presence]}>{say(`person.is.${presence}`)}</Tag>,
    },
    {
      key: 'open',
      width: 100,
      align: 'right',
      render: (_, { id, name }) => (
        <Button
          size="small"
          type="link"
          aria-label={say('person.openOf', { name })}
          onClick={() => onOpen(id)}
        >
          {say('person.open')}
        </Button>
      ),
    },
  ]
}
