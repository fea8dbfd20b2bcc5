import type { Page } from 'playwright-core'

/** What does not fit into a page as wide as it is: the page itself where it can be pushed aside, and cut text. */
export async function misfitsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.scrollingElement?.scrollWidth ?? 0
    const over = wide > innerWidth ? [`the page is ${wide} wide, the screen ${innerWidth}: ${widest()}`] : []
    return [...over, ...cut()]

    function widest(): string {
      const out = [...document.body.querySelectorAll('*')].filter(
        (one) => one.getBoundingClientRect().right > innerWidth + 1 && !isScrolled(one),
      )
      return out.slice(0, 2).map(nameOf).join(', ')
    }

    function isScrolled(one: Element): boolean {
      for (let at = one.parentElement; at; at = at.parentElement)
        if (at !== document.body && getComputedStyle(at).overflowX !== 'visible') return true
      return false
    }

    /** Text of which a part is hidden and that says itself nowhere else. */
    function cut(): string[] {
      const said = 'kbd, svg, [aria-hidden="true"], [title], .ant-typography-ellipsis, .unseen'
      return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
        if (!hasText(one) || one.closest(said) || !one.checkVisibility({ visibilityProperty: true }))
          return []
        const { overflowX, clipPath } = getComputedStyle(one)
        if (overflowX === 'visible' || overflowX === 'auto' || overflowX === 'scroll') return []
        if (clipPath !== 'none' || one.scrollWidth <= one.clientWidth + 1) return []
        return [`cut: ${nameOf(one)}: ${one.textContent?.trim().slice(0, 40)}`]
      })
    }

    function hasText(one: Element): boolean {
      return [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    }

    function nameOf(one: Element): string {
      return `${one.tagName.toLowerCase()}.${[...one.classList].slice(0, 3).join('.')}`
    }
  })
}
