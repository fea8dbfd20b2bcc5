const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
const signs: Readonly<Record<string, string>> = {
  ctrl: isMac ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isMac ? '⌥' : 'Alt',
  enter: 'Enter',
  space: '␣',
  esc: 'Esc',
}

/** The keys of a shortcut as they stand on the keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return (
    <span className="key-caps">
      {keys.map((key, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of a sequence may repeat, and never move
        <kbd key={place}>{capOf(key)}</kbd>
      ))}
    </span>
  )
}

function capOf(key: string): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => signs[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : ' + ')
}
