import type { Client } from './client.ts'
import type { Numbers, Step } from './step.ts'

/** What an answer said: which case, and with which version the move ended. */
export type Said = { readonly number: string; readonly version: number }

/** A move that was answered with yes, and how it was asked, so that it can be asked again. */
export type Acknowledged = {
  readonly key: string
  readonly client: Client
  readonly step: Step
  readonly numbers: Numbers
  readonly said: Said
}

/** A no, and to what. */
export type Refused = { readonly path: string; readonly status: number; readonly code: string }

/** What the writers were told, in the order in which they were told it, and what went wrong with their moves. */
export type Book = {
  readonly acknowledged: Acknowledged[]
  readonly refused: Refused[]
  /** Cases that others changed again and again, so that the move had to be asked for anew. */
  readonly conflicts: string[]
  /** The case that each writer works on. */
  readonly current: Map<number, string>
}

/** An empty book. */
export function newBook(): Book {
  return { acknowledged: [], refused: [], conflicts: [], current: new Map() }
}
