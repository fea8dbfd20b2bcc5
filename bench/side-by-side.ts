import type { CaseShell } from '#server/case/perform-move.ts'
import { median, share } from './table.ts'

const ROUNDS = 40

/** How many work at once. */
export const AT_ONCE = 8

export type Work = (shell: CaseShell, turn: number) => Promise<unknown>

/**
 * The same work without something and with it, as a row of a table. Turn by turn, so that whatever else the machine
 * does falls on both; the median of the turns counts.
 */
export async function compared(
  name: string,
  work: Work,
  sides: { readonly without: CaseShell; readonly with: CaseShell },
): Promise<readonly string[]> {
  const spent = { without: [] as number[], with: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      const began = performance.now()
      const turns = Array.from({ length: AT_ONCE * 4 }, (_, turn) => work(sides[side], turn + round))
      await Promise.all(turns)
      // The first rounds warm both up.
      if (round >= 5) spent[side].push((performance.now() - began) / (AT_ONCE * 4))
    }
  }
  const [without, withIt] = [median(spent.without), median(spent.with)]
  return [name, without.toFixed(2), withIt.toFixed(2), share(withIt, without)]
}

/** The titles of such a table. */
export const comparedHead: readonly string[] = ['', 'without, ms', 'with, ms', 'with / without']
