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

  /** All conditions together, their values numbered after so many others. */
  sql(before = 0): string {
    if (this.#parts.length === 0) return 'true'
    return this.#parts.join(' and ').replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`)
  }
}
