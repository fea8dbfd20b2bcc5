declare global {
  interface Window {
    /** Milliseconds from the beginning of the navigation until the first row lies under the pointer. */
    firstRowAt?: number
    /** When each frame was drawn since `countFrames`. */
    drawn?: number[]
    /** Tasks of the page that took long, and how long each press of a key waited and took, since `watchTyping`. */
    typed?: { readonly tasks: number[]; readonly waits: number[]; readonly painted: number[] }
  }
}

/** Runs in the page from its beginning: notes when the first row has been drawn and nothing lies over it. */
export function whenFirstRowCanBePressed(): void {
  const look = () => {
    const row = document.querySelector('tr.case-row')
    const box = row?.getBoundingClientRect()
    const on = box && document.elementFromPoint(box.left + 300, box.top + box.height / 2)
    if (row && on && row.contains(on)) window.firstRowAt = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Runs in the page: notes every frame from now on. */
export function countFrames(): void {
  const frames: number[] = []
  window.drawn = frames
  const note = (at: number) => {
    frames.push(at)
    if (window.drawn === frames) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}

/** Runs in the page: notes what typing waits for from now on. */
export function watchTyping(): void {
  const typed = { tasks: [] as number[], waits: [] as number[], painted: [] as number[] }
  window.typed = typed
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) typed.tasks.push(task.duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.name !== 'keydown') continue
      typed.waits.push(entry.processingStart - entry.startTime)
      typed.painted.push(entry.duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
