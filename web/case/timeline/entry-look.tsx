import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  BellOutlined,
  CheckCircleOutlined,
  MessageOutlined,
  PauseCircleOutlined,
  RollbackOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { TimelineEntry } from '#contract/case/timeline.ts'

const icons: Readonly<Record<string, ReactNode>> = {
  forwarded: <ArrowUpOutlined />,
  dispatchedToSp: <ArrowUpOutlined />,
  fedBack: <ArrowDownOutlined />,
  spAnswered: <ArrowDownOutlined />,
  returned: <RollbackOutlined />,
  spReturned: <RollbackOutlined />,
  coordinationAsked: <TeamOutlined />,
  coordinationDone: <TeamOutlined />,
  solved: <CheckCircleOutlined />,
  delivered: <CheckCircleOutlined />,
  closed: <CheckCircleOutlined />,
  replied: <MessageOutlined />,
  supplemented: <MessageOutlined />,
  noted: <MessageOutlined />,
  held: <PauseCircleOutlined />,
  reminded: <BellOutlined />,
  supervised: <BellOutlined />,
  clockRang: <BellOutlined />,
}

/** A sign for what happened, where there is a fitting one. */
export function iconOf({ type }: TimelineEntry): ReactNode {
  return icons[type]
}

/** Green for what is achieved, red for what is late or refused, grey for what the system did. */
export function toneOf({ type, facts }: TimelineEntry): string {
  if (type === 'clockRang') return facts.ring === 'breach' || facts.ring === 'escalation' ? 'red' : 'gray'
  if (['solved', 'delivered', 'closed', 'coordinationDone'].includes(type)) return 'green'
  if (['returned', 'spReturned', 'rejected', 'supervised', 'reopened'].includes(type)) return 'red'
  return 'blue'
}
