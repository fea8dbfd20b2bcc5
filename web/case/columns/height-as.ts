/** Keeps the height of an element at hand for the style sheet, as a variable of what surrounds it. */
export function heightAs(variable: `--${string}`) {
  return (element: HTMLElement | null) => {
    const around = element?.parentElement
    if (!element || !around) return
    const watcher = new ResizeObserver(() => {
      around.style.setProperty(variable, `${element.offsetHeight}px`)
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }
}
