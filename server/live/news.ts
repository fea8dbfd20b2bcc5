import { randomBytes } from 'node:crypto'

/** That a case changed, and which organisations were given a notice of it. */
export type Changed = {
  readonly number: string
  readonly version: number
  readonly told?: readonly string[]
}

/** What one write tells the processes. They all hear it in one order, so that its id is a place in it everywhere. */
export type News = { readonly id: string; readonly cases: readonly Changed[] }

/** A notification carries 8,000 bytes. */
const MOST_BYTES = 7_000

/** A name for a place in the stream that says nothing of what happened there. */
export function newPlace(): string {
  return randomBytes(12).toString('base64url')
}

/** What the listening processes are told, in pieces that a notification can carry. */
export function newsOf(changes: readonly Changed[]): readonly string[] {
  const pieces: Changed[][] = []
  let bytes = MOST_BYTES
  for (const one of changes) {
    const more = Buffer.byteLength(JSON.stringify(one)) + 1
    if (bytes + more > MOST_BYTES) {
      pieces.push([])
      bytes = 100
    }
    pieces.at(-1)?.push(one)
    bytes += more
  }
  return pieces.map((cases) => JSON.stringify({ id: newPlace(), cases } satisfies News))
}
