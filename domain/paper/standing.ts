import type { Verdict } from './judge.ts'

/** What somebody wants done with a form: taken as a case of its own, as a reminder of the other case, or left out. */
export type Choice = 'own' | 'remind' | 'leaveOut'

/** Where a form of a pile stands; every form stands somewhere, so that the sums of a pile add up. */
export const standings = [
  'waiting',
  'taking',
  'imported',
  'reminded',
  'leftOut',
  'faulty',
  'undecided',
  'known',
] as const

export type Standing = (typeof standings)[number]

/** Forms that have become something; nothing of them is changed any more. */
export const ended: readonly Standing[] = ['imported', 'reminded']

/** Where a form stands that has not become anything yet. */
export function standingOf(verdict: Verdict, choice: Choice | null): Standing {
  if (choice === 'leaveOut') return 'leftOut'
  if (verdict === 'probable') return choice === null ? 'undecided' : 'waiting'
  return verdict === 'ready' ? 'waiting' : verdict
}

/** Whether a form may be given this choice; null takes a choice back. */
export function mayChoose(verdict: Verdict, choice: Choice | null): boolean {
  return choice === null || choice === 'leaveOut' || verdict === 'probable'
}

export type Counts = Readonly<Record<Standing, number>>

/** How many forms stand where. */
export function countsOf(found: readonly { readonly standing: Standing; readonly n: number }[]): Counts {
  const of = (standing: Standing) => found.find((one) => one.standing === standing)?.n ?? 0
  return Object.fromEntries(standings.map((standing) => [standing, of(standing)])) as Counts
}

/** Whether a pile has nothing left that could still be imported: its receipt may be given. */
export function isThrough(counts: Counts, declared: number): boolean {
  const kept = standings.reduce((sum, standing) => sum + counts[standing], 0)
  return kept === declared && counts.waiting === 0 && counts.taking === 0
}
