import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { onTestFailed } from 'vitest'

const folder = fileURLToPath(new URL('../../dist/failed-stories/', import.meta.url))

/** When this story fails, what every screen showed is kept in dist/failed-stories, and said. */
export function keepScreensOfFailure(browser: Browser): void {
  onTestFailed(async ({ task }) => {
    mkdirSync(folder, { recursive: true })
    const pages = browser.contexts().flatMap((context) => context.pages())
    for (const [at, page] of pages.entries()) {
      const path = `${folder}${task.name.replaceAll(/\W+/g, '-').slice(0, 60)}-${at + 1}.png`
      await page.screenshot({ path, fullPage: true, timeout: 5_000 }).catch(() => {})
      // Where nobody can look into the folder the words have to do.
      const words = await page.evaluate(() => document.body.innerText.slice(0, 3_000)).catch(() => '')
      process.stderr.write(`--- ${task.name}: ${page.url()}\n${words}\n`)
    }
  })
}
