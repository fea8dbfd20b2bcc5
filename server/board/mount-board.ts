import type { FastifyInstance } from 'fastify'
import { showBoard } from '#contract/board/board.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { showBoardUse } from './show-board.ts'

/** The numbers of the board, and how SPs do. */
export function mountBoard(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, showBoard, (call) => showBoardUse(call, shell))
}
