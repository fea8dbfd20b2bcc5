import { App, Button, Divider, Flex, Modal, Popconfirm, Typography } from 'antd'
import { useState } from 'react'
import { useWords } from '../../language.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { useMe } from '../../session/me.ts'
import { ResetFactor } from '../../session/ResetFactor.tsx'
import { PersonSignOn } from '../../single-sign-on/PersonSignOn.tsx'
import { InviteAgain } from './InviteAgain.tsx'
import { type Person, type PersonChange, useChangePerson } from './people-queries.ts'
import { SeatForm } from './SeatForm.tsx'
import { SeatRow } from './SeatRow.tsx'

type Props = { person: Person; onClose: () => void }
export type Doing = { readonly kind: 'give' | 'roles' | 'transfer'; readonly organisation?: string } | null

/** One person: their seats and what becomes of them, their ways in, and their leaving. */
export function PersonModal({ person, onClose }: Props) {
  const { say } = useWords()
  const { message } = App.useApp()
  const me = useMe()
  const [doing, setDoing] = useState<Doing>(null)
  const change = useChangePerson(person.id)
  const isMyself = me.person === person.id
  const make = (wish: PersonChange) =>
    change.mutate(wish, {
      onSuccess: () => {
        setDoing(null)
        void message.success(say(`person.done.${wish.kind}`))
      },
    })
  return (
    <Modal
      open
      title={say('person.title', { name: person.name, login: person.login })}
      footer={<Button onClick={onClose}>{say('frame.close')}</Button>}
      onCancel={onClose}
      width={680}
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          {say(isMyself ? 'person.myself' : `person.means.${person.presence}`)}
        </Typography.Text>
        <Seats
          person={person}
          isMyself={isMyself}
          doing={doing}
          onDo={setDoing}
          isPending={change.isPending}
          onMake={make}
        />
        <Trouble error={change.error} />
        {isMyself ? null : <WaysIn person={person} onLeave={() => make({ kind: 'leave' })} />}
      </Flex>
    </Modal>
  )
}

type SeatsProps = {
  person: Person
  isMyself: boolean
  doing: Doing
  isPending: boolean
  onDo: (doing: Doing) => void
  onMake: (change: PersonChange) => void
}

function Seats({ person, isMyself, doing, isPending, onDo, onMake }: SeatsProps) {
  const { say } = useWords()
  return (
    <>
      <ul className="plain-list seats">
        {person.memberships.map((seat) => (
          <SeatRow
            key={seat.organisation}
            seat={seat}
            isFixed={isMyself}
            onDo={onDo}
            onTake={() => onMake({ kind: 'take', organisation: seat.organisation })}
          />
        ))}
      </ul>
      {doing ? (
        <SeatForm
          key={`${doing.kind} ${doing.organisation}`}
          person={person}
          doing={doing}
          isPending={isPending}
          onMake={onMake}
          onClose={() => onDo(null)}
        />
      ) : isMyself ? null : (
        <Button type="dashed" onClick={() => onDo({ kind: 'give' })}>
          {say('person.give')}
        </Button>
      )}
    </>
  )
}

function WaysIn({ person, onLeave }: { person: Person; onLeave: () => void }) {
  const { say } = useWords()
  const { id, name } = person
  return (
    <>
      <Divider size="small" />
      <Flex wrap gap={8} align="center" justify="space-between">
        <Flex wrap gap={4}>
          <InviteAgain person={id} name={name} />
          <PersonSignOn person={id} name={name} />
          <ResetFactor person={id} name={name} />
        </Flex>
        {person.memberships.length > 0 ? (
          <Popconfirm
            title={say('person.leaveAsk', { name })}
            description={say('person.leaveMeans')}
            okText={say('person.leave')}
            okButtonProps={{ danger: true }}
            onConfirm={onLeave}
          >
            <Button danger size="small">
              {say('person.leave')}
            </Button>
          </Popconfirm>
        ) : null}
      </Flex>
    </>
  )
}
