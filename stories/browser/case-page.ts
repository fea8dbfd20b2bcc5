import type { Locator, Page } from 'playwright-core'

/** Opens the page of a case by its address. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`/cases/${number}`)
  await page.locator('.case-number').waitFor()
}

/** Opens the form of a move by its button. */
export async function openMove(page: Page, move: string): Promise<Locator> {
  await page.locator('.moves').getByRole('button', { name: move, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: move })
  await dialog.waitFor()
  await atRest(page)
  return dialog
}

/** Presses the button that makes the move. */
export async function confirmMove(dialog: Locator, move: string): Promise<void> {
  await dialog.getByRole('button', { name: `确认${move}`, exact: true }).click()
}

/** Makes a move: opens its form, lets it be filled in, and waits until the server said yes. */
export async function makeMove(
  page: Page,
  move: string,
  fill: (dialog: Locator) => Promise<unknown> = async () => {},
): Promise<void> {
  const dialog = await openMove(page, move)
  await fill(dialog)
  await confirmMove(dialog, move)
  await dialog.waitFor({ state: 'hidden' })
}

/** Chooses from a list that opens over the page. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'page' in within ? within.page() : within
  const named = page.getByRole('combobox', { name: label })
  const box = 'page' in within ? within.locator(named) : named
  await box.click()
  if (await box.isEditable()) await box.fill(option)
  await atRest(page)
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
  const shown = within.locator('.ant-select').filter({ has: named }).getByTitle(option, { exact: true })
  await shown.waitFor()
}

/** Waits until nothing flies in any more: a list that still moves can be missed by a click. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isPassing = (one: Animation) => one.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY
    return document.getAnimations().every((one) => one.playState !== 'running' || !isPassing(one))
  })
}

/** The stops of the route as they stand on the screen, in the order of the way. */
export async function routeOf(page: Page): Promise<readonly string[]> {
  const stops = page.locator('.route-stop')
  await stops.first().waitFor()
  return stops.evaluateAll((all) =>
    all.map((one) => one.querySelector('strong, .route-name')?.textContent?.trim() ?? ''),
  )
}
