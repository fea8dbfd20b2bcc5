import type { CaseMeasure } from './measures.ts'
import type { Grouped } from './parts/table.ts'

/**
 * What a province reads of the national windows: what they counted of its customers. `groups` are told apart by window,
 * province of the customer and category; of a customer without a province (A14) no province reads anything.
 */
export function extractFor(
  groups: readonly Grouped<CaseMeasure>[],
  province: string,
): readonly Grouped<CaseMeasure>[] {
  return province === '' ? [] : groups.filter((one) => one.by[1] === province)
}
