import Type, { type Static } from 'typebox'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { caseNumber } from '../fields.ts'
import { moveAnswer } from './move-answer.ts'
import { moveWords } from './move-words.ts'
import { type MoveName, moveNames, wishes } from './wishes.ts'

export type WishBody<M extends MoveName> = Static<(typeof wishes)[M]>
export type MoveAnswer = Static<typeof moveAnswer>

/** The path segment of a move: dispatchToSp → dispatch-to-sp. */
export function segmentOf(move: MoveName): string {
  return move.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The endpoint of a move: POST to the case, under the move's own word. */
export function moveEndpoint<M extends MoveName>(move: M) {
  return endpoint({
    name: move,
    method: 'POST',
    path: `/api/cases/:number/${segmentOf(move)}`,
    tag: 'move',
    zh: moveWords[move].zh,
    en: moveWords[move].en,
    who: 'signedIn',
    params: Type.Object({ number: caseNumber }),
    body: wishes[move],
    answer: moveAnswer,
  })
}

/** The endpoints of all moves. */
export const moveEndpoints: readonly Endpoint[] = moveNames.map((move) => moveEndpoint(move))
