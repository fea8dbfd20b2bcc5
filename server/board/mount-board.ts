import type { FastifyInstance } from 'fastify'
import { showBoard } from '#contract/board/board.ts'
import { showHeldTimes } from '#contract/board/held-times.ts'
import { showScorecard } from '#contract/board/scorecard.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { showBoardUse } from './show-board.ts'
import { showHeldTimesUse } from './show-held-times.ts'
import { showScorecardUse } from './show-scorecard.ts'

/** The numbers of the board, and how SPs do. */
export function mountBoard(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, showBoard, (call) => showBoardUse(call, shell))
  mount(app, shell, showHeldTimes, (call) => showHeldTimesUse(call, shell))
  mount(app, shell, showScorecard, (call) => showScorecardUse(call, shell))
}
