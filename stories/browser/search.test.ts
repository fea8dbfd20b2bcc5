import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { faultsOf } from './every-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
let numbers: readonly string[]

beforeAll(async () => {
  set = await stage()
  agent = await set.person('search.agent', desks.window)
  const colleague = await set.hire('search.colleague', desks.window)
  const taken = async (description: string, kind: 'query' | 'complaint', category: string) => {
    const form = { channel: 'hotline10000', window: desks.window, customer: { contact: '13912340987' } }
    const body = { ...form, description, classification: { kind, category } }
    return granted(await colleague.post<{ number: string }>('/api/cases', body)).number
  }
  numbers = [
    await taken('彩铃扣费有疑问', 'query', 'query'),
    await taken('家里宽带网速慢', 'complaint', 'general'),
  ]
  granted(await colleague.post(`/api/cases/${numbers[1]}/note`, { text: '用户说扣费也不对' }))
})
afterAll(async () => set?.clear())

const shown = () => agent.page.locator('[data-hit]')

test('what was typed is found where it stands, marked, and kept in the address where no server reads it', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.keyboard.type('gs')
  await page.getByRole('heading', { name: '搜索', exact: true }).waitFor()
  const field = page.getByLabel('搜索内容')
  await field.fill('扣费')
  await page.waitForURL('**/search#*')
  // What was written a moment ago is found after a moment.
  const count = async () => {
    await page.reload()
    await page
      .getByText(/件工单|没有查到/)
      .first()
      .waitFor()
    return shown().count()
  }
  await expect.poll(count, { timeout: 60_000, interval: 1000 }).toBe(2)
  expect(await page.locator('.hit').first().locator('.hit-places mark').allTextContents()).toEqual(['扣费'])
  await page.locator('.hit').first().getByText('备注').waitFor()
  expect(new URL(page.url()).search).toBe('')
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#扣费')
  await page.reload()
  await shown().nth(1).waitFor()
})

test('j and k go from case to case, a slash into the field, and the last digits of the telephone find both', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  const field = page.getByLabel('搜索内容')
  await field.fill('0987')
  await page.getByText('联系电话相符').nth(1).waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.hit)
  await page.keyboard.press('j')
  expect(await focused()).toBe(numbers[1])
  await page.keyboard.press('j')
  expect(await focused()).toBe(numbers[0])
  await page.keyboard.press('k')
  await page.keyboard.press('/')
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('where nothing is found it says what was looked for, and offers to look without the filters', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.goto('/search?kind=query#网速')
  await page.getByText('没有查到包含 “网速” 的工单').waitFor()
  await page.getByRole('button', { name: '去掉筛选条件再查' }).click()
  await shown().first().waitFor()
  expect(await shown().first().getAttribute('data-hit')).toBe(numbers[1])
})

test('the palette finds cases by words, and leads to everything that was found', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.goto('/queue')
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: '搜索与命令' })
  await palette.getByRole('combobox').fill('网速')
  await palette
    .getByRole('option')
    .filter({ hasText: numbers[1] ?? '' })
    .waitFor()
  await palette.getByRole('option').filter({ hasText: '搜索“网速”' }).click()
  await page.waitForURL('**/search#*')
  await shown().first().waitFor()
})

test('what was found can be read on every screen and in every look, and nothing went wrong', async () => {
  for (const language of ['en', 'zh']) {
    // Only another page is opened anew where nothing but what stands behind # would change.
    await agent.page.goto('/account')
    expect(await faultsOf(agent.page, `/search#${encodeURIComponent('扣费')}`, language)).toEqual([])
  }
  expect(agent.troubles()).toEqual([])
})
