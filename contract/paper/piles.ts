import Type, { type Static } from 'typebox'
import { MOST_FORMS, paperColumns } from '#domain/paper/columns.ts'
import { standings } from '#domain/paper/standing.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, orNull } from '../fields.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const pile = Type.Object({ id })
const path = '/api/piles'

const cell = Type.Optional(Type.String({ maxLength: 8000 }))
type Cell = typeof cell

/** A form as it was typed in. */
export const cells = form(
  Object.fromEntries(paperColumns.map((column) => [column, cell])) as Record<
    (typeof paperColumns)[number],
    Cell
  >,
)

export const line = Type.Integer({ minimum: 1, maximum: 1_048_576 })
export const standing = Type.Enum([...standings])
export const choice = Type.Enum(['own', 'remind', 'leaveOut'])

/** How many forms are sent in one go. */
export const MOST_AT_ONCE = 500

const counts = Type.Object(
  Object.fromEntries(standings.map((one) => [one, Type.Integer()])) as Record<
    (typeof standings)[number],
    ReturnType<typeof Type.Integer>
  >,
)

export const pileView = Type.Object({
  id: text,
  organisation: text,
  organisationName: text,
  /** What the file was called. */
  name: text,
  person: text,
  stagedAt: instantText,
  finishedAt: orNull(instantText),
  /** How many forms the table holds, and how many of them have come in. */
  forms: Type.Integer(),
  kept: Type.Integer(),
  isJudged: Type.Boolean(),
  counts,
  /** Whether whoever asks may work on it. */
  mayWork: Type.Boolean(),
})
export type PileView = Static<typeof pileView>

const fault = Type.Object({ column: orNull(Type.Enum([...paperColumns])), why: text, about: orNull(text) })

export const formView = Type.Object({
  line,
  /** What was typed in; null once it has become a case, which has it from then on. */
  cells: orNull(cells),
  masked: Type.Boolean(),
  verdict: Type.Enum(['ready', 'faulty', 'probable', 'known']),
  faults: Type.Array(fault),
  rivalNumber: orNull(caseNumber),
  rivalLine: orNull(line),
  choice: orNull(choice),
  standing,
  /** The case that it became, or that was reminded. */
  number: orNull(caseNumber),
})
export type FormView = Static<typeof formView>

export const listPiles = endpoint({
  name: 'piles',
  method: 'GET',
  path,
  tag: 'case',
  zh: '纸质单批次：本窗口的；上级主管可看下级窗口的',
  en: 'Piles of paper forms: of the window; who leads above it reads them too',
  who: 'signedIn',
  answer: Type.Object({ piles: Type.Array(pileView), mayStage: Type.Boolean() }),
})

export const stagePile = endpoint({
  name: 'stage-pile',
  method: 'POST',
  path,
  tag: 'case',
  zh: '登记一批纸质单，随后分次送入各行',
  en: 'Begin a pile of paper forms; its rows are sent afterwards',
  who: 'signedIn',
  body: form({
    name: Type.String({ minLength: 1, maxLength: 200 }),
    forms: Type.Integer({ minimum: 1, maximum: MOST_FORMS }),
  }),
  answer: Type.Object({ id: text }),
})

export const addForms = endpoint({
  name: 'add-forms',
  method: 'POST',
  path: `${path}/:id/forms`,
  tag: 'case',
  zh: '送入一批纸质单的若干行',
  en: 'Send some rows of a pile',
  who: 'signedIn',
  params: pile,
  body: form({
    rows: Type.Array(form({ line, cells }), { minItems: 1, maxItems: MOST_AT_ONCE }),
  }),
  answer: Type.Object({ kept: Type.Integer() }),
})

export const judgePileForms = endpoint({
  name: 'judge-pile',
  method: 'POST',
  path: `${path}/:id/judge`,
  tag: 'case',
  zh: '逐行核对一批纸质单',
  en: 'Look at every row of a pile',
  who: 'signedIn',
  params: pile,
  answer: pileView,
})

export const showPile = endpoint({
  name: 'pile',
  method: 'GET',
  path: `${path}/:id`,
  tag: 'case',
  zh: '一批纸质单的进展',
  en: 'How far a pile has come',
  who: 'signedIn',
  params: pile,
  answer: pileView,
})

export const listForms = endpoint({
  name: 'pile-forms',
  method: 'GET',
  path: `${path}/:id/forms`,
  tag: 'case',
  zh: '一批纸质单的各行，可按状态筛选',
  en: 'The rows of a pile, all or of one standing',
  who: 'signedIn',
  params: pile,
  query: form({
    standing: Type.Optional(standing),
    /** Go on after this line. */
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,7}$' })),
  }),
  answer: Type.Object({ forms: Type.Array(formView), more: Type.Boolean() }),
})
