import { Refused } from '../../refused.ts'

/** What came of one case: done, or why not. */
export type Result<Answer> = {
  readonly number: string
  readonly answer: Answer | null
  readonly no: Refused | null
}

/** How many requests are under way at once. */
const ABREAST = 4

/**
 * Does the same to many cases, a few at a time. Each is a request of its own, with its own key: what is repeated after a
 * lost answer is done once, and a no to one case stops none of the others. Once it is to stop, no further one begins.
 */
export async function runTogether<Answer>(
  numbers: readonly string[],
  act: (number: string) => Promise<Answer>,
  onResult: (result: Result<Answer>) => void,
  isStopped: () => boolean,
): Promise<void> {
  const waiting = [...numbers]
  const work = async () => {
    for (let number = waiting.shift(); number !== undefined && !isStopped(); number = waiting.shift())
      onResult(await resultOf(number, act))
  }
  await Promise.all(Array.from({ length: ABREAST }, work))
}

async function resultOf<Answer>(
  number: string,
  act: (number: string) => Promise<Answer>,
): Promise<Result<Answer>> {
  try {
    return { number, answer: await act(number), no: null }
  } catch (error) {
    const no = error instanceof Refused ? error : new Refused({ code: 'unexpected' })
    return { number, answer: null, no }
  }
}
