import Type, { type Static } from 'typebox'
import { choiceFields, countFields, factFields, timeFields } from '#domain/queue/filter.ts'
import { quickNames, soonMinutes } from '#domain/queue/quick.ts'
import { sortingNames } from '#domain/queue/sorting.ts'
import { form, instantText } from '../fields.ts'

export type { Condition, Filter, Group } from '#domain/queue/filter.ts'
export {
  choiceFields,
  conditionsIn,
  countFields,
  factFields,
  ME,
  MOST_CONDITIONS,
  OWN,
  timeFields,
} from '#domain/queue/filter.ts'
export type { QuickName } from '#domain/queue/quick.ts'
export { quickCounted, quickCountedIn, quickNames, SOON, soonMinutes } from '#domain/queue/quick.ts'
export type { Sorting } from '#domain/queue/sorting.ts'
export { sortingNames, sortings } from '#domain/queue/sorting.ts'

const choice = Type.Enum([...choiceFields])
const time = Type.Enum([...timeFields])
const minutes = Type.Integer({ minimum: 0, maximum: 5_256_000 })

/** One question to a case, by the kind of its field. */
export const condition = Type.Union([
  form({
    field: choice,
    is: Type.Enum(['oneOf', 'noneOf']),
    of: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 50 }),
  }),
  form({ field: choice, is: Type.Enum(['empty', 'given']) }),
  form({ field: Type.Enum([...factFields]), is: Type.Enum(['yes', 'no']) }),
  form({
    field: Type.Enum([...countFields]),
    is: Type.Enum(['atLeast', 'atMost']),
    n: Type.Integer({ minimum: 0, maximum: 1000 }),
  }),
  form({ field: time, is: Type.Enum(['within', 'notWithin']), minutes }),
  form({ field: time, is: Type.Enum(['between']), from: instantText, to: instantText }),
  form({ field: time, is: Type.Enum(['onDay']), day: Type.Integer({ minimum: -366, maximum: 366 }) }),
])

const join = Type.Enum(['and', 'or'])

/** What a list of cases is narrowed by. */
export const filter = form({
  join,
  parts: Type.Array(
    Type.Union([condition, form({ join, parts: Type.Array(condition, { minItems: 1, maxItems: 20 }) })]),
    { maxItems: 20 },
  ),
})

export type FilterSaid = Static<typeof filter>

const name = `(${quickNames.join('|')})`

/** The narrowing of lists, counts and spreadsheets alike; in an address the filter stands as JSON. */
export const narrowing = {
  quick: Type.Optional(Type.String({ pattern: `^${name}(,${name}){0,${quickNames.length - 1}}$` })),
  /** How near, in minutes, what is due soon is. */
  soon: Type.Optional(Type.Enum(soonMinutes.map((minutes) => `${minutes}` as const))),
  filter: Type.Optional(Type.String({ minLength: 2, maxLength: 6000, pattern: '^\\{.*\\}$' })),
}

/** The order of lists and spreadsheets; the soonest due first when none is said. */
export const sort = Type.Optional(Type.Enum([...sortingNames]))
