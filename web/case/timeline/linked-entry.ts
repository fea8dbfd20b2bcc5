/** The address of an entry within its page. */
export function anchorOf(seq: number): string {
  return `entry-${seq}`
}

/** The entry that an address points at; null where it points at none. */
export function entryIn(hash: string): number | null {
  const found = /^#?entry-([1-9][0-9]{0,8})$/.exec(hash)?.[1]
  return found === undefined ? null : Number(found)
}

/** What is quoted of an entry, line by line. */
export function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
