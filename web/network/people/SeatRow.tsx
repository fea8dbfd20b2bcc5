import { Button, Flex, Popconfirm, Tag } from 'antd'
import { useWords } from '../../language.ts'
import type { Doing } from './PersonModal.tsx'
import type { Seat } from './people-queries.ts'

type Props = { seat: Seat; isFixed: boolean; onDo: (doing: Doing) => void; onTake: () => void }

/** A seat of a person, with what can become of it. */
export function SeatRow({ seat, isFixed, onDo, onTake }: Props) {
  const { say, sayOr } = useWords()
  const { organisation, name, roles } = seat
  const label = (word: string) => `${say(`person.${word}`)} ${name}`
  return (
    <li>
      <Flex wrap gap={8} align="center" justify="space-between">
        <span>
          {name}{' '}
          {roles.map((role) => (
            <Tag key={role}>{sayOr(`role.${role}`, role)}</Tag>
          ))}
        </span>
        {isFixed ? null : (
          <Flex gap={4}>
            {(['roles', 'transfer'] as const).map((kind) => (
              <Button
                key={kind}
                size="small"
                type="link"
                aria-label={label(kind)}
                onClick={() => onDo({ kind, organisation })}
              >
                {say(`person.${kind}`)}
              </Button>
            ))}
            <Popconfirm
              title={say('person.takeAsk', { name })}
              okText={say('person.take')}
              onConfirm={onTake}
            >
              <Button size="small" type="link" danger aria-label={label('take')}>
                {say('person.take')}
              </Button>
            </Popconfirm>
          </Flex>
        )}
      </Flex>
    </li>
  )
}
