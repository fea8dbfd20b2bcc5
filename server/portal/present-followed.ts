import type { Followed } from '#contract/portal/following.ts'
import { MOST_FILES } from '#domain/attachment/attachment.ts'
import { isByCustomer } from '#domain/case/by-customer.ts'
import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import type { Recorded } from '#domain/case/events.ts'
import { isHeld } from '#domain/case/lifecycle.ts'
import { roundOf } from '#domain/case/reading.ts'
import { customerMay, isUnproved, neededOf } from '#domain/portal/following.ts'
import { toldToCustomer } from '#domain/sending/told-customer.ts'
import type { Instant } from '#domain/time.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import { caughtUp } from '../case/continue-case.ts'
import { loadJournal } from '../case/load.ts'
import { presentProgress } from '../case/present-progress.ts'
import type { Shell } from '../shell.ts'
import type { AtCase } from './portal-sessions.ts'

/**
 * A case as its customer reads it: how far it is (X22), what was written to them, what they wrote themselves, what they
 * may do. Words are for whoever has given the code: a case can be written in somebody else's name, and the answer is
 * about that person. Of what is said inside, of people, SPs and places in the organisation there is nothing to leave out, because
 * nothing of it is taken up.
 */
export async function presentFollowed(
  { c, db, isProved }: AtCase,
  now: Instant,
  shell: Shell,
): Promise<Followed> {
  const { reference } = shell
  const network = reference.network()
  const policy = reference.policyOf(c.policyVersion)
  const world: World = { network, calendars: reference.calendars(), policy }
  const [journal, attached] = await Promise.all([loadJournal(db, c), attachmentsOf(db, c)])
  const { after } = caughtUp(c, world, now)
  const { number, stage, status, tier, receivedAt, firstReplyDueAt, resolveDueAt, steps } = presentProgress(
    after,
    journal,
    network,
  )
  const files = attached.filter((one) => isByCustomer(one)).length
  return {
    ...{ number, kind: after.kind, stage, status, tier, round: after.rounds.length },
    ...{ receivedAt, firstReplyDueAt, resolveDueAt, steps },
    own: ownWords(after),
    isProved,
    told: isProved ? journal.flatMap((event) => written(event, after, policy)) : [],
    added: isProved ? journal.flatMap(addedBy) : [],
    needed: neededOf(after, policy),
    satisfaction: roundOf(after).satisfaction,
    merged: after.links.some((one) => one.type === 'mergedInto'),
    files,
    mayAttach: isHeld(after.status) && attached.length < MOST_FILES,
    may: customerMay(after, world, now).filter((one) => isProved || isUnproved(one)),
  }
}

/** At other windows the description is what somebody of ours wrote down. */
function ownWords({ intake }: Case): string | null {
  return intake.channel === 'webSelfService' ? intake.description : null
}

/** Only what is written to customers: what an agent notes of a talk is not theirs to read. */
function written(event: Recorded, c: Case, policy: Parameters<typeof toldToCustomer>[2]): Followed['told'] {
  const telling = toldToCustomer(event, c, policy)
  const words = telling?.variables.words ?? null
  if (telling === null || words === null) return []
  return [{ at: event.at, isResult: telling.template === 'result', words }]
}

function addedBy(event: Recorded): Followed['added'] {
  if (!isByCustomer(event.by)) return []
  if (event.type === 'supplemented') return [{ at: event.at, words: event.text }]
  if (event.type === 'reminded' && event.note !== null) return [{ at: event.at, words: event.note }]
  return event.type === 'reopened' ? [{ at: event.at, words: event.reason }] : []
}
