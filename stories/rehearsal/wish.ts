import type { CaseView } from '#contract/case/view.ts'
import type { Given, Step } from './file-form.ts'

type Wish = Readonly<Record<string, unknown>>

/** Drops what a step does not say. */
function said(wish: Wish): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
}

/** What a step says, in the words of the contract. Files are short: where a form asks for more, the step's note serves. */
export function wishOf(step: Step, given: Given, view: CaseView): Wish {
  const { to, note } = step
  const words = String(step.reason ?? note ?? step.text ?? step.action)
  switch (step.action) {
    case 'accept':
    case 'resume':
      return {}
    case 'classify': {
      const kind = step.kind ?? given.kind
      const category = step.category ?? (given.category || kind)
      return said({ kind, category, sp: step.sp ?? given.sp })
    }
    case 'reclassify':
      return said({ category: step.category, kind: step.kind, sp: step.sp, reason: words })
    case 'forward':
    case 'coordinate':
      return said({ to, note })
    case 'dispatchToSp':
      return said({
        to,
        note,
        contactUsed:
          step.contactUsed ?? (/备用|backup/i.test(note ? String(note) : '') ? 'backup' : undefined),
      })
    case 'supervise':
      return said({ to, note })
    case 'return':
    case 'spReturn':
      return said({ to, reason: words })
    case 'reject':
    case 'withdraw':
      return { reason: words }
    case 'spAnswer':
      return said({ to, note, result: step.result ?? 'admitted' })
    case 'coordinateDone':
      return said({ to, note, refund: step.refund, liableParty: step.liableParty })
    case 'solve':
      return said({
        note,
        refund: step.refund,
        liableParty: step.liableParty,
        customerConfirmed: step.customerConfirmed,
      })
    case 'reopen':
      return said({ reason: words, satisfaction: step.satisfaction })
    case 'close':
      return said({ satisfaction: step.satisfaction })
    case 'hold':
      return said({ reason: step.reason, until: step.until, consent: step.consent ?? note ?? step.action })
    case 'supplement':
      return { text: words }
    case 'note':
      return { text: words, ...(tellsItsCustomer(step, view) ? { toldCustomer: true } : {}) }
    case 'extend':
      return { until: step.until ?? step.newDueAt, reason: words }
    case 'appealReceived':
      return said({
        regulator: step.regulator,
        appealedAt: step.appealedAt,
        externalDueAt: step.externalDueAt ?? step.regulatorDueAt,
        note,
      })
    default:
      return rest(step)
  }
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
