import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const taken = (what: string) => ({
  channel: 'hotline10000',
  window: desks.window,
  customer: { account: 'hn1' },
  description: what,
  classification: { kind: 'complaint', category: 'network' },
})

let set: Stage
let window: Client
let handler: Client
let desk: Person

beforeAll(async () => {
  set = await stage()
  window = await set.hire('window', desks.window)
  handler = await set.hire('handler', desks.branch)
  for (let at = 1; at <= 70; at++) await passedUp(`第${at}件`)
  desk = await seated(set, handler)
})

beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

async function passedUp(what: string): Promise<string> {
  const { number } = granted(await window.post<{ number: string }>('/api/cases', taken(what)))
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  return number
}

const cursor = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-row-key'))

/** The text of the row under the cursor. */
async function under(page: Page, text: string): Promise<void> {
  await page.locator('.case-row:focus').filter({ hasText: text }).waitFor()
}

/** Walks down to a row: a step at the last row that is loaded stays there until more of them have come. */
async function walkTo(page: Page, text: string): Promise<void> {
  const row = page.locator('.case-row:focus').filter({ hasText: text })
  await expect
    .poll(
      async () => {
        if ((await row.count()) > 0) return true
        await page.keyboard.press('j')
        return (await row.count()) > 0
      },
      { timeout: 30_000, interval: 1 },
    )
    .toBe(true)
}

async function opened(page: Page, address = '/queue'): Promise<void> {
  await page.goto(address)
  await page.locator('.case-row').first().waitFor()
}

/** The cases on the screen, from the top. */
const order = (page: Page) =>
  page
    .locator('.case-row')
    .evaluateAll((rows) => rows.slice(0, 12).map((row) => row.getAttribute('data-row-key') ?? ''))

test('a handler walks through the queue, peeks, chooses and opens without touching the mouse', async () => {
  const { page, troubles } = desk
  await opened(page)
  await page.keyboard.press('j')
  await under(page, '第1件')
  await page.keyboard.press('j')
  await under(page, '第2件')
  await page.keyboard.press('Space')
  const second = await cursor(page)
  const peek = page.getByRole('complementary', { name: `预览 ${second}` })
  await peek.getByText('最近经过').waitFor()
  await page.keyboard.press('j')
  await under(page, '第3件')
  await page.getByRole('complementary', { name: `预览 ${await cursor(page)}` }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('最近经过').waitFor({ state: 'hidden' })
  await page.keyboard.press('x')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await page.keyboard.press('Shift+X')
  await page.getByText('已选 3 件').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('已选 3 件').waitFor({ state: 'hidden' })
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/cases/${second}`)
  expect(troubles()).toEqual([])
})

test('from a case the way goes on through the list it was opened from, and back to where one was', async () => {
  const { page } = desk
  await opened(page)
  const [first, second, third] = await order(page)
  await page.locator(`[data-row-key="${second}"]`).focus()
  await page.keyboard.press('o')
  await page.waitForURL(`**/cases/${second}`)
  await page.getByText('第 2 /').waitFor()
  await page.keyboard.press('Shift+>')
  await page.waitForURL(`**/cases/${third}`)
  await page.keyboard.press('Shift+<')
  await page.waitForURL(`**/cases/${second}`)
  await page.keyboard.press('Shift+<')
  await page.waitForURL(`**/cases/${first}`)
  await page.goBack()
  await under(page, '第2件')
})

test('rows that are off the screen are not drawn, and the cursor walks to the last of all pages', async () => {
  const { page } = desk
  await opened(page)
  await walkTo(page, '第70件')
  expect(await page.locator('.case-row').count()).toBeLessThan(60)
  await page.keyboard.press('j')
  await under(page, '第70件')
  const table = page.getByRole('table', { name: '工单队列' })
  expect(await table.getAttribute('aria-rowcount')).toBe('71')
  expect(await page.locator('.case-row:focus').getAttribute('aria-rowindex')).toBe('71')
})

test('what goes is told, and no row moves before somebody wants it', async () => {
  const { page, troubles } = desk
  await opened(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await under(page, '第2件')
  const before = await order(page)
  granted(await handler.post(`/api/cases/${before[0]}/forward`, { to: desks.province }))
  await page.locator('.case-row-left').getByText('已转至').waitFor()
  await page.getByText('1 件已离开本列表').waitFor()
  expect(await order(page)).toEqual(before)
  await under(page, '第2件')
  await page.keyboard.press('l')
  await page.locator(`.case-row[data-row-key="${before[0]}"]`).waitFor({ state: 'detached' })
  expect(troubles()).toEqual([])
})

test('what comes is told, and stands in the list when somebody wants it', async () => {
  const { page } = desk
  // Few enough that the end of the list is loaded: there, what comes is known to be new.
  await opened(page, '/queue?quick=own')
  await walkTo(page, '第70件')
  const before = await order(page)
  const come = await passedUp('刚刚到的')
  const bar = page.getByRole('button', { name: '新到 1 件' })
  await bar.waitFor()
  expect(await order(page)).toEqual(before)
  await under(page, '第70件')
  await bar.click()
  await page.locator('.case-row').first().waitFor()
  await page.keyboard.press('k')
  await walkTo(page, '刚刚到的')
  await page.locator(`.case-row[data-row-key="${come}"]`).waitFor()
})

test('a filter of one click and one that is put together stand in the address and come back with it', async () => {
  const { page } = desk
  await opened(page)
  await page.getByRole('button', { name: '待SP答复' }).click()
  await page.getByText('本队列有').waitFor()
  expect(new URL(page.url()).searchParams.get('quick')).toBe('waitingSp')
  await page.getByRole('button', { name: '待SP答复' }).click()
  await page.getByRole('button', { name: /筛选$/ }).click()
  const dialog = page.getByRole('dialog', { name: '筛选条件' })
  await dialog.getByRole('combobox', { name: '字段' }).fill('催办')
  await page.keyboard.press('Enter')
  await dialog.getByText('至少').waitFor()
  await dialog.getByRole('button', { name: /应\s?用/ }).click()
  await page.getByText('没有符合条件的工单').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '筛选（1）' }).waitFor()
  await page.getByText('没有符合条件的工单').waitFor()
})
