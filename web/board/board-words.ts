import { lateWords } from '../late-words.ts'
import { lateBoardWords } from '../words/late-board.ts'

/** The same as everywhere, and the words of the board besides. */
export const useBoardWords = lateWords('board', lateBoardWords)

export type BoardWords = ReturnType<typeof useBoardWords>
