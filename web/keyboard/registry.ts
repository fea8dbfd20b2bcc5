import { useSyncExternalStore } from 'react'
import { isTaken } from './at-work.ts'
import { keysOf, pressedKey } from './pressed.ts'
import { type Begun, nothing, pressed } from './sequence.ts'

/** A shortcut that is there at present. What a page says goes before what the frame says. */
export type Shortcut = {
  readonly id: string
  readonly keys: readonly string[]
  readonly act: () => void
  readonly layer: 'frame' | 'page'
}

const kept = 'beichen.shortcuts'
const watchers = new Set<() => void>()
let registered: readonly Shortcut[] = []
let begun: Begun = nothing

/** Makes a shortcut known; gives the way to forget it. The newest goes first, and a page before the frame. */
export function register(id: string, keys: string, act: () => void, layer: Shortcut['layer']): () => void {
  const one: Shortcut = { id, keys: keysOf(keys), act, layer }
  const all = [one, ...registered]
  change([...all.filter((each) => each.layer === 'page'), ...all.filter((each) => each.layer === 'frame')])
  return () => change(registered.filter((each) => each !== one))
}

/** What can be pressed on this page. */
export function useRegistered(): readonly Shortcut[] {
  return useSyncExternalStore(watch, () => registered)
}

/** Whether the person has switched all shortcuts off. */
export function useShortcutsOff(): boolean {
  return useSyncExternalStore(watch, isOff)
}

/** Switches all shortcuts off or on, in this browser. */
export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(kept)
  else localStorage.setItem(kept, 'off')
  for (const one of watchers) one()
}

/** What a press does, if it does anything. */
export function onKey(event: KeyboardEvent): void {
  if (isOff() || !event.key || event.isComposing || event.defaultPrevented || isModifier(event.key)) return
  const key = pressedKey(event)
  if (isTaken(key, event.target)) {
    begun = nothing
    return
  }
  const found = pressed(key, event.timeStamp, begun, registered)
  begun = found.begun
  if (!found.hit) return
  event.preventDefault()
  // Held down, a key does once what it does: no key of ours is meant to repeat but those that walk through rows.
  if (event.repeat && !/^[jk]$/.test(key)) return
  found.hit.act()
}

function isOff(): boolean {
  return localStorage.getItem(kept) === 'off'
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key)
}

function change(next: readonly Shortcut[]): void {
  if (registered.length === 0 && next.length > 0) window.addEventListener('keydown', onKey)
  if (next.length === 0) window.removeEventListener('keydown', onKey)
  registered = next
  for (const one of watchers) one()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
