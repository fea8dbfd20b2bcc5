import { useEffect, useRef } from 'react'
import { register, type Shortcut } from './registry.ts'

/**
 * A key, or a sequence such as `g q`, that does something while this is on the screen. Its words are `shortcut.<id>`
 * in web/words/shortcuts.ts; two keys may have one id. It never fires where somebody types, but with control.
 */
export function useShortcut(id: string, keys: string, act: () => void, when = true): void {
  useShortcutOf('page', id, keys, act, when)
}

/** The same for what is there on every page: a page may use the keys for something of its own. */
export function useFrameShortcut(id: string, keys: string, act: () => void, when = true): void {
  useShortcutOf('frame', id, keys, act, when)
}

function useShortcutOf(layer: Shortcut['layer'], id: string, keys: string, act: () => void, when: boolean) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(
    () => (when ? register(id, keys, () => latest.current(), layer) : undefined),
    [id, keys, layer, when],
  )
}
