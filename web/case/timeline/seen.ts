const kept = 'beichen.seen'
/** So many cases are remembered; of those before them nothing is called new. */
const MOST = 300

type Seen = Readonly<Record<string, number>>

/** Up to which entry somebody has read a case in this browser; null where they have not. */
export function seenOf(person: string, number: string): number | null {
  return read(person)[number] ?? null
}

/** Keeps up to where somebody has read a case. */
export function keepSeen(person: string, number: string, seq: number): void {
  const { [number]: before = 0, ...others } = read(person)
  const newest = Object.entries(others).slice(1 - MOST)
  const next = { ...Object.fromEntries(newest), [number]: Math.max(before, seq) }
  localStorage.setItem(`${kept}.${person}`, JSON.stringify(next))
}

function read(person: string): Seen {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(`${kept}.${person}`) ?? '{}')
    return said !== null && typeof said === 'object' ? (said as Seen) : {}
  } catch {
    return {}
  }
}
