import {
  type Condition,
  choiceFields,
  countFields,
  type Filter,
  factFields,
  type Group,
  timeFields,
} from '#contract/queue/filter.ts'

export type Field = Condition['field']
export type Word = Condition['is']
export type Part = Condition | Group

const has = (fields: readonly string[], field: string) => fields.includes(field)

/** The fields in the order in which they are offered. */
export const fieldNames: readonly Field[] = [...choiceFields, ...factFields, ...timeFields, ...countFields]

/** Whether a field lies behind: so many minutes of it are counted back. */
export function isBehind(field: Field): boolean {
  return has(timeFields, field) && field !== 'due'
}

/** The words that a field can be asked with. */
export function wordsOf(field: Field): readonly Word[] {
  if (has(factFields, field)) return ['yes', 'no']
  if (has(countFields, field)) return ['atLeast', 'atMost']
  if (has(timeFields, field)) return ['within', 'notWithin', 'onDay', 'between']
  return ['oneOf', 'noneOf', 'empty', 'given']
}

/** A question with that field and word, with whatever of the one before still fits. */
export function conditionOf(field: Field, is: Word, before?: Condition, now = Date.now()): Condition {
  const day = 86_400_000
  const at = (offset: number) => new Date(now + offset).toISOString()
  const sameField = before?.field === field ? before : undefined
  const of = sameField && 'of' in sameField ? sameField.of : []
  const minutes = sameField && 'minutes' in sameField ? sameField.minutes : 60
  const rest = {
    oneOf: { of },
    noneOf: { of },
    within: { minutes },
    notWithin: { minutes },
    atLeast: { n: 1 },
    atMost: { n: 1 },
    onDay: { day: 0 },
    between: { from: at(-day), to: at(day) },
  } as Readonly<Partial<Record<Word, object>>>
  return { field, is, ...rest[is] } as Condition
}

/** Whether a question can be asked as it stands: a list of words must have one. */
export function isWhole(condition: Condition): boolean {
  return !('of' in condition) || condition.of.length > 0
}

/** The filter without the questions that are not finished; null when nothing is left. */
export function finished(filter: Filter): Filter | null {
  const parts = filter.parts
    .map((part) => ('join' in part ? { ...part, parts: part.parts.filter(isWhole) } : part))
    .filter((part) => ('join' in part ? part.parts.length > 0 : isWhole(part)))
  return parts.length === 0 ? null : { ...filter, parts }
}
