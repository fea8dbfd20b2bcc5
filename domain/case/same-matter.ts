import type { Kind } from '../policy/policy.ts'
import type { Case } from './case.ts'

/** What a call is about, as far as it is known while one listens. */
export type Matter = {
  readonly kind: Kind | null
  readonly category: string | null
  readonly sp: string | null
  readonly serviceContent: string | null
}

/** What of a case is compared; less of one that whoever asks does not see. */
export type Compared = Pick<Case, 'kind' | 'category' | 'sp'> & {
  readonly intake: Pick<Case['intake'], 'sp' | 'serviceContent'>
}

/**
 * Whether an open case of the same account is probably about what the call is about (X7): the same category, unless
 * each names another SP; or the same kind about the same SP or the same service. What is not known speaks for nothing.
 */
export function isSameMatter(c: Compared, call: Matter): boolean {
  const sp = c.sp ?? c.intake.sp
  if (sp !== null && call.sp !== null && sp !== call.sp) return false
  if (c.category !== null && c.category === call.category) return true
  const sameKind = c.kind !== null && c.kind === call.kind
  const sameSp = sp !== null && sp === call.sp
  return sameKind && (sameSp || isSameText(c.intake.serviceContent, call.serviceContent))
}

function isSameText(one: string | null, other: string | null): boolean {
  const plain = (text: string | null) => text?.normalize('NFKC').replace(/\s+/g, '').toLowerCase() ?? ''
  return plain(one) !== '' && plain(one) === plain(other)
}
