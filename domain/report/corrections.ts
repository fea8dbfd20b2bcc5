import type { Figures } from './figures.ts'

/** A figure that would come out otherwise if the report were drawn up now. */
export type Correction = {
  readonly figure: string
  readonly frozen: number | null
  readonly now: number | null
}

/** What also depends on other months, or on the number of users that was given when the report was drawn up. */
const notOfTheMonth = ['complaintMoM', 'complaintYoY', 'complaintsPer10kUsers']

/**
 * What has changed since a report was frozen (X16): late entries and corrections of the month itself. The report stays
 * as it was signed; these stand beside it.
 */
export function correctionsOf(frozen: Figures, now: Figures): readonly Correction[] {
  return Object.keys(frozen)
    .filter((figure) => figure in now && !notOfTheMonth.includes(figure))
    .map((figure) => ({ figure, frozen: frozen[figure] ?? null, now: now[figure] ?? null }))
    .filter((one) => one.frozen !== one.now)
}
