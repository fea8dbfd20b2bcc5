import { type AutomaticSign, automaticSign } from './automatic.ts'
import type { Heard, MailFlaw, Reference } from './heard.ts'
import { domainOf } from './mailbox.ts'

/** Why a mail waits for a person. */
export const quarantineReasons = [
  'unknownMailbox',
  'windowNotInService',
  'broken',
  'tooLarge',
  'tooManyParts',
  'tooDeep',
  'tooSlow',
  'notReadable',
  'empty',
  'ownSender',
  'wrongReference',
  'caseGone',
  'caseEnded',
  'otherWindow',
  'otherSender',
  'spNotOnRecord',
  'spNotProved',
  'spNotAsked',
  'spNoAnswer',
  'notTaken',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** What a mail is. None is dropped: each is one of these. */
export type Verdict =
  | { readonly is: 'newCase' }
  | { readonly is: 'joins'; readonly number: string }
  /** The SP's answer to the dispatch it refers to. */
  | { readonly is: 'spAnswers'; readonly number: string }
  | { readonly is: 'automatic'; readonly because: AutomaticSign }
  /** The number of the case whose message did not arrive, where its reference came back whole. */
  | { readonly is: 'bounce'; readonly number: string | null }
  /** With the number of the case that a true reference leads to, for the person who decides. */
  | { readonly is: 'quarantine'; readonly because: QuarantineReason; readonly number: string | null }

/** Who writes in the operator's own name: nobody from outside does. */
export type Own = { readonly addresses: ReadonlySet<string>; readonly domains: ReadonlySet<string> }

/**
 * What a mail is. It joins a case only by a reference that we have signed, written by whom the case is about; a number
 * that anybody can guess joins nothing.
 */
export function verdictOn(heard: Heard, own: Own): Verdict {
  if (heard.isMisaddressed) return waits('unknownMailbox')
  if (!heard.isTaken) return waits('windowNotInService')
  if (heard.flaw) return waits(heard.flaw satisfies MailFlaw)
  if (heard.isReport) return { is: 'bounce', number: numberIn(heard.reference) }
  const because = automaticSign(heard)
  if (because) return { is: 'automatic', because }
  if (isOwn(heard.sender, own)) return waits('ownSender')
  return heard.sp === null ? ofReference(heard) : ofSp(heard.sp)
}

/** An SP has answered when its reference is ours, its address is on record, and it is signed; else a person looks. */
function ofSp(sp: NonNullable<Heard['sp']>): Verdict {
  if (sp === 'wrong') return waits('wrongReference')
  if (!sp.isOnRecord) return waits('spNotOnRecord', sp.number)
  if (!sp.isProved) return waits('spNotProved', sp.number)
  if (!sp.isAwaited) return waits('spNotAsked', sp.number)
  return sp.isAnswer ? { is: 'spAnswers', number: sp.number } : waits('spNoAnswer', sp.number)
}

function ofReference({ reference, isEmpty }: Heard): Verdict {
  if (reference === 'none') return isEmpty ? waits('empty') : { is: 'newCase' }
  if (reference === 'wrong') return waits('wrongReference')
  if (reference === 'gone') return waits('caseGone')
  const { number } = reference
  if (!reference.isOfSender) return waits('otherSender', number)
  if (!reference.isOfWindow) return waits('otherWindow', number)
  if (!reference.isOpen) return waits('caseEnded', number)
  return isEmpty ? waits('empty', number) : { is: 'joins', number }
}

function numberIn(reference: Reference): string | null {
  return typeof reference === 'string' ? null : reference.number
}

function waits(because: QuarantineReason, number: string | null = null): Verdict {
  return { is: 'quarantine', because, number }
}

/** Whether an address is the operator's: one of its mailboxes or contacts, or anything in its own domains. */
export function isOwn(sender: string, { addresses, domains }: Own): boolean {
  const domain = domainOf(sender)
  return addresses.has(sender) || [...domains].some((one) => domain === one || domain.endsWith(`.${one}`))
}
