import type { Page } from 'playwright-core'

/** Where the focus is: what it is, whether it can be seen there, and whether it is marked. */
export type Stop = { readonly name: string; readonly isSeen: boolean; readonly isMarked: boolean }

/** Runs in the page: where the focus is, and remembers that it was there; null when it is nowhere. */
export function stopHere(): Stop | null {
  const at = document.activeElement
  if (at === null || at === document.body) return null
  at.setAttribute('data-was-here', '')
  return { name: nameOf(at), isSeen: isSeen(at), isMarked: isMarked(at) }

  function nameOf(one: Element): string {
    const said = one.getAttribute('aria-label') ?? one.textContent ?? ''
    return `${one.tagName.toLowerCase()}.${one.classList[0] ?? ''} ${said.trim().slice(0, 30)}`
  }

  /** A piece of it lies on top, not under the bar that stays. */
  function isSeen(field: Element): boolean {
    // Of what is drawn in another way, the label is what one sees.
    const one = field.closest('label') ?? field
    const { left, top, right, bottom } = one.getBoundingClientRect()
    const pieces = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    )
    return pieces.some(([x, y]) => {
      const over = document.elementFromPoint(x, y)
      return over !== null && (one.contains(over) || over.contains(one))
    })
  }

  /** By a line around it, or around what it is part of. */
  function isMarked(one: Element): boolean {
    const around = [one, one.parentElement, one.parentElement?.parentElement, one.nextElementSibling]
    return around.some((each) => {
      if (!each) return false
      const { outlineStyle, boxShadow } = getComputedStyle(each)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
  }
}

/** What can be pressed or filled in and was not come by; of a group of which one has the focus, only that one counts. */
export async function unreached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const able =
      'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'
    const inGroup = '[role=tab], [role=menuitem], [type=radio], [aria-hidden="true"], [tabindex="-1"]'
    return [...document.querySelectorAll(able)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => !one.matches('[data-was-here]') && one.closest(inGroup) === null)
      .filter((one) => one.closest('[role=menu], [role=radiogroup]') === null)
      .map((one) => `${one.tagName.toLowerCase()}.${one.classList[0] ?? ''} ${one.textContent?.slice(0, 30)}`)
  })
}
