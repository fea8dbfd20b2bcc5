const MOST = 8

/** What a person chose last in this browser, the newest first. */
export function recentOf(person: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(person)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Remembers a choice. */
export function keepRecent(person: string, id: string): void {
  const next = [id, ...recentOf(person).filter((one) => one !== id)].slice(0, MOST)
  localStorage.setItem(placeOf(person), JSON.stringify(next))
}

function placeOf(person: string): string {
  return `beichen.recent.${person}`
}
