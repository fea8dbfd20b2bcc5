/** What is asked of a case by a list of words: it is one of them, none of them, or the case has none at all. */
export const choiceFields = [
  'status',
  'kind',
  'category',
  'channel',
  'holder',
  'handler',
  'priority',
  'answerer',
  'sp',
  'account',
  'mainWindow',
  'province',
  'parent',
  'arrived',
] as const
/** What is so or is not. */
export const factFields = ['breached', 'massFault'] as const
/** What is counted. */
export const countFields = ['reminders', 'rounds'] as const
/** What lies in time: ahead for what is due, behind for what has come to pass. */
export const timeFields = ['due', 'received', 'closed', 'heldSince'] as const

type ChoiceField = (typeof choiceFields)[number]

/** One question to a case. A field and a word of the allow-lists above, never a piece of a query. */
export type Condition =
  | { readonly field: ChoiceField; readonly is: 'oneOf' | 'noneOf'; readonly of: readonly string[] }
  | { readonly field: ChoiceField; readonly is: 'empty' | 'given' }
  | { readonly field: (typeof factFields)[number]; readonly is: 'yes' | 'no' }
  | { readonly field: (typeof countFields)[number]; readonly is: 'atLeast' | 'atMost'; readonly n: number }
  /** Minutes from now: ahead for `due`, back for the others. */
  | {
      readonly field: (typeof timeFields)[number]
      readonly is: 'within' | 'notWithin'
      readonly minutes: number
    }
  /** Between two instants, the first of them in it and the last not. */
  | {
      readonly field: (typeof timeFields)[number]
      readonly is: 'between'
      readonly from: string
      readonly to: string
    }
  /** A day of the operator's calendar, counted from today. */
  | { readonly field: (typeof timeFields)[number]; readonly is: 'onDay'; readonly day: number }

/** Several questions of which all must be answered yes, or any. */
export type Group = { readonly join: 'and' | 'or'; readonly parts: readonly Condition[] }

/** What a list of cases is narrowed by: questions, and groups of them one level deep. */
export type Filter = { readonly join: 'and' | 'or'; readonly parts: readonly (Condition | Group)[] }

/** How many questions a filter holds at most. */
export const MOST_CONDITIONS = 20

/** In place of an organisation: the one that whoever looks acts for, so that a shared filter fits everybody. */
export const OWN = '@own'

/** In place of a person: whoever looks. */
export const ME = '@me'

/** How many questions a filter asks. */
export function conditionsIn(filter: Filter): number {
  return filter.parts.reduce((sum, part) => sum + ('join' in part ? part.parts.length : 1), 0)
}

/** What an SP does not get to read: the way that a case took inside the operator. To an SP these have no answer. */
export const insideFields: readonly Condition['field'][] = ['arrived', 'heldSince']
