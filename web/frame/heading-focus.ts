import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * After going to another page, the focus is at its heading: a screen reader says where one is, and the next tab is the
 * first thing of the page. A page that puts the focus into a field, and a person who has gone on, keep theirs.
 */
export function useHeadingFocus(): void {
  const router = useRouter()
  useEffect(() => {
    let stop = () => {}
    const leave = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return
      stop()
      stop = whenThere(document.getElementById('content'), goTo)
    })
    return () => {
      stop()
      leave()
    }
  }, [router])
}

/** Puts the focus on the content: its heading, where there is one. */
export function skipToContent(): void {
  const content = document.getElementById('content')
  goTo(content?.querySelector('h1') ?? content)
}

function goTo(place: HTMLElement | null): void {
  if (!place) return
  place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** Waits for the heading, unless somebody presses something meanwhile. */
function whenThere(content: HTMLElement | null, then: (heading: HTMLElement) => void): () => void {
  if (!content) return () => {}
  const ended = new AbortController()
  const look = () => {
    const heading = content.querySelector('h1')
    if (!heading) return
    ended.abort()
    if (!content.contains(document.activeElement)) then(heading)
  }
  const watch = new MutationObserver(look)
  watch.observe(content, { childList: true, subtree: true })
  ended.signal.addEventListener('abort', () => watch.disconnect())
  for (const sign of ['keydown', 'pointerdown'] as const)
    addEventListener(sign, () => ended.abort(), { signal: ended.signal, capture: true })
  look()
  return () => ended.abort()
}
