import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { serverProcess } from '../testing/server-process.ts'
import { builtPages } from './built-pages.ts'
import { demonstrationProcess } from './demonstration-process.ts'
import { openBrowser } from './launch.ts'
import { signIn, visitor } from './person.ts'
import { showCase, showFirstRun, showIntake } from './shown-pages.ts'

/** Pictures of the pages, as PNG files: of a server that runs already, or of a demonstration made for them. */
const { values: asked } = parseArgs({
  options: {
    server: { type: 'string' },
    login: { type: 'string', default: 'cs10000' },
    password: { type: 'string' },
    folder: { type: 'string', default: fileURLToPath(new URL('../../docs/pictures', import.meta.url)) },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
  },
})
const viewport = { width: Number(asked.width), height: Number(asked.height) }

builtPages()
mkdirSync(asked.folder, { recursive: true })
const browser = await openBrowser()
try {
  await takeFirstRun(browser)
  await takeDesk(browser)
} finally {
  await browser.close()
}

async function takeFirstRun(from: Browser): Promise<void> {
  const server = await serverProcess()
  try {
    const { page, leave } = await visitor(from, server.address, viewport)
    await showFirstRun(page, server.link() ?? '')
    await page.screenshot({ path: join(asked.folder, 'first-run.png') })
    await leave()
  } finally {
    await server.remove()
  }
}

async function takeDesk(from: Browser): Promise<void> {
  const demonstration = asked.server === undefined ? await demonstrationProcess() : null
  const address = demonstration?.address ?? asked.server ?? ''
  const password = asked.password ?? demonstration?.password ?? ''
  try {
    const person = await visitor(from, address, viewport)
    await signIn(person, asked.login, password)
    const { page } = person
    await page.locator('.case-row').first().waitFor()
    await page.screenshot({ path: join(asked.folder, 'queue.png') })
    await showCase(page)
    await page.screenshot({ path: join(asked.folder, 'case.png') })
    await showIntake(page)
    await page.screenshot({ path: join(asked.folder, 'intake.png') })
    for (const trouble of person.troubles()) console.error(trouble)
  } finally {
    await demonstration?.remove()
  }
}
