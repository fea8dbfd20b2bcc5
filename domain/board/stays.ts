import { type Instant, instant, plusMinutes } from '../time.ts'

/** By how many hours it is told apart how long cases have been where they are, the longest first. */
const hoursApart = [72, 24, 4, 1] as const

/** Before everything: no case has been anywhere since then. */
const EVER = instant('2000-01-01T00:00:00Z')

/** Since when cases are where they are: from one instant to another; `hours`: for so long or longer. */
export type Stay = { readonly from: Instant; readonly to: Instant; readonly hours: number }

/** The shares of time in which cases have come to where they are, as it stands at an instant; the longest first. */
export function staysAt(now: Instant): readonly Stay[] {
  const edges = [...hoursApart.map((hours) => plusMinutes(now, -60 * hours)), plusMinutes(now, 1)]
  return edges.map((to, at) => ({ from: edges[at - 1] ?? EVER, to, hours: hoursApart[at] ?? 0 }))
}
