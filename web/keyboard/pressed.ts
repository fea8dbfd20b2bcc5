/** What of a key press decides which key it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const named: Readonly<Record<string, string>> = { ' ': 'space', Escape: 'esc' }

/** The name of what was pressed: `k`, `ctrl+k`, `shift+x`, `?`. The command key of a Mac is its control key. */
export function pressedKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  // Signs that a Chinese keyboard makes wide are the same signs.
  const narrow = named[key] ?? key.normalize('NFKC')
  const name = narrow.length === 1 ? narrow.toLowerCase() : narrow.charAt(0).toLowerCase() + narrow.slice(1)
  // Which signs need shift is a matter of the keyboard: `?` is `?` on all of them.
  const isShifted = shiftKey && (name.length > 1 || /[a-z]/.test(name))
  const control = ctrlKey || metaKey
  // With control and alt, or alt alone, many keyboards type signs.
  return [
    control ? 'ctrl' : '',
    altKey && (control || name.length > 1) ? 'alt' : '',
    isShifted ? 'shift' : '',
    name,
  ]
    .filter(Boolean)
    .join('+')
}

/** The keys of a shortcut, one after the other, under the names that presses get: `g q` is two, `ctrl+k` is one. */
export function keysOf(shortcut: string): readonly string[] {
  return shortcut
    .trim()
    .split(/\s+/)
    .map((one) => one.replace(/^shift\+(?=[^a-z+]$)/i, ''))
}
