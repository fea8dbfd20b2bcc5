import type { Right } from '../access/rights.ts'

const looks: Right = { who: 'member', key: 'cases:read' }

/** The board shows everybody the numbers of what they see anyway. */
export const boardRights: Readonly<Record<string, Right>> = {
  board: looks,
  'held-times': looks,
  // Whose scorecards is decided in domain/board/below.ts.
  scorecard: looks,
}
