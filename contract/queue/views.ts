import Type, { type Static } from 'typebox'
import { kind } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { form, orNull } from '../fields.ts'
import { filter, narrowing, sort } from './filter.ts'

/** The columns that a list can show, in the order in which they stand at first. */
export const columnNames = [
  'light',
  'number',
  'description',
  'kind',
  'customer',
  'holder',
  'firstReply',
  'resolve',
  'changed',
  'age',
  'received',
  'status',
  'due',
  'channel',
  'account',
  'mainWindow',
  'reminders',
  'rounds',
  'priority',
  'handler',
] as const

export type ColumnName = (typeof columnNames)[number]

/** How high the rows are. */
export const densities = ['tight', 'middle', 'roomy'] as const

const text = Type.String()
const id = Type.String({ format: 'uuid' })
export const scope = Type.Enum(['own', 'organisation', 'national'])

/** What a kept list looks at and how it looks. */
export const viewContent = form({
  queue: Type.Enum(['mine', 'followed', 'tasks', 'below', 'all']),
  state: Type.Enum(['open', 'resolved', 'ended', 'any']),
  kind: Type.Optional(kind),
  category: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  quick: narrowing.quick,
  soon: narrowing.soon,
  sort,
  filter: Type.Optional(filter),
  columns: Type.Array(
    form({
      name: Type.Enum([...columnNames]),
      width: Type.Optional(Type.Integer({ minimum: 60, maximum: 900 })),
    }),
    { minItems: 1, maxItems: columnNames.length },
  ),
  density: Type.Enum([...densities]),
})

export type ViewContent = Static<typeof viewContent>

const view = Type.Object({
  id: text,
  scope,
  name: text,
  organisationName: text,
  content: viewContent,
  /** Whether whoever asks may change or delete it. */
  mayChange: Type.Boolean(),
})

export type QueueView = Static<typeof view>

const viewForm = form({ name: Type.String({ minLength: 1, maxLength: 60 }), content: viewContent })
const done = Type.Object({ ok: Type.Boolean() })

export const listViews = endpoint({
  name: 'queue-views',
  method: 'GET',
  path: '/api/queue-views',
  tag: 'case',
  zh: '保存的工单视图：本人的、本单位的、全国的',
  en: "Kept lists of cases: one's own, those of the organisation, and the national ones",
  who: 'signedIn',
  answer: Type.Object({
    views: Type.Array(view),
    /** In the order of whoever asks. */
    pinned: Type.Array(text),
    beginsWith: orNull(text),
    /** The scopes in which whoever asks may keep one. */
    mayShare: Type.Array(scope),
  }),
})

export const saveView = endpoint({
  name: 'save-queue-view',
  method: 'POST',
  path: '/api/queue-views',
  tag: 'case',
  zh: '保存工单视图',
  en: 'Keep a list of cases',
  who: 'signedIn',
  body: form({ ...viewForm.properties, scope }),
  answer: Type.Object({ id: text }),
})

export const changeView = endpoint({
  name: 'change-queue-view',
  method: 'PUT',
  path: '/api/queue-views/:id',
  tag: 'case',
  zh: '修改工单视图的名称或内容',
  en: 'Change the name or the content of a kept list',
  who: 'signedIn',
  params: Type.Object({ id }),
  body: viewForm,
  answer: done,
})

export const deleteView = endpoint({
  name: 'delete-queue-view',
  method: 'DELETE',
  path: '/api/queue-views/:id',
  tag: 'case',
  zh: '删除工单视图',
  en: 'Delete a kept list',
  who: 'signedIn',
  params: Type.Object({ id }),
  answer: done,
})

export const chooseViews = endpoint({
  name: 'choose-queue-views',
  method: 'PUT',
  path: '/api/view-choices',
  tag: 'case',
  zh: '固定的视图及其顺序、默认视图',
  en: 'Which kept lists are at hand, in which order, and the one to begin with',
  who: 'signedIn',
  body: form({ pinned: Type.Array(id, { maxItems: 20, uniqueItems: true }), beginsWith: orNull(id) }),
  answer: done,
})
