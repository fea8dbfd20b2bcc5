import type { Case } from '#domain/case/case.ts'

/** The promises that are counted: the two to the customer, what an SP owes, and what the law says. */
export const promises = ['firstReply', 'resolve', 'spReply', 'statutoryReply', 'statutoryRepair'] as const
export type Promised = (typeof promises)[number]

export type Verdicts = { met: number; breached: number; open: number }

/** Verdicts of promises, as the clocks of the domain have given them. */
export type Judged = {
  readonly all: Readonly<Record<Promised, Verdicts>>
  readonly add: (c: Case) => void
}

/** No verdicts yet. */
export function judgedOf(): Judged {
  const all = Object.fromEntries(promises.map((one) => [one, { met: 0, breached: 0, open: 0 }])) as Record<
    Promised,
    Verdicts
  >
  return {
    all,
    add: ({ clocks }) => {
      for (const { kind, verdict, stopped } of clocks) {
        const verdicts = all[kind as Promised]
        if (verdicts === undefined || (verdict === null && stopped !== null)) continue
        verdicts[verdict ?? 'open']++
      }
    },
  }
}
