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
  const beside = view.rounds.flatMap((round) => ownPart(round, isOwn).path.map((step) => step.to))
  const clocks = view.clocks.filter((clock) => isOwn(clock.owedBy) || isOwn(clock.owedTo))
  const creditors = clocks.flatMap((clock) => [clock.owedBy, clock.owedTo])
  const kept = [view.answerer, view.mainWindow, ...mentioned, ...beside, ...creditors]
  return {
    ...view,
    clocks,
    legs: view.legs.filter((leg) => isOwn(leg.organisation)),
    stack: view.stack.slice(-2).filter((_, index, last) => last.some(isOwn) || index > 1),
    rounds: view.rounds.map((round) => ownPart(round, isOwn)),
    sideTasks: [],
    holds: [],
    refunds: view.refunds.filter((refund) => refund.sp !== null && isOwn(refund.sp)),
    spAnswers: view.spAnswers.filter((answer) => isOwn(answer.sp)),
    links: [],
    names: Object.fromEntries(Object.entries(view.names).filter(([id]) => kept.includes(id) || isOwn(id))),
  }
}

/** The steps to the SP and straight back from it: with whom it deals, not where the matter came from. */
function ownPart(
  round: CaseView['rounds'][number],
  isOwn: (id: string) => boolean,
): CaseView['rounds'][number] {
  const path = round.path.filter((step, index) => isOwn(step.to) || isOwn(round.path[index - 1]?.to ?? ''))
  const ways = (way: 'up' | 'down') => path.filter((step) => step.way === way).map((step) => step.to)
  return {
    ...round,
    path,
    route: ways('up'),
    feedbackRoute: ways('down'),
    solution: null,
    overdueReason: null,
  }
}
