import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Person } from '../browser/person.ts'

/** Opens what lies over a page or behind it. */
async function lookRound(page: Page): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  const list = page.getByRole('combobox').first()
  if ((await list.count()) > 0 && (await list.isVisible())) {
    await list.click()
    await page.keyboard.press('Escape')
  }
}

/** Nothing has run, nothing of it has become a part of the page, and the page is still where it was. */
export async function expectInert({ page }: Person, path: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    ran: (window as { ran?: unknown }).ran ?? null,
    made: document.querySelectorAll(
      'body script, iframe, base, object, embed, meta[http-equiv], img[src="x"], a[href^="javascript"], math, mglyph',
    ).length,
    at: location.hostname,
  }))
  expect([path, seen]).toEqual([path, { ran: null, made: 0, at: '127.0.0.1' }])
}

/** Opens a page, looks round, and sees that nothing runs there. */
export async function look(someone: Person, path: string): Promise<void> {
  await someone.page.goto(path)
  await someone.page.waitForFunction(() => document.body.innerText.trim() !== '')
  await someone.page.waitForLoadState('networkidle')
  await lookRound(someone.page)
  await expectInert(someone, path)
}

/** Listens for what only a script opens. */
export function dialogsOf({ page }: Person): readonly string[] {
  const opened: string[] = []
  page.on('dialog', (dialog) => {
    opened.push(dialog.message())
    void dialog.dismiss()
  })
  return opened
}
