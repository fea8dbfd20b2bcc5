import { progressWords, stageWords } from '#contract/case/progress-words.ts'
import type { showProgress } from '#contract/case/timeline.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { clockOf, holderOf } from '#domain/case/reading.ts'
import { type Network, tierOf } from '#domain/organisation/network.ts'

/** The progress as the customer reads it: stage, level and promised times; nothing said inside (X22). */
export function presentProgress(
  c: Case,
  journal: readonly Recorded[],
  network: Network,
): AnswerOf<typeof showProgress> {
  const holder = holderOf(c)
  const steps = journal.flatMap((event) => {
    const words = event.type === 'forwarded' ? forwardedWords(event.to, network) : progressWords[event.type]
    return words ? [{ at: event.at, zh: words.zh, en: words.en }] : []
  })
  return {
    number: c.number,
    stage: { ...stageWords[c.status] },
    status: c.status,
    tier: holder === null ? null : tierOf(network, holder),
    receivedAt: c.intake.receivedAt,
    firstReplyDueAt: clockOf(c, 'firstReply')?.dueAt ?? null,
    resolveDueAt: clockOf(c, 'resolve')?.dueAt ?? null,
    steps,
  }
}

function forwardedWords(to: string, network: Network) {
  return progressWords[`forwarded${tierOf(network, to) ?? ''}`]
}
