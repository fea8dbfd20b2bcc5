import { Refused } from '../refused.ts'

/** What came of a step: done, or why not. */
export type Came<Answer> = { readonly answer: Answer | null; readonly no: Refused | null }

/**
 * Makes the steps one after the other, each on the version that the one before left, and stops at the first that is
 * refused. What somebody else has written in between is a refusal too, and is not run over.
 */
export async function runSteps<Step, Answer extends { readonly version: number }>(
  steps: readonly Step[],
  first: number,
  act: (step: Step, seen: number) => Promise<Answer>,
  onCame: (came: Came<Answer>) => void,
): Promise<void> {
  let seen = first
  for (const step of steps) {
    try {
      const answer = await act(step, seen)
      seen = answer.version
      onCame({ answer, no: null })
    } catch (error) {
      onCame({ answer: null, no: error instanceof Refused ? error : new Refused({ code: 'unexpected' }) })
      return
    }
  }
}
