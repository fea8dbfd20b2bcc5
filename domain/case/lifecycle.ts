/** Where a case stands (domain.md 3.2). Which tier holds it is another question: see its route. */
export type Status =
  | 'registered'
  | 'accepted'
  | 'inProgress'
  | 'awaitingSp'
  | 'onHold'
  | 'returning'
  | 'resolved'
  | 'closed'
  | 'cancelled'
  | 'rejected'

const beforeSolution = ['accepted', 'inProgress'] as const
const underWay = ['accepted', 'inProgress', 'awaitingSp', 'onHold', 'returning'] as const
const open = ['registered', ...underWay] as const
const anywhere = [...open, 'resolved', 'closed', 'cancelled', 'rejected'] as const

type Row = { readonly from: readonly Status[]; readonly to: Status | 'unchanged' | 'beforeHold' }

/** Every move, the statuses it may start from, and the status it leads to. The only place where a status is written. */
export const lifecycle = {
  submit: { from: [], to: 'registered' },
  accept: { from: ['registered'], to: 'accepted' },
  reject: { from: ['registered'], to: 'rejected' },
  merge: { from: ['registered', 'accepted'], to: 'cancelled' },
  classify: { from: ['accepted'], to: 'accepted' },
  reclassify: { from: beforeSolution, to: 'unchanged' },
  forward: { from: ['accepted', 'inProgress', 'returning'], to: 'inProgress' },
  return: { from: ['inProgress'], to: 'inProgress' },
  dispatchToSp: { from: beforeSolution, to: 'awaitingSp' },
  spAnswer: { from: ['awaitingSp'], to: 'inProgress' },
  spReturn: { from: ['awaitingSp'], to: 'inProgress' },
  coordinate: { from: ['accepted', 'inProgress', 'returning'], to: 'unchanged' },
  coordinateDone: { from: [...underWay, 'resolved'], to: 'unchanged' },
  solve: { from: ['accepted', 'inProgress', 'awaitingSp'], to: 'returning' },
  feedback: { from: ['returning'], to: 'returning' },
  reply: { from: underWay, to: 'unchanged' },
  deliver: { from: ['accepted', 'inProgress', 'returning'], to: 'resolved' },
  close: { from: ['resolved'], to: 'closed' },
  reopen: { from: ['resolved', 'closed'], to: 'inProgress' },
  hold: { from: beforeSolution, to: 'onHold' },
  resume: { from: ['onHold'], to: 'beforeHold' },
  remind: { from: open, to: 'unchanged' },
  supplement: { from: open, to: 'unchanged' },
  callAttempt: { from: [...underWay, 'resolved'], to: 'unchanged' },
  withdraw: { from: open, to: 'cancelled' },
  supervise: { from: underWay, to: 'unchanged' },
  extend: { from: underWay, to: 'unchanged' },
  note: { from: anywhere, to: 'unchanged' },
  message: { from: [...open, 'resolved'], to: 'unchanged' },
  assign: { from: [...open, 'resolved'], to: 'unchanged' },
  prioritise: { from: open, to: 'unchanged' },
  retitle: { from: [...open, 'resolved'], to: 'unchanged' },
  createParent: { from: beforeSolution, to: 'inProgress' },
  joinParent: { from: beforeSolution, to: 'unchanged' },
  appealReceived: { from: [...underWay, 'resolved', 'closed'], to: 'unchanged' },
  openAppeal: { from: [], to: 'accepted' },
} as const satisfies Record<string, Row>

export type Move = keyof typeof lifecycle

/** Whether a case in this status may make the move. */
export function mayLeave(move: Move, status: Status): boolean {
  return (lifecycle[move].from as readonly Status[]).includes(status)
}

/** The status after a move. */
export function statusAfter(move: Move, now: Status, beforeHold: Status | null): Status {
  const to: Status | 'unchanged' | 'beforeHold' = lifecycle[move].to
  if (to === 'unchanged') return now
  if (to === 'beforeHold') return beforeHold ?? now
  return to
}

/** Whether the case still needs someone: everything before the customer has the result, and withdrawal aside. */
export function isUnsettled(status: Status): boolean {
  return (open as readonly Status[]).includes(status)
}

/** Whether someone holds the case: until it is closed, cancelled or rejected. */
export function isHeld(status: Status): boolean {
  return isUnsettled(status) || status === 'resolved'
}

/** Statuses of cases that wait for work, for queues and counts. */
export const openStatuses: readonly Status[] = open
