import type { ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'
import { dark, darkContrast, light, lightContrast } from './look-themes.ts'

export const looks = ['system', 'light', 'dark', 'contrast'] as const
export type Look = (typeof looks)[number]

const kept = 'beichen.look'
const watchers = new Set<() => void>()
const wishes = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  contrast: matchMedia('(prefers-contrast: more)'),
  still: matchMedia('(prefers-reduced-motion: reduce)'),
}
/** Whose look it is; before anybody is signed in, the look of whoever chose last here. */
let person = ''

/** The look that was chosen; the machine's where nobody chose. */
export function useLook(): Look {
  return useSyncExternalStore(watch, chosenLook)
}

/** Whether the page is dark: as chosen, or as the machine wishes. High contrast is white on black where it wishes dark. */
export function useDark(): boolean {
  return useSyncExternalStore(watch, isDark)
}

/** Whether edges and letters are as strong as they can be. */
export function useContrast(): boolean {
  return useSyncExternalStore(watch, hasContrast)
}

/** The theme of Ant Design for the look; nothing moves for people who asked their machine for that. */
export function useTheme(): ThemeConfig {
  const isDarkNow = useDark()
  const isStill = useSyncExternalStore(watch, () => wishes.still.matches)
  const theme = useContrast() ? (isDarkNow ? darkContrast : lightContrast) : isDarkNow ? dark : light
  return isStill ? { ...theme, token: { ...theme.token, motion: false } } : theme
}

/** Chooses a look and remembers it for this person, in this browser. */
export function chooseLook(look: Look): void {
  for (const place of [kept, placeOf(person)]) localStorage.setItem(place, look)
  tell()
}

/** Whether this person has chosen a look in this browser. */
export function hasChosenLook(): boolean {
  return localStorage.getItem(placeOf(person)) !== null
}

/** Light where it is dark, and dark where it is light. */
export function toggleLook(): void {
  chooseLook(isDark() ? 'light' : 'dark')
}

/** Somebody is signed in: the look is the one that they chose. */
export function lookOfPerson(who: string): void {
  person = who
  const own = localStorage.getItem(placeOf(who))
  if (own !== null) localStorage.setItem(kept, own)
  tell()
}

function placeOf(who: string): string {
  return who ? `${kept}.${who}` : kept
}

function chosenLook(): Look {
  const chosen = localStorage.getItem(kept)
  return looks.find((one) => one === chosen) ?? 'system'
}

function isDark(): boolean {
  const look = chosenLook()
  return look === 'system' || look === 'contrast' ? wishes.dark.matches : look === 'dark'
}

function hasContrast(): boolean {
  const look = chosenLook()
  return look === 'contrast' || (look === 'system' && wishes.contrast.matches)
}

function tell(): void {
  for (const one of watchers) one()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  for (const wish of Object.values(wishes)) wish.addEventListener('change', watcher)
  // Chosen in another window, the look is the same in all of them.
  window.addEventListener('storage', watcher)
  return () => {
    watchers.delete(watcher)
    window.removeEventListener('storage', watcher)
    for (const wish of Object.values(wishes)) wish.removeEventListener('change', watcher)
  }
}
