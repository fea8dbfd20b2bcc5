import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import { attachAsCustomer, type Followed, followCase, moveAsCustomer } from '#contract/portal/following.ts'
import { ask, type No, type Said } from '../ask.ts'

type Move = Followed['may'][number]

/** How one is at a case: by the code that was sent for it, or as whoever is signed in. */
export type Way = {
  readonly look: () => Promise<Said<Followed>>
  readonly move: (move: Move, body: BodyOf<typeof moveAsCustomer>, key: string) => Promise<Said<Followed>>
  readonly attach: (file: File) => Promise<Said<AnswerOf<typeof attachAsCustomer>>>
  /** Whether a no says that one is not there any more. */
  readonly isOver: (no: No) => boolean
}

/** By the code. */
export const byCode: Way = {
  look: () => ask(followCase),
  move: (move, body, key) => ask(moveAsCustomer, { params: { move }, body, key }),
  attach: (file) => ask(attachAsCustomer, { file }),
  isOver: (no) => no.code === 'portalSignInAgain',
}
