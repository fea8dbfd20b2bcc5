import Type, { type Static } from 'typebox'
import { MOST_STEPS, stepMoves } from '#domain/macro/steps.ts'
import { status } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, longText, may, orNull, shortText } from '../fields.ts'
import { scope } from '../queue/views.ts'

export { MOST_STEPS, type StepMove, stepMoves, steppable, wishOf, wrongIn } from '#domain/macro/steps.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const done = Type.Object({ ok: Type.Boolean() })
const path = '/api/macros'
const inCase = '/api/cases/:number/macros/:id'

const step = form({
  move: Type.Enum([...stepMoves]),
  words: may(Type.String({ maxLength: 2000 })),
  reason: may(shortText),
})

const macroForm = form({
  name: Type.String({ minLength: 1, maxLength: 60 }),
  steps: Type.Array(step, { minItems: 1, maxItems: MOST_STEPS }),
  /** Its words promise money: used by who leads, or once a refund is on record with the case. */
  promisesMoney: Type.Boolean(),
})

const macro = Type.Object({
  id: text,
  scope,
  ...macroForm.properties,
  organisationName: text,
  /** Whether whoever asks may change or delete it. */
  mayChange: Type.Boolean(),
  uses: Type.Integer(),
  usedAt: orNull(instantText),
})

export type MacroStep = Static<typeof step>
export type Macro = Static<typeof macro>
export type MacroForm = Static<typeof macroForm>

export const listMacros = endpoint({
  name: 'macros',
  method: 'GET',
  path,
  tag: 'desk',
  zh: '快捷处理：本人的、本单位的、全国的',
  en: "Macros: one's own, those of the organisation, and the national ones",
  who: 'signedIn',
  answer: Type.Object({ macros: Type.Array(macro), mayShare: Type.Array(scope) }),
})

export const saveMacro = endpoint({
  name: 'save-macro',
  method: 'POST',
  path,
  tag: 'desk',
  zh: '新增快捷处理',
  en: 'Keep a macro',
  who: 'signedIn',
  body: form({ ...macroForm.properties, scope }),
  answer: Type.Object({ id: text }),
})

export const changeMacro = endpoint({
  name: 'change-macro',
  method: 'PUT',
  path: `${path}/:id`,
  tag: 'desk',
  zh: '修改快捷处理',
  en: 'Change a macro',
  who: 'signedIn',
  params: Type.Object({ id }),
  body: macroForm,
  answer: done,
})

export const deleteMacro = endpoint({
  name: 'delete-macro',
  method: 'DELETE',
  path: `${path}/:id`,
  tag: 'desk',
  zh: '删除快捷处理',
  en: 'Delete a macro',
  who: 'signedIn',
  params: Type.Object({ id }),
  answer: done,
})

/** The words of each step as they read in the case, in the order of the steps. */
const words = Type.Array(orNull(longText), { maxItems: MOST_STEPS })

const outlook = Type.Object({
  move: step.properties.move,
  /** How the case will then stand, and who will hold it; null where the step is refused or not reached. */
  will: orNull(Type.Object({ status, holder: orNull(text), others: Type.Integer() })),
  no: orNull(
    Type.Object({
      code: text,
      about: Type.Optional(text),
      zh: text,
      en: text,
      fields: Type.Optional(Type.Array(text)),
    }),
  ),
})

export type Outlook = Static<typeof outlook>

export const previewMacro = endpoint({
  name: 'preview-macro',
  method: 'POST',
  path: `${inCase}/preview`,
  tag: 'desk',
  zh: '快捷处理的每一步在这张工单上会有什么结果；什么也不会发生',
  en: 'What each step of a macro would come to in a case; nothing happens',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber, id }),
  body: form({ words }),
  answer: Type.Object({
    version: Type.Integer(),
    steps: Type.Array(outlook),
    names: Type.Record(text, text),
  }),
})

export const takeMacro = endpoint({
  name: 'use-macro',
  method: 'POST',
  path: inCase,
  tag: 'desk',
  zh: '在工单中使用快捷处理：计数；含退费承诺的须有权使用。各步随后逐一执行',
  en: 'Use a macro in a case: it is counted, and one that promises money is for who may. Its steps are then made one by one',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber, id }),
  answer: done,
})
