import type { CaseView } from '#contract/case/view.ts'
import type { Network } from '#domain/organisation/network.ts'
import { spBehind } from '#domain/organisation/network.ts'

/**
 * What of a case an SP needs to answer it (X23): what was said and bought, the promises between it and the operator,
 * what it did itself. How the operator works on the matter inside, and what others answered, stays inside.
 */
export function leastForSp(view: CaseView, organisation: string, network: Network): CaseView {
  const own = spBehind(network, organisation)?.id
  const isOwn = (id: string) => id === organisation || spBehind(network, id)?.id === own
  const mentioned = view.holder === null ? [] : [view.holder]
  const kept = [view.answerer, view.mainWindow, ...mentioned, ...(own ? [own] : [])]
  return {
    ...view,
    clocks: view.clocks.filter((clock) => isOwn(clock.owedBy) || isOwn(clock.owedTo)),
    legs: view.legs.filter((leg) => isOwn(leg.organisation)),
    rounds: view.rounds.map((round) => ({ ...round, solution: null, overdueReason: null })),
    sideTasks: [],
    holds: [],
    refunds: view.refunds.filter((refund) => refund.sp !== null && isOwn(refund.sp)),
    spAnswers: view.spAnswers.filter((answer) => isOwn(answer.sp)),
    links: [],
    names: Object.fromEntries(
      Object.entries(view.names).filter(([id]) => kept.includes(id) || isOwn(id) || inPath(view, id)),
    ),
  }
}

function inPath(view: CaseView, id: string): boolean {
  return view.rounds.some((round) => round.path.some((step) => step.to === id))
}
