import { type Instant, later, plusMinutes } from '../time.ts'
import type { Situation } from './deciding.ts'
import { belowHolder, holderOf } from './reading.ts'
import type { Refusal } from './refusal.ts'
import { refusal } from './refusal.ts'
import type { SpSaid } from './sp-events.ts'

/** The same as it is wished; without a way it was said on the telephone. */
export type SpSaidWish = {
  readonly way?: SpSaid['way']
  readonly name: string
  readonly role?: string | null
  readonly reached?: string | null
  readonly at: Instant
}

const CORRESPONDENT = 'sp-mail:'

/** As whom an SP acts whose mail is accepted as its own. */
export function correspondentOf(sp: string): string {
  return `${CORRESPONDENT}${sp}`
}

/** What was said, in full; within the minute of the dispatch it was said after it. */
export function spSaid({ c }: Pick<Situation, 'c'>, { way, name, role, reached, at }: SpSaidWish): SpSaid {
  const saidAt = later(at, c.legs.at(-1)?.startedAt ?? at)
  return { way: way ?? 'phone', name, role: role ?? null, reached: reached ?? null, at: saidAt }
}

/**
 * Why it may not be entered as said then; null when it may. Only the tier that dispatched enters what an SP has said
 * elsewhere, and the SP's own mail carries its instant: whoever answers for themselves does so now.
 */
export function saidRefused({ c, by, now }: Situation, said: SpSaidWish | undefined): Refusal | null {
  if (said === undefined) return null
  const isOwn = by.organisation === holderOf(c) && by.organisation !== belowHolder(c)
  if (isOwn && by.person !== correspondentOf(by.organisation)) return refusal('onlyDeskEntersSaid')
  const dispatchedAt = c.legs.at(-1)?.startedAt
  if (said.at > now) return refusal('notInPast')
  return dispatchedAt !== undefined && plusMinutes(said.at, 1) <= dispatchedAt
    ? refusal('saidBeforeDispatch')
    : null
}
