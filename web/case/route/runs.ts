import type { CaseView, RoundView } from '#contract/case/view.ts'

export type Leg = CaseView['legs'][number]
export type Way = 'up' | 'down' | 'back'

/** A stay on the route: where it is drawn, how the case came there, and the stay itself; null for the customer. */
export type Stop = {
  readonly column: number
  readonly way: Way
  readonly to: string
  readonly leg: Leg | null
}

/** Stops in one direction, in the order of time: a row of the drawing. */
export type Run = { readonly way: Way; readonly stops: readonly Stop[] }

/** Columns of the drawing: the customer, the four tiers, the SP. */
const spColumn = 5

/** The rows of a round: up until it turns, down or back until it turns again. */
export function runsOf(round: RoundView, legs: readonly Leg[]): readonly Run[] {
  const stops = stopsOf(
    round,
    legs.filter((leg) => leg.round === round.no),
  )
  const runs: { way: Way; stops: Stop[] }[] = []
  for (const stop of stops) {
    const last = runs.at(-1)
    if (last && (last.way === 'up') === (stop.way === 'up')) last.stops.push(stop)
    else runs.push({ way: stop.way, stops: [stop] })
  }
  return runs
}

/** Each leg with the step of the path that led to it; steps to the customer have no leg. */
function stopsOf(round: RoundView, legs: readonly Leg[]): readonly Stop[] {
  const steps = [...round.path]
  const stops = legs.map((leg): Stop => {
    const at = steps.findIndex((step) => step.to === leg.organisation)
    const step = at < 0 ? undefined : steps.splice(0, at + 1).at(-1)
    return { column: columnOf(leg), way: step?.way ?? 'up', to: leg.organisation, leg }
  })
  if (round.deliveredAt === null) return stops
  return [...stops, { column: 0, way: 'down', to: 'customer', leg: null }]
}

/** An SP stands at the far end, except where it spoke first: then the way begins with it. */
function columnOf(leg: Leg): number {
  return leg.tier ?? (leg.no === 1 ? 1 : spColumn)
}

export type Column = { readonly at: number; readonly isUsed: boolean }

/**
 * The columns from left to right. The tiers that are still above are there too, unless the way leads aside to an SP;
 * the customer and the SP are there when the case comes to them.
 */
export function columnsOf(runs: readonly Run[]): readonly Column[] {
  const used = new Set(runs.flatMap((run) => run.stops.map((stop) => stop.column)))
  const tiers = used.has(spColumn) ? [] : [1, 2, 3, 4]
  const all = [...new Set([...used, ...tiers])].sort((a, b) => a - b)
  return all.map((at) => ({ at, isUsed: used.has(at) }))
}
