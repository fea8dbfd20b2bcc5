import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'
import { countFrames } from './in-page.ts'

const FOR = 6_000

/** Loads so many rows by going down the list, then scrolls through them: frames a second, and the longest one. */
export async function scrolling({ sit }: Desk, login: string, wished: number) {
  const { page, leave } = await sit(login)
  await page.goto('/queue?queue=all&state=any')
  await page.locator('tr.case-row').first().waitFor()
  const rows = await loadRows(page, wished)
  await page.evaluate(() => document.querySelector('.queue-pane')?.scrollTo(0, 0))
  await page.mouse.move(700, 600)
  await page.evaluate(countFrames)
  const until = performance.now() + FOR
  for (let turn = 0; performance.now() < until; turn++)
    await page.mouse.wheel(0, turn % 200 < 150 ? 160 : -160)
  const drawn = await page.evaluate(() => window.drawn ?? [])
  await leave()
  const spans = drawn.slice(1).map((at, index) => at - (drawn[index] ?? at))
  const whole = (drawn.at(-1) ?? 0) - (drawn[0] ?? 0)
  return { rows, aSecond: (spans.length / whole) * 1000, spans }
}

async function loadRows(page: Page, wished: number): Promise<number> {
  let known = 0
  for (;;) {
    const now = await page.evaluate(() => {
      const pane = document.querySelector('.queue-pane')
      pane?.scrollTo(0, pane.scrollHeight)
      return Math.round((pane?.scrollHeight ?? 0) / 40)
    })
    if (now >= wished) return now
    const more = await page
      .waitForFunction(
        (before) => (document.querySelector('.queue-pane')?.scrollHeight ?? 0) > before * 40 + 400,
        now,
        {
          timeout: 15_000,
        },
      )
      .catch(() => null)
    if (!more && now === known) return now
    known = now
  }
}
