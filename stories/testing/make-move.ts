import { randomUUID } from 'node:crypto'
import type { Book, Said } from './acknowledged.ts'
import type { Client } from './client.ts'
import type { Numbers, Step } from './step.ts'

/** Makes a move and notes in the book what was said; null, and noted too, when it was refused. */
export async function makeMove(
  step: Step,
  numbers: Numbers,
  client: Client,
  book: Book,
): Promise<Said | null> {
  for (;;) {
    const key = randomUUID()
    const { status, body } = await client.post<Said & { code: string }>(
      step.path(numbers),
      step.body(numbers),
      key,
    )
    if (status === 200) {
      book.acknowledged.push({ key, client, step, numbers, said: body })
      return body
    }
    if (body.code !== 'conflict') {
      book.refused.push({ path: step.path(numbers), status, code: body.code })
      return null
    }
    book.conflicts.push(numbers.own)
  }
}
