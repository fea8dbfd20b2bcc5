import { useState } from 'react'

/** Something that is typed, kept in this browser until it has arrived: a page that is closed loses nothing. */
export function useKept<Value>(name: string, empty: Value) {
  const place = `beichen.portal.${name}`
  const [value, setValue] = useState<Value>(() => read(place) ?? empty)
  const keep = (next: Value) => {
    setValue(next)
    write(place, next)
  }
  const drop = () => {
    setValue(empty)
    localStorage.removeItem(place)
  }
  return [value, keep, drop] as const
}

/** Drops what was kept under a name, whoever typed it: somebody is leaving this device. */
export function dropKept(name: string): void {
  localStorage.removeItem(`beichen.portal.${name}`)
}

function read<Value>(place: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Value | null
  } catch {
    return null
  }
}

function write(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing: what is typed stays on the page.
  }
}
