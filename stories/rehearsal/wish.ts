import type { CaseView } from '#contract/case/view.ts'
import type { Given, Step } from './file-form.ts'

type Wish = Readonly<Record<string, unknown>>

/** Drops what a step does not say. */
function said(wish: Wish): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
}

type Telling = (step: Step, given: Given, view: CaseView, words: string) => Wish

/** What a step says, in the words of the contract. Files are short: where a form asks for more, the step's note serves. */
export function wishOf(step: Step, given: Given, view: CaseView): Wish {
  const words = String(step.reason ?? step.note ?? step.text ?? step.action)
  const tell = tellings[step.action]
  return tell ? said(tell(step, given, view, words)) : rest(step)
}

const handedOn: Telling = ({ to, note }) => ({ to, note })
const withReason: Telling = ({ to }, _given, _view, reason) => ({ to, reason })

const tellings: Readonly<Record<string, Telling>> = {
  accept: () => ({}),
  resume: () => ({}),
  classify: (step, given) => {
    const kind = step.kind ?? given.kind
    return { kind, category: step.category ?? (given.category || kind), sp: step.sp ?? given.sp }
  },
  reclassify: (step, _given, _view, reason) => ({
    category: step.category,
    kind: step.kind,
    sp: step.sp,
    reason,
  }),
  forward: handedOn,
  coordinate: handedOn,
  supervise: handedOn,
  dispatchToSp: ({ to, note, contactUsed }) => {
    const backup = /备用|backup/i.test(typeof note === 'string' ? note : '')
    return { to, note, contactUsed: contactUsed ?? (backup ? 'backup' : undefined) }
  },
  return: withReason,
  spReturn: withReason,
  reject: (_step, _given, _view, reason) => ({ reason }),
  withdraw: (_step, _given, _view, reason) => ({ reason }),
  spAnswer: ({ to, note, result }) => ({ to, note, result: result ?? 'admitted' }),
  coordinateDone: ({ to, note, refund, liableParty }) => ({ to, note, refund, liableParty }),
  solve: ({ note, refund, liableParty, customerConfirmed }) => ({
    note,
    refund,
    liableParty,
    customerConfirmed,
  }),
  reopen: ({ satisfaction }, _given, _view, reason) => ({ reason, satisfaction }),
  close: ({ satisfaction }) => ({ satisfaction }),
  hold: ({ reason, until, consent, note, action }) => ({ reason, until, consent: consent ?? note ?? action }),
  supplement: (_step, _given, _view, text) => ({ text }),
  note: (step, _given, view, text) => ({ text, toldCustomer: tellsItsCustomer(step, view) || undefined }),
  extend: ({ until, newDueAt }, _given, _view, reason) => ({ until: until ?? newDueAt, reason }),
  appealReceived: ({ regulator, appealedAt, externalDueAt, regulatorDueAt, note }) => ({
    regulator,
    appealedAt,
    externalDueAt: externalDueAt ?? regulatorDueAt,
    note,
  }),
}

/** The SP that the customer called first notes, once it has the result, that it has told the customer (A8). */
function tellsItsCustomer(step: Step, view: CaseView): boolean {
  return view.intake.onBehalfOf === 'customer' && step.by === view.owedTo && view.status === 'resolved'
}

/** Steps whose words are the contract's own: reply, callAttempt, feedback, deliver, remind. */
function rest(step: Step): Wish {
  const { at: _at, by: _by, action: _action, child: _child, expectError: _e, fields: _f, ...wish } = step
  return wish
}
