import { type SendingState, sendingStates } from '#contract/sending/sending-states.ts'

/** What the list of what goes out is narrowed by, as it stands in the address. */
export type SendingSearch = { readonly state?: SendingState }

/** The search part of the address, with what makes no sense left out. */
export function sendingSearch(given: Record<string, unknown>): SendingSearch {
  const state = sendingStates.find((one) => one === given.state)
  return state === undefined ? {} : { state }
}
