import Type from 'typebox'

/** A file that is given out: under what name it is kept by whoever asked, and what is in it, piece by piece. */
export type FileGiven = {
  readonly name: string
  /** Null where nobody knows before the end. */
  readonly bytes: number | null
  /** What kind of file it is, where the endpoint gives more than one. */
  readonly type?: string
  readonly content: AsyncIterable<string | Uint8Array>
}

/** The answer of an endpoint that gives a file. */
export const fileGiven = Type.Unsafe<FileGiven>({ type: 'string', format: 'binary' })
