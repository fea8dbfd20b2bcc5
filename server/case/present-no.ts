import { refusalWords } from '#contract/refusal-words.ts'
import type { Refused } from '../refused.ts'

/** A no as it is read: its code, its reason in both languages, and what it is about. */
export function presentNo({ code, about, fields }: Pick<Refused, 'code' | 'about' | 'fields'>) {
  const { zh, en } = refusalWords[code]
  return {
    ...{ code, zh, en },
    ...(about === undefined ? {} : { about }),
    ...(fields ? { fields: [...fields] } : {}),
  }
}
