import { working } from '../../access/roles.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule } from '../deciding.ts'
import { missing, refusal } from '../refusal.ts'
import { LONGEST_TITLE, onOneLine, titleOf } from '../title.ts'
import { mustHoldOrAnswer } from './prioritise.ts'

export type RetitleWish = { readonly title?: string | null }

/** What the case is called; without a title it is called by what was taken in, which itself never changes. */
export const retitle: MoveRule<RetitleWish> = {
  roles: working,
  guard: mustHoldOrAnswer,
  decide: ({ c }, wish) => {
    const title = onOneLine(wish.title ?? '') || null
    if ([...(title ?? '')].length > LONGEST_TITLE) return no(missing(['title']))
    if (title === null ? c.title === undefined : title === titleOf(c)) return no(refusal('sameTitle'))
    return yes([{ type: 'retitled', title, before: titleOf(c), clocks: [] }])
  },
}
