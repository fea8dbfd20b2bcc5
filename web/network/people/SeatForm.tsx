import { Button, Card, Flex, Form, Select } from 'antd'
import { useWords } from '../../language.ts'
import { roles } from '../kinds.ts'
import { useOrganisations } from '../organisation-queries.ts'
import type { Doing } from './PersonModal.tsx'
import type { Person, PersonChange } from './people-queries.ts'

type Values = { organisation?: string; roles: Extract<PersonChange, { kind: 'give' }>['roles'] }
type Props = {
  person: Person
  doing: NonNullable<Doing>
  isPending: boolean
  onMake: (change: PersonChange) => void
  onClose: () => void
}

/** Where somebody gets a seat and as what: another one, other roles at one, or one in place of another. */
export function SeatForm({ person, doing, isPending, onMake, onClose }: Props) {
  const { say } = useWords()
  const { kind, organisation: from = '' } = doing
  const had = person.memberships.find((seat) => seat.organisation === from)
  const finish = ({ organisation = from, roles: chosen }: Values) =>
    onMake(
      kind === 'transfer'
        ? { kind: 'transfer', from, to: organisation, roles: chosen }
        : { kind: 'give', organisation, roles: chosen },
    )
  return (
    <Card size="small" title={say(`person.${kind}Title`, { name: had?.name ?? '' })}>
      <Form<Values>
        name="seat"
        layout="vertical"
        initialValues={{ roles: had?.roles ?? [] }}
        onFinish={finish}
      >
        <Fields isElsewhere={kind !== 'roles'} from={from} />
        <Flex gap={8} justify="end">
          <Button onClick={onClose}>{say('frame.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {say(`person.${kind}`)}
          </Button>
        </Flex>
      </Form>
    </Card>
  )
}

function Fields({ isElsewhere, from }: { isElsewhere: boolean; from: string }) {
  const { say } = useWords()
  const all = useOrganisations()
  const needed = (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
  return (
    <>
      {isElsewhere ? (
        <Form.Item
          name="organisation"
          label={say('network.organisation')}
          rules={needed(say('network.organisation'))}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={all
              .filter((one) => one.status !== 'retired' && one.id !== from)
              .map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="roles" label={say('network.roles')} rules={needed(say('network.roles'))}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map((value) => ({ value, label: say(`role.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}
