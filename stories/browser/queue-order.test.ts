import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let window: Client
let desk: Person
const numbers: string[] = []

beforeAll(async () => {
  set = await stage()
  window = await set.hire('window', desks.window)
  for (const description of ['甲', '乙', '丙']) {
    const taken = {
      channel: 'hotline10000',
      window: desks.window,
      customer: { account: 'hn1' },
      description,
      classification: { kind: 'complaint', category: 'network' },
    }
    numbers.push(granted(await window.post<{ number: string }>('/api/cases', taken)).number)
  }
  granted(await window.post(`/api/cases/${numbers[1]}/note`, { text: '看过了' }))
  desk = await seated(set, window)
})

beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

/** Waits until the cases stand like this. */
async function standLike(...wanted: readonly number[]): Promise<void> {
  const rows = wanted.map((at, place) => `.case-row:nth-child(${place + 1})[data-row-key="${numbers[at]}"]`)
  for (const row of rows) await desk.page.locator(row).waitFor()
}

test('the head of a column puts the list in order, says how, and the address, the view and the spreadsheet keep it', async () => {
  const { page, troubles } = desk
  // Wide enough for every column.
  await page.setViewportSize({ width: 1900, height: 900 })
  await page.goto('/queue')
  await standLike(0, 1, 2)
  const head = (name: string) => page.getByRole('columnheader', { name })
  expect(await head('时限').first().getAttribute('aria-sort')).toBe('ascending')
  await head('最近变动').getByRole('button').click()
  await standLike(1, 2, 0)
  expect(await head('最近变动').getAttribute('aria-sort')).toBe('descending')
  expect(new URL(page.url()).searchParams.get('sort')).toBe('changed')
  await head('最近变动').getByRole('button').press('Enter')
  await standLike(0, 2, 1)
  expect(await head('最近变动').getAttribute('aria-sort')).toBe('ascending')
  const file = await page.getByRole('link', { name: '导出表格' }).getAttribute('href')
  expect(file).toContain('sort=quiet')
  await page.getByRole('button', { name: '另存为视图' }).click()
  const saving = page.getByRole('dialog', { name: '另存为视图' })
  await saving.getByLabel('名称').fill('最久未动')
  await saving.getByRole('button', { name: /保\s?存/ }).click()
  await saving.waitFor({ state: 'hidden' })
  await page.waitForURL(/view=/)
  const view = new URL(page.url()).searchParams.get('view')
  await head('最近变动').getByRole('button').click()
  await standLike(0, 1, 2)
  await page.goto(`/queue?view=${view}`)
  await standLike(0, 2, 1)
  expect(troubles()).toEqual([])
})

test('what a filter of one click would leave is counted on it, and how near is soon is chosen beside it', async () => {
  const { page } = desk
  await page.goto('/queue')
  const chips = page.getByRole('group', { name: '快捷筛选' })
  await chips.getByRole('button', { name: '1小时内到期 0' }).waitFor()
  await chips.getByRole('button', { name: '改为多长时间内到期' }).click()
  await page.getByRole('menuitem', { name: '4小时' }).click()
  await chips.getByRole('button', { name: '4小时内到期 3', pressed: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('soon')).toBe('240')
  await page.reload()
  await chips.getByRole('button', { name: '4小时内到期 3', pressed: true }).waitFor()
  await page.locator('.case-row').nth(2).waitFor()
})

test('a link of when the list was the first page leads to the list', async () => {
  const { page } = desk
  await page.goto('/?queue=all&state=any')
  await page.waitForURL('**/queue?queue=all&state=any')
  await standLike(0, 1, 2)
})
