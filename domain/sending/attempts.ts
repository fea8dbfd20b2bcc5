import { type Instant, plusMinutes } from '../time.ts'
import { isForGood, type SendingFailure, type SendingState } from './sending.ts'

/** How many minutes after each failed attempt the next one is made; after the last of them there is none. */
export const backOffMinutes = [1, 5, 30, 120, 360] as const

/** What becomes of a sending whose attempt failed: another one later, or none that it would make by itself. */
export function afterFailure(
  attempts: number,
  failure: SendingFailure,
  now: Instant,
): { readonly state: 'waiting'; readonly nextAt: Instant } | { readonly state: 'dead' } {
  const minutes = backOffMinutes[attempts - 1]
  return isForGood(failure) || minutes === undefined
    ? { state: 'dead' }
    : { state: 'waiting', nextAt: plusMinutes(now, minutes) }
}

/** What people may do with a sending in a state: send it again where nothing happens by itself, give it up where it waits. */
export function mayDo(state: SendingState): { readonly again: boolean; readonly giveUp: boolean } {
  return { again: state === 'dead' || state === 'bounced', giveUp: state === 'waiting' }
}
