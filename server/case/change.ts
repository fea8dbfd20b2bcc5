import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'

/** A case before, after, and what happened in between; `before` null for a new case. */
export type Change = {
  readonly before: Case | null
  readonly after: Case
  readonly events: readonly Recorded[]
  /** By what the customer is found by the number they call from, where that is another than before. */
  readonly contactToken?: string | null
  readonly telephoneToken?: string | null
}

/** The answer to a request, kept with what it did so that a repeated request gets it again. */
export type Command = {
  readonly requestId: string
  readonly person: string
  readonly what: string
  readonly answer: unknown
}
