import type { listVerifications, Verification, verifyHistory } from '#contract/audit/verifications.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { beginVerification, type WithVerifier } from './begin-verification.ts'
import { newestVerifications } from './verification-store.ts'

/** What proving came to, for every auditor of the operator; where it breaks is for those of the centre. */
export async function listVerificationsUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listVerifications>, Refused>> {
  if (isSpSide(actorOf(call).organisation, shell.reference.network())) return no(refused('notYourTier'))
  const mayBegin = isOfCentre(call, shell)
  const verifications = await newestVerifications(shell.pool, call.now)
  return yes({ mayBegin, verifications: verifications.map((one) => (mayBegin ? one : withoutPlace(one))) })
}

/** Begins to prove the whole history. Only for the centre: what breaks may be anybody's. */
export async function verifyHistoryUse(
  call: Call,
  shell: Shell & WithVerifier,
): Promise<Outcome<AnswerOf<typeof verifyHistory>, Refused>> {
  if (!isOfCentre(call, shell)) return no(refused('notYourTier'))
  const begun = await beginVerification(call, shell)
  if (!begun.ok) return begun
  const all = await newestVerifications(shell.pool, call.now)
  const own = all.find((one) => one.id === begun.value)
  if (!own) throw new Error('a verification that was begun is not there')
  return yes(own)
}

function isOfCentre(call: Pick<Call, 'who'>, shell: Pick<Shell, 'reference'>): boolean {
  return actorOf(call).organisation === nationalCenter(shell.reference.network())?.id
}

function withoutPlace(one: Verification): Verification {
  return { ...one, broken: null }
}
