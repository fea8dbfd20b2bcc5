import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { serverProcess } from '../testing/server-process.ts'
import { builtPages } from './built-pages.ts'
import { demonstrationProcess } from './demonstration-process.ts'
import { resize, settled, turn } from './every-page.ts'
import { openBrowser } from './launch.ts'
import { signIn, visitor } from './person.ts'
import { showCase, showFirstRun, showHome, showIntake, showPalette, showQueue } from './shown-pages.ts'

/** Pictures of the pages, as PNG files: of a server that runs already, or of a demonstration made for them. */
const { values: asked } = parseArgs({
  options: {
    server: { type: 'string' },
    login: { type: 'string', default: 'cs10000' },
    password: { type: 'string' },
    folder: { type: 'string', default: fileURLToPath(new URL('../../docs/pictures', import.meta.url)) },
  },
})
const desk = { width: 1440, height: 900 }
/** How each page is taken, beside the plain picture at 1440: what is added to its name. */
const ways = {
  dark: { size: desk, look: 'dark' },
  1280: { size: { width: 1280, height: 800 }, look: 'light' },
  390: { size: { width: 390, height: 844 }, look: 'light' },
} as const
const shown = {
  home: showHome,
  queue: showQueue,
  case: showCase,
  intake: showIntake,
  palette: showPalette,
} as const

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
    const { page, leave } = await visitor(from, server.address, desk)
    await showFirstRun(page, server.link() ?? '')
    await take(page, 'first-run')
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
    const person = await visitor(from, address, desk)
    await signIn(person, asked.login, password)
    for (const [name, show] of Object.entries(shown)) await takeInEveryWay(person.page, name, show)
    for (const trouble of person.troubles()) console.error(trouble)
  } finally {
    await demonstration?.remove()
  }
}

async function takeInEveryWay(page: Page, name: string, show: (page: Page) => Promise<void>): Promise<void> {
  await show(page)
  await turn(page, 'light')
  await take(page, name)
  for (const [way, { size, look }] of Object.entries(ways)) {
    await turn(page, look)
    await resize(page, size)
    await take(page, `${name}-${way}`)
  }
  await resize(page, desk)
}

async function take(page: Page, name: string): Promise<void> {
  await settled(page)
  await page.screenshot({ path: join(asked.folder, `${name}.png`) })
}
