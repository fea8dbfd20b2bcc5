import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  BellOutlined,
  CheckCircleOutlined,
  EditOutlined,
  FlagOutlined,
  MessageOutlined,
  PauseCircleOutlined,
  PhoneOutlined,
  RollbackOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { TimelineEntry } from '#contract/case/timeline.ts'

const icons: Readonly<Record<string, ReactNode>> = {
  forwarded: <ArrowUpOutlined aria-hidden />,
  dispatchedToSp: <ArrowUpOutlined aria-hidden />,
  fedBack: <ArrowDownOutlined aria-hidden />,
  spAnswered: <ArrowDownOutlined aria-hidden />,
  returned: <RollbackOutlined aria-hidden />,
  spReturned: <RollbackOutlined aria-hidden />,
  coordinationAsked: <TeamOutlined aria-hidden />,
  coordinationDone: <TeamOutlined aria-hidden />,
  solved: <CheckCircleOutlined aria-hidden />,
  delivered: <CheckCircleOutlined aria-hidden />,
  closed: <CheckCircleOutlined aria-hidden />,
  submitted: <UserOutlined aria-hidden />,
  spCalled: <PhoneOutlined aria-hidden />,
  callAttempted: <PhoneOutlined aria-hidden />,
  replied: <MessageOutlined aria-hidden />,
  supplemented: <MessageOutlined aria-hidden />,
  noted: <MessageOutlined aria-hidden />,
  held: <PauseCircleOutlined aria-hidden />,
  reminded: <BellOutlined aria-hidden />,
  supervised: <BellOutlined aria-hidden />,
  assigned: <TeamOutlined aria-hidden />,
  prioritised: <FlagOutlined aria-hidden />,
  retitled: <EditOutlined aria-hidden />,
  clockRang: <BellOutlined aria-hidden />,
}

/** A sign for what happened, where there is a fitting one. */
export function iconOf({ type }: TimelineEntry): ReactNode {
  return icons[type]
}

const unsettled = ['bounced', 'dead', 'unwritable', 'untold']

/** Green for what is achieved, red for what is late or refused, grey for what the system did. */
export function toneOf({ type, facts }: TimelineEntry): string {
  if (type === 'clockRang') return facts.ring === 'breach' || facts.ring === 'escalation' ? 'red' : 'gray'
  if (type === 'spReceipt') return unsettled.includes(String(facts.receipt)) ? 'red' : 'gray'
  if (['solved', 'delivered', 'closed', 'coordinationDone'].includes(type)) return 'green'
  if (['returned', 'spReturned', 'rejected', 'supervised', 'reopened', 'replyUndelivered'].includes(type))
    return 'red'
  return 'blue'
}
