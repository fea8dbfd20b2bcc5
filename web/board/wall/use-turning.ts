import { useEffect, useState } from 'react'

/** Milliseconds that a scene is shown. */
const SHOWN = 12_000

/** Which of so many scenes is shown: one after the other by itself, on with the arrow keys, and held with the space bar. */
export function useTurning(scenes: number): { readonly at: number; readonly isHeld: boolean } {
  const [at, setAt] = useState(0)
  const [isHeld, setHeld] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn begins its own time
  useEffect(() => {
    const turn = (by: number) => setAt((now) => (scenes === 0 ? 0 : (now + by + scenes) % scenes))
    // Begun anew with every turn, so that a scene chosen by hand is shown as long as any other.
    const timer = isHeld ? undefined : setTimeout(() => turn(1), SHOWN)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') turn(1)
      else if (event.key === 'ArrowLeft') turn(-1)
      else if (event.key === ' ') setHeld((held) => !held)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey)
    }
  }, [scenes, isHeld, at])
  return { at: Math.min(at, Math.max(0, scenes - 1)), isHeld }
}
