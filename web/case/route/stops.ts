import type { CaseView, RoundView } from '#contract/case/view.ts'

export type Leg = CaseView['legs'][number]
export type Way = 'up' | 'down' | 'back'

/** A stay on the route: in which lane, how the case came there, and the stay itself; null for the customer. */
export type Stop = {
  readonly lane: number
  readonly way: Way
  readonly to: string
  readonly leg: Leg | null
}

/** The lanes from left to right: the customer, the four tiers, the SP. */
const spLane = 5

/** The stays of a round in the order of time: each leg with the step of the path that led to it; telling the customer has no leg. */
export function stopsOf(round: RoundView, legs: readonly Leg[]): readonly Stop[] {
  const steps = [...round.path]
  const stops = legs
    .filter((leg) => leg.round === round.no)
    .map((leg): Stop => {
      const at = steps.findIndex((step) => step.to === leg.organisation)
      const step = at < 0 ? undefined : steps.splice(0, at + 1).at(-1)
      return { lane: laneOf(leg), way: step?.way ?? 'up', to: leg.organisation, leg }
    })
  if (round.deliveredAt === null) return stops
  return [...stops, { lane: 0, way: 'down', to: 'customer', leg: null }]
}

/** An SP stands at the far end, except where it spoke first: then the way begins with it. */
function laneOf(leg: Leg): number {
  return leg.tier ?? (leg.no === 1 ? 1 : spLane)
}

/** The lanes that a way uses, from left to right. */
export function lanesOf(stops: readonly Stop[]): readonly number[] {
  return [...new Set(stops.map((stop) => stop.lane))].sort((a, b) => a - b)
}

/** The step from one stay to the next, as it is drawn: between which lanes, and in which direction. */
export type Step = { readonly from: number; readonly to: number; readonly way: Way }

/** How each stay is reached from the one before it; null where the way begins. A way back leads to the left. */
export function stepsOf(stops: readonly Stop[]): readonly (Step | null)[] {
  const lanes = lanesOf(stops)
  const place = (stop: Stop) => lanes.indexOf(stop.lane)
  return stops.map((stop, index) => {
    const before = stops[index - 1]
    return before ? { from: place(before), to: place(stop), way: stop.way } : null
  })
}
