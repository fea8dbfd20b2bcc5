import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { everybodyAt } from '../vulnerabilities/everybody.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

/** What the first load of the queue may weigh: the document and its files, as they come over the wire. */
const MOST_BYTES = 350_000

let set: Stage
let someone: Person
beforeAll(async () => {
  set = await stage()
  const client = await everybodyAt(set)
  granted(await client.post('/api/cases', classified))
  someone = await seated(set, client)
})
afterAll(async () => set?.clear())

type Loaded = { readonly path: string; readonly encoding: string | undefined; readonly bytes: number }

/** Everything that a page asks for until it is at rest. */
async function loadedBy(page: Page, act: () => Promise<unknown>): Promise<readonly Loaded[]> {
  const over: Promise<Loaded>[] = []
  const keep = (request: Request) => void over.push(loaded(request))
  page.on('requestfinished', keep)
  await act()
  await page.waitForLoadState('networkidle')
  // What is loaded ahead later, of pages to come, is none of it.
  page.off('requestfinished', keep)
  return Promise.all(over)
}

async function loaded(request: Request): Promise<Loaded> {
  const response = await request.response()
  const { responseBodySize } = await request.sizes()
  return {
    path: new URL(request.url()).pathname,
    encoding: (await response?.allHeaders())?.['content-encoding'],
    bytes: responseBodySize,
  }
}

test('the queue is on the screen after at most 350 kB, in few files, each as small as it gets', async () => {
  const { page, troubles } = someone
  const all = await loadedBy(page, async () => {
    await page.goto('/queue')
    await page.locator('.case-row, .queue-row, tbody tr').first().waitFor()
  })
  const files = all.filter(({ path }) => path.startsWith('/assets/'))
  const large = files.filter(({ bytes }) => bytes > 1_024)
  expect(large.length).toBeGreaterThan(3)
  expect(large.filter(({ encoding }) => encoding !== 'br')).toEqual([])
  expect(files.length).toBeLessThanOrEqual(12)
  const pages = all.filter(({ path }) => !path.startsWith('/api/'))
  const sum = pages.reduce((before, { bytes }) => before + bytes, 0)
  const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `${path} ${bytes}`)
  expect(sum, heaviest.join('\n')).toBeLessThanOrEqual(MOST_BYTES)
  expect(troubles()).toEqual([])
})

test('and a second time nothing of it is asked for again', async () => {
  const { page } = someone
  const again = await loadedBy(page, async () => {
    await page.goto('/intake')
    await page.getByRole('heading').first().waitFor()
    await page.goto('/queue')
    await page.getByRole('heading').first().waitFor()
  })
  const files = again.filter(
    ({ path, bytes }) => /\/assets\/(react|base|index|desk|zh)-/.test(path) && bytes > 0,
  )
  expect(files).toEqual([])
})
