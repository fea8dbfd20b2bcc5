import { useEffect, useRef } from 'react'
import { register } from './registry.ts'

/**
 * A key, or a sequence such as `g q`, that does something while this is on the screen. Its words are `shortcut.<id>`
 * in web/words/shortcuts.ts; two keys may have one id. It never fires where somebody types, but with control.
 */
export function useShortcut(id: string, keys: string, act: () => void, when = true): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => (when ? register(id, keys, () => latest.current(), 'page') : undefined), [id, keys, when])
}

export type FrameShortcut = { readonly id: string; readonly keys: string; readonly act: () => void }

/** The same for what is there on every page, all at once: a page may use the keys for something of its own. */
export function useFrameShortcuts(all: readonly FrameShortcut[]): void {
  const latest = useRef(all)
  useEffect(() => {
    latest.current = all
  })
  const which = all.map(({ id, keys }) => `${id} ${keys}`).join('\n')
  useEffect(() => {
    const act = (line: string) => () => latest.current.find(({ id, keys }) => `${id} ${keys}` === line)?.act()
    // The newest goes first: the first of them is to be the first of the sheet.
    const lines = which.split('\n').toReversed()
    const ends = lines.map((line) => {
      const [id = '', ...keys] = line.split(' ')
      return register(id, keys.join(' '), act(line), 'frame')
    })
    return () => {
      for (const end of ends) end()
    }
  }, [which])
}
