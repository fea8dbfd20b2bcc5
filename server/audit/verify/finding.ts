/** Where the history breaks: the table, the key of the row, and what is wrong with it. */
export type Break = { readonly table: string; readonly key: string; readonly why: string }

/** What was read while nothing was found. */
export type Tally = { cases: number; rows: number; unchained: number }

/** The end of a verification at its first break. */
export class Broken extends Error {
  readonly place: Break
  constructor(table: string, key: string, why: string) {
    super(`${table} ${key}: ${why}`)
    this.place = { table, key, why }
  }
}
