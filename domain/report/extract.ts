import type { Grouped } from './parts/table.ts'

/**
 * What a province reads of the national windows: what they counted of its customers. `groups` are told apart by window,
 * province of the customer and category; of a customer without a province (A14) no province reads anything.
 */
export function extractFor<Measure extends string>(
  groups: readonly Grouped<Measure>[],
  province: string,
): readonly Grouped<Measure>[] {
  return province === '' ? [] : groups.filter((one) => one.by[1] === province)
}
