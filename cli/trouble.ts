import type { Problem } from '#contract/problem.ts'
import { say, type Values, type Words } from './language.ts'

/** How the program ends when it did not do what was asked. */
export const exitStatus = { refused: 1, wrongUsage: 2, unavailable: 3 } as const

/** A sentence and its values. */
export type Said = { readonly words: Words; readonly values?: Values }

/** What stops a command and is not a defect: told in a sentence, with an exit status. */
export class Trouble extends Error {
  readonly status: number
  readonly said: Said
  /** Further sentences: what to do now. */
  readonly hints: readonly Said[]

  constructor(status: number, said: Said, hints: readonly Said[] = []) {
    super(say(said.words, 'en', said.values))
    this.status = status
    this.said = said
    this.hints = hints
  }
}

/** A problem document that the server gave for an answer. */
export class Refusal extends Trouble {
  readonly problem: Problem

  constructor(problem: Problem, hints: readonly Said[] = []) {
    const status = problem.status < 500 ? exitStatus.refused : exitStatus.unavailable
    super(status, { words: problem }, hints)
    this.problem = problem
  }
}

/** The command line cannot be understood. */
export function wrongUsage(words: Words, values: Values = {}): Trouble {
  return new Trouble(exitStatus.wrongUsage, { words, values })
}
