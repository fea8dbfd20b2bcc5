import type { CaseView } from '#contract/case/view.ts'
import type { TabName } from './written.ts'

/** Who will read what is sent: the customer, an SP, or only the operator's own people. */
export type Tone = 'customer' | 'sp' | 'inside'

/** Who reads it, as a tone, and the key of the sentence that says so. */
export function readersOf(
  tab: TabName,
  view: Pick<CaseView, 'owedTo' | 'choices'>,
  ofSp: boolean,
  to: string | undefined,
): { readonly tone: Tone; readonly key: string } {
  if (tab === 'reply') {
    return view.owedTo === 'customer' || ofSp
      ? { tone: 'customer', key: 'toCustomer' }
      : { tone: 'sp', key: 'toOwed' }
  }
  if (tab === 'call') return { tone: 'inside', key: ofSp ? 'callBySp' : 'call' }
  // Whatever an SP writes, the operator reads; it has no drawer of its own in the operator's case.
  if (ofSp) return { tone: 'sp', key: tab === 'note' ? 'noteBySp' : 'messageBySp' }
  if (tab === 'message' && to !== undefined && view.choices.messageToSp.includes(to))
    return { tone: 'sp', key: 'messageToSp' }
  return { tone: 'inside', key: tab === 'note' ? 'note' : 'message' }
}
