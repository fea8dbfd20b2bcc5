import { promisesQuery, type showPromises } from '#contract/case/promises.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { promisedAtIntake } from '#domain/case/promised-at-intake.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { canonicalTimes } from './canonical-times.ts'
import { askedOf } from './perform-move.ts'

type Query = QueryOf<typeof showPromises>

/** What the customer would be promised, by the policy in force, while the form is still being filled in. */
export async function showPromisesUse(
  call: Call<undefined, Query, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showPromises>, Refused>> {
  const query = canonicalTimes(promisesQuery, call.query)
  if (!query.ok) return query
  const { submittedAt = null, ...asked } = query.value as Query & { readonly submittedAt?: Instant }
  if (submittedAt !== null && submittedAt > call.now) return no(refused('notInFuture'))
  const policy = shell.reference.policyInForce()
  const { category = null, kind = null, onBehalfOf = null, channel, window } = asked
  if (category !== null && !Object.hasOwn(policy.categories, category)) {
    return no(refused('unknownCategory', category))
  }
  const world = askedOf(call, shell).worldOf({ policyVersion: policy.version })
  const begun = { channel, window, onBehalfOf, kind, category, submittedAt }
  const { receivedAt, clocks } = promisedAtIntake(begun, world, call.now)
  const due = (which: string) => clocks.find((one) => one.kind === which)?.dueAt ?? receivedAt
  return yes({ receivedAt, firstReplyBy: due('firstReply'), resolveBy: due('resolve'), now: call.now })
}
