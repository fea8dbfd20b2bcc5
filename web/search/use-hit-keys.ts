import { useShortcut } from '../keyboard/use-shortcut.ts'

/** Goes from one case to the next with j and k, and back into the field with a slash; enter follows the link. */
export function useHitKeys(field: () => HTMLElement | null): void {
  const move = (by: number) => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-hit]')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
  }
  useShortcut('rowNext', 'j', () => move(1))
  useShortcut('rowBefore', 'k', () => move(-1))
  useShortcut('searchField', '/', () => field()?.focus())
}
