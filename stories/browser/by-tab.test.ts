import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { everybodyAt } from '../vulnerabilities/everybody.ts'
import { open } from './every-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'
import { type Stop, stopHere, unreached } from './tab-stops.ts'

const MOST_STOPS = 250

let set: Stage
let someone: Person
let number: string

beforeAll(async () => {
  set = await stage()
  const client = await everybodyAt(set)
  number = granted(await client.post<{ number: string }>('/api/cases', classified)).number
  someone = await seated(set, client)
})

afterAll(async () => set?.clear())

test.each('/ /queue /cases/$number /intake /directory /account'.split(' '))(
  'the tab key leads through all of a page and out of it, and shows where one is: %s',
  async (path) => {
    keepScreensOfFailure(set.browser)
    const { page } = someone
    await open(page, path.replace('$number', number), 'zh')
    const stops = await walk(page)
    expect(stops.length, 'somebody is caught in the page').toBeLessThan(MOST_STOPS)
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `not seen: ${name}`)).toEqual([])
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => `not marked: ${name}`)).toEqual([])
    expect(await unreached(page)).toEqual([])
  },
)

test('the first tab and enter lead past the frame to the heading', async () => {
  const { page } = someone
  await open(page, '/directory', 'zh')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('h1:focus').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('#content') !== null)).toBe(true)
})

test('going to another page puts the focus at its heading; going back does as well', async () => {
  const { page } = someone
  await open(page, '/directory', 'zh')
  await page.keyboard.type('gr')
  await page.locator('h1:focus', { hasText: '分析报告' }).waitFor()
  await page.goBack()
  await page.locator('h1:focus', { hasText: '联络表' }).waitFor()
  expect(await page.title()).toBe('客户服务联络表 · 北辰')
})

/** From the first thing of the page, where it may have put the focus elsewhere, until the focus has left it. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  await page.locator('.skip').focus()
  for (;;) {
    const stop = await page.evaluate(stopHere)
    if (stop === null || stops.length >= MOST_STOPS) return stops
    stops.push(stop)
    await page.keyboard.press('Tab')
  }
}
