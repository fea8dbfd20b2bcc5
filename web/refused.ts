import type { Problem } from '#contract/problem.ts'

export type FieldTold = NonNullable<Problem['fields']>[number]

/** A no from the server: the stable code and both languages. What the network did is told the same way. */
export class Refused extends Error {
  readonly code: string
  readonly status: number
  readonly zh: string | null
  readonly en: string | null
  readonly about: string | null
  readonly fields: readonly FieldTold[]

  constructor(problem: Partial<Problem> & { readonly code: string }) {
    super(problem.code)
    this.name = 'Refused'
    this.code = problem.code
    this.status = problem.status ?? 0
    this.zh = problem.zh ?? null
    this.en = problem.en ?? null
    this.about = problem.about ?? null
    this.fields = problem.fields ?? []
  }
}

/** Whether the server said that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.code === 'notSignedIn'
}
