/** The cases that are chosen, and the one from which a range goes. */
export type Selection = { readonly numbers: ReadonlySet<string>; readonly anchor: string | null }

export const nothingChosen: Selection = { numbers: new Set(), anchor: null }

/** Chosen, or not any more. */
export function toggled({ numbers }: Selection, number: string): Selection {
  const next = new Set(numbers)
  if (!next.delete(number)) next.add(number)
  return { numbers: next, anchor: number }
}

/** Everything from the one chosen last to this one, in the order of the list. */
export function ranged(before: Selection, number: string, order: readonly string[]): Selection {
  const [from, to] = [before.anchor ?? number, number].map((one) => order.indexOf(one))
  if (from === undefined || to === undefined || from < 0 || to < 0) return toggled(before, number)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { numbers: new Set([...before.numbers, ...range]), anchor: number }
}

/** All of them, or none when all were chosen. */
export function allOf(before: Selection, order: readonly string[]): Selection {
  const isAll = order.every((one) => before.numbers.has(one))
  return isAll ? nothingChosen : { numbers: new Set(order), anchor: null }
}
