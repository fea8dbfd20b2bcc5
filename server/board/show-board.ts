import type { Board } from '#contract/board/board.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { countFigures } from './count-figures.ts'
import { keptAnswers } from './kept-answers.ts'

/** By organisation: what it sees is the same for all of its people, and no number depends on who they are. */
const keptBoard = keptAnswers<Board>()

/** The board of the organisation that whoever asks acts for. */
export async function showBoardUse(call: Call, shell: Shell): Promise<Outcome<Board, Refused>> {
  const { organisation } = actorOf(call)
  return yes(await keptBoard(shell, organisation, call.now, () => countFigures(call, shell)))
}
