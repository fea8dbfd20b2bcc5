import Type, { type Static } from 'typebox'
import { MOST_TOGETHER, together } from '#domain/queue/together.ts'
import { priority, status } from '../case/enums.ts'
import { wishes } from '../case/wishes.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, orNull } from '../fields.ts'

export type { TogetherMove } from '#domain/queue/together.ts'
export { MOST_TOGETHER, saidBack, takesBack, together } from '#domain/queue/together.ts'

const text = Type.String()
const move = Type.Enum([...together])
const numbers = Type.Array(caseNumber, { minItems: 1, maxItems: MOST_TOGETHER, uniqueItems: true })

/** One of the forms of these moves; which of them it must be, the move says. */
const wish = Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Union(together.map((name) => wishes[name])))

export const lookTogether = endpoint({
  name: 'look-together',
  method: 'POST',
  path: '/api/queue/moves',
  tag: 'case',
  zh: '这些工单可以一起做的动作，各有几件可以做，可以转给谁',
  en: 'What may be done with these cases together: each move with how many may make it, and to whom they may go',
  who: 'signedIn',
  body: form({ numbers }),
  answer: Type.Object({
    /** In the order of the moves; those that none of them may make are not there. */
    moves: Type.Array(Type.Object({ move, count: Type.Integer() })),
    /** To whom the cases may go by a move, and how many of them. */
    targets: Type.Array(Type.Object({ move, to: text, count: Type.Integer() })),
    names: Type.Record(text, text),
  }),
})

const refusedWith = Type.Object({
  code: text,
  about: Type.Optional(text),
  zh: text,
  en: text,
  fields: Type.Optional(Type.Array(text)),
})

/** Who handles a case, by their id among the names, and how urgent it is. */
const ofDesk = { handler: orNull(text), priority }

const previewed = Type.Object({
  number: caseNumber,
  /** What was looked at; whoever then moves the case says so, and is stopped when somebody has written since. */
  version: orNull(Type.Integer()),
  /** How the case will stand, and who will hold it; null where the move is refused. */
  will: orNull(
    /** `others`: how many children move with it. */
    Type.Object({ status, holder: orNull(text), others: Type.Integer(), ...ofDesk }),
  ),
  /** How it stands before: what is taken back goes back to this. */
  was: orNull(Type.Object(ofDesk)),
  no: orNull(refusedWith),
})

export type Previewed = Static<typeof previewed>

export const previewTogether = endpoint({
  name: 'preview-together',
  method: 'POST',
  path: '/api/queue/preview',
  tag: 'case',
  zh: '这个动作对每一件工单会有什么结果；什么也不会发生',
  en: 'What a move would come to for each of these cases; nothing happens',
  who: 'signedIn',
  body: form({ move, wish, numbers }),
  answer: Type.Object({ rows: Type.Array(previewed), names: Type.Record(text, text) }),
})
