import type { Case } from './case.ts'
import type { Recorded } from './events.ts'
import { firstLegs } from './evolve-route.ts'
import type { Move } from './lifecycle.ts'
import { statusAfter } from './lifecycle.ts'

/** The three ways in which a case comes into being: a contact, a mass fault, an appeal to the regulator. */
export type Opening = Extract<Recorded, { type: 'submitted' | 'parentOpened' | 'appealOpened' }>

const moveOf = {
  submitted: 'submit',
  parentOpened: 'createParent',
  appealOpened: 'openAppeal',
} as const satisfies Record<Opening['type'], Move>

/** The case that an opening event begins. */
export function opened(e: Opening): Case {
  const move = moveOf[e.type]
  const base: Case = {
    id: e.id,
    shardKey: e.shardKey,
    number: e.number,
    version: e.seq,
    changedAt: e.at,
    status: statusAfter(move, 'registered', null),
    beforeHold: null,
    openedAt: e.intake.submittedAt,
    closedAt: null,
    intake: e.intake,
    kind: e.intake.kind,
    category: e.category,
    classifiedAt: e.type === 'submitted' ? null : e.at,
    sp: e.intake.sp,
    policyVersion: e.policyVersion,
    mainWindow: e.intake.window,
    answerer: e.answerer,
    owedTo: e.owedTo,
    route: e.stack.map((one) => one.organisation),
    legs: [],
    clocks: e.clocks,
    rounds: [],
    sideTasks: [],
    refunds: [],
    spAnswers: [],
    holds: [],
    links: e.type === 'appealOpened' ? [{ type: 'appealOf', number: e.appealOf }] : [],
    parent: null,
    children: e.type === 'parentOpened' ? e.children : [],
    unreachable: false,
    remindCount: 0,
    returnCount: 0,
    supervisionCount: 0,
    spToldCustomerAt: null,
  }
  const late = e.enteredAt === undefined ? base : { ...base, enteredAt: e.enteredAt }
  return firstLegs(e.priority === undefined ? late : { ...late, priority: e.priority }, e.stack, move)
}
