/**
 * Rows by names that people chose, which inherit nothing: an object of JavaScript also answers to `constructor` and
 * `toString`, and whoever asks by such a name would be given something that is no row.
 */
export function bareRows<Row>(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> {
  return Object.assign(Object.create(null), rows)
}
