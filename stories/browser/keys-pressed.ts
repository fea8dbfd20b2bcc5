import type { Page } from 'playwright-core'

/** Counts the keys that are pressed from now on; text of the customer comes from the input method and presses none. */
export async function typedAfterwards(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = Object.assign(window, { keysPressed: 0 })
    window.addEventListener('keydown', () => counted.keysPressed++, { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { keysPressed: number }).keysPressed)
}

/** Waits until whoever types is in the field with this label. */
export async function waitForFocus(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.waitFor()
  await page.waitForFunction((one) => one === document.activeElement, await field.elementHandle())
}
