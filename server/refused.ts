import type { AnyCode } from '#contract/refusal-words.ts'

/** A no on its way to the door: its code, and what it is about. */
export type Refused = {
  readonly code: AnyCode
  readonly about?: string
  readonly fields?: readonly string[]
  /** The named fields are filled in, but wrongly. */
  readonly wrong?: boolean
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
}

/** A refusal by its code. */
export function refused(code: AnyCode, about?: string): Refused {
  return about === undefined ? { code } : { code, about }
}
