import { working } from '../../access/roles.ts'
import { no, yes } from '../../outcome.ts'
import { correspondents, mayBeHeard } from '../correspondents.ts'
import type { MoveRule } from '../deciding.ts'
import type { Mention } from '../events.ts'
import { barsMentioning, withMentions } from '../mentioning.ts'
import { missing, refusal } from '../refusal.ts'

export type MessageWish = {
  readonly to: string
  readonly text: string
  readonly mentions?: readonly Mention[]
}

/** A word to one organisation about the case: a level, a department that helps, the SP. Holder, status and clocks stay. */
export const message: MoveRule<MessageWish> = {
  roles: working,
  guard: (s) => {
    if (!mayBeHeard(s)) return refusal('notHolder')
    return correspondents(s).length > 0 ? null : refusal('nobodyToWriteTo')
  },
  decide: (s, { to, text, mentions }) => {
    if (!text.trim()) return no(missing(['text']))
    if (!correspondents(s).includes(to)) return no(refusal('notToWriteTo', to))
    const barred = barsMentioning(s, mentions)
    if (barred) return no(barred)
    return yes([{ type: 'messaged', to, text, ...withMentions(mentions), clocks: [] }])
  },
}
