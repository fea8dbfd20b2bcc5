import { PhoneOutlined } from '@ant-design/icons'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { Button, Flex, Tag } from 'antd'
import { useState } from 'react'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import type { DeskCall } from '#contract/telephone/calls.ts'
import { KeyCaps } from '../keyboard/KeyCaps.tsx'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'
import { useCategoryName } from '../policy/policy-queries.ts'
import { linkToCase } from './call-queries.ts'

type Props = {
  readonly call: DeskCall
  readonly names: Readonly<Record<string, string>>
  /** The keys are those of the first. */
  readonly isFirst: boolean
}

const MOST_CASES = 3

/** One call: the number, who is known by it, what is open of theirs, and the two ways to take it. */
export function CallCard({ call, names, isFirst }: Props) {
  const { say } = useWords()
  const isTaken = useTaken(call.id)
  const [chosen, setFolded] = useState<boolean | null>(null)
  const isFolded = chosen ?? isTaken
  const number = call.number ?? say('call.withheld')
  const way = say(call.direction === 'out' ? 'call.out' : 'call.in')
  const standing = say(call.standing === 'answered' ? 'call.answered' : 'call.ringing')
  return (
    <section className={`call ${call.standing} ${isFolded ? 'folded' : ''}`} aria-label={`${way} ${number}`}>
      <Flex justify="space-between" align="center" gap={8}>
        <span role="status">
          <PhoneOutlined aria-hidden /> {way} <strong className="call-number">{number}</strong>{' '}
          <Tag color={call.standing === 'answered' ? 'green' : 'blue'}>{standing}</Tag>
        </span>
        <Button size="small" type="text" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
          {say(isFolded ? 'call.unfold' : 'call.fold')}
        </Button>
      </Flex>
      {isFolded ? null : (
        <>
          {call.window ? <div className="call-window">{names[call.window] ?? call.window}</div> : null}
          <Callers call={call} />
          <Ways call={call} isFirst={isFirst} />
        </>
      )}
    </section>
  )
}

/** Whether the form on the screen is filled in for this call: what is known of it stands there. */
function useTaken(id: string): boolean {
  return useRouterState({
    select: ({ location: { pathname, search } }) => pathname === '/intake' && search.call === id,
  })
}

function Callers({ call: { customers } }: Pick<Props, 'call'>) {
  const { say } = useWords()
  if (customers.length === 0) return <div className="call-who">{say('call.unknown')}</div>
  return (
    <ul className="plain-list">
      {customers.slice(0, 2).map((one) => (
        <Caller key={one.account ?? one.contact} customer={one} />
      ))}
    </ul>
  )
}

function Caller({ customer }: { customer: KnownCustomer }) {
  const { say } = useWords()
  const categoryName = useCategoryName()
  const { name, account, cases, ended } = customer
  return (
    <li className="call-who">
      <strong>{name ?? say('call.noName')}</strong> {account ?? say('caller.noAccount')}
      <div>
        {say('caller.openCases', { n: cases.length })} · {say('caller.endedCases', { n: ended })}
      </div>
      {cases.slice(0, MOST_CASES).map((row) => (
        <div key={row.number} className="call-case">
          <Link {...paths.case(row.number)} className="number">
            {row.number}
          </Link>{' '}
          {categoryName(row.category)} {row.description}
        </div>
      ))}
    </li>
  )
}

function Ways({ call, isFirst }: Pick<Props, 'call' | 'isFirst'>) {
  const { say } = useWords()
  const navigate = useNavigate()
  const open = call.about ?? call.customers[0]?.cases[0]?.number ?? null
  const toIntake = () => void navigate(paths.intake({ call: call.id }))
  const toCase = () => void (open && navigate(paths.case(open)))
  useShortcut('callIntake', 'ctrl+i', toIntake, isFirst)
  useShortcut('callCase', 'ctrl+o', toCase, isFirst && open !== null)
  return (
    <Flex gap={8} wrap>
      <Button type="primary" onClick={toIntake}>
        {say('call.toIntake')} {isFirst ? <KeyCaps keys={['ctrl+i']} /> : null}
      </Button>
      {open ? (
        <Button onClick={toCase}>
          {say('call.toCase')} {isFirst ? <KeyCaps keys={['ctrl+o']} /> : null}
        </Button>
      ) : null}
      <LinkHere call={call} />
    </Flex>
  )
}

/** On the page of a case: that the call is about it. */
function LinkHere({ call }: Pick<Props, 'call'>) {
  const { say } = useWords()
  const [linked, setLinked] = useState<string | null>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const number = /^\/cases\/(\d{17})$/.exec(path)?.[1]
  if (number === undefined || number === call.about) return null
  const link = () => void linkToCase(call.id, number).then(() => setLinked(number))
  return (
    <Button onClick={link} disabled={linked === number}>
      {say(linked === number ? 'call.linked' : 'call.link')}
    </Button>
  )
}
