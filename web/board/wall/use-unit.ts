import { useSyncExternalStore } from 'react'

/** What drawings are measured in: pixels of one hundredth of the wall's width, where it is as high as a screen. */
function unit(): number {
  return innerWidth <= 900 ? 14 : Math.min(innerWidth / 100, innerHeight / 56.25)
}

/** The unit of the wall, which is the size of its letters; it follows the window. */
export function useUnit(): number {
  return useSyncExternalStore((watcher) => {
    addEventListener('resize', watcher)
    return () => removeEventListener('resize', watcher)
  }, unit)
}
