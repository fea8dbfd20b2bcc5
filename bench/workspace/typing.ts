import type { Desk } from './desk.ts'
import { watchTyping } from './in-page.ts'

const text =
  'The customer says that the charge of twelve yuan was never ordered and asks for it back. '.repeat(3)

/** Types two hundred letters into the largest place for text of a case: what they waited for, and the longest task. */
export async function typing({ sit }: Desk, login: string) {
  const { page, leave } = await sit(login)
  await page.goto('/queue')
  await page.locator('tr.case-row').first().waitFor()
  await page.locator('tr.case-row').first().locator('td.cell-description').click()
  await page.locator('.case-number').waitFor()
  await page.waitForLoadState('networkidle')
  const place = await largest()
  await place.click()
  await page.evaluate(watchTyping)
  for (const letter of text.slice(0, 200)) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(30)
  }
  const typed = await page.evaluate(() => window.typed ?? { tasks: [], waits: [], painted: [] })
  const kept = await place.inputValue()
  await leave()
  return { ...typed, letters: kept.length }

  async function largest() {
    const own = page.locator('textarea:visible, [contenteditable=true]:visible')
    if ((await own.count()) === 0) {
      await page.locator('.moves button:not([disabled]), .case-moves button:not([disabled])').first().click()
      await own.first().waitFor()
    }
    return own.first()
  }
}
