/** How long the next key of a sequence is waited for, in milliseconds. */
export const WINDOW = 1000

/** What was pressed last and may go on. */
export type Begun = { readonly keys: readonly string[]; readonly at: number }

/** Nothing begun. */
export const nothing: Begun = { keys: [], at: 0 }

/**
 * Which of the sequences a further key completes, and what it may still be the beginning of. The longest wins; what
 * is complete is done at once, also where a longer one begins with it: `.` copies the number, a second one more.
 */
export function pressed<Of extends { readonly keys: readonly string[] }>(
  key: string,
  at: number,
  begun: Begun,
  all: readonly Of[],
): { readonly hit: Of | null; readonly begun: Begun } {
  const before = at - begun.at <= WINDOW ? begun.keys : []
  for (let from = 0; from <= before.length; from++) {
    const keys = [...before.slice(from), key]
    const hit = all.find((one) => one.keys.length === keys.length && startsWith(one.keys, keys)) ?? null
    const goesOn = all.some((one) => one.keys.length > keys.length && startsWith(one.keys, keys))
    if (hit || goesOn) return { hit, begun: goesOn ? { keys, at } : nothing }
  }
  return { hit: null, begun: nothing }
}

function startsWith(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((key, place) => whole[place] === key)
}
