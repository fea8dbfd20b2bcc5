/** Conditions of a query with their values bound, never written into the text. */
export class Conditions {
  readonly #parts: string[] = []
  readonly values: unknown[] = []

  /** Adds a condition; each `$` stands for the next value. */
  add(sql: string, ...values: readonly unknown[]): void {
    let index = 0
    const bound = sql.replace(/\$/g, () => {
      this.values.push(values[index++])
      return `$${this.values.length}`
    })
    this.#parts.push(bound)
  }

  /** All conditions together. */
  sql(): string {
    return this.#parts.length === 0 ? 'true' : this.#parts.join(' and ')
  }
}
