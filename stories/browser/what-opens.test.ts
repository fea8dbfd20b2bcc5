import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { everybodyAt } from '../vulnerabilities/everybody.ts'
import { barriersOn, coloursOn } from './axe.ts'
import { open, settled, turn } from './every-page.ts'
import { misfitsOn } from './fit.ts'
import { dataOf, foreignWordsOn } from './foreign-words.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let someone: Person
let number: string

beforeAll(async () => {
  set = await stage()
  const client = await everybodyAt(set)
  number = granted(await client.post<{ number: string }>('/api/cases', classified)).number
  someone = await seated(set, client, 'moves')
})

afterAll(async () => set?.clear())

async function chosen(page: Page): Promise<void> {
  await page.locator('.case-row').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.locator('[data-together]').first().waitFor()
}

/** What is opened, where, and how. */
const opened: Readonly<Record<string, readonly [path: string, act: (page: Page) => Promise<unknown>]>> = {
  'the sheet of shortcuts': ['/account', (page) => page.keyboard.press('?')],
  'the palette': ['/account', (page) => page.keyboard.press('Control+k')],
  'a step of the palette': [
    '/account',
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: '搜索与命令' }).fill('外观')
      await page.getByRole('option', { selected: true }).filter({ hasText: '外观' }).waitFor()
      await page.keyboard.press('Enter')
    },
  ],
  'a move of a case': [
    '/cases/$number',
    (page) => page.locator('.moves').getByRole('button', { name: '挂起', exact: true }).click(),
  ],
  'the intake with what is missing': [
    '/intake',
    async (page) => {
      await page.getByRole('radio', { name: '投诉' }).check()
      await page.getByRole('button', { name: '登记工单' }).click()
    },
  ],
  'the filter of the queue': ['/queue', (page) => page.getByRole('button', { name: /筛选/ }).first().click()],
  'how near is soon': ['/queue', (page) => page.getByRole('button', { name: '改为多长时间内到期' }).click()],
  'a move of several cases': [
    '/queue?queue=all',
    async (page) => {
      await chosen(page)
      await page.locator('[data-together="hold"]').click()
      await page.getByRole('dialog').getByLabel('挂起原因').waitFor()
    },
  ],
  'what a move of several cases would come to': [
    '/queue?queue=all',
    async (page) => {
      await chosen(page)
      await page.locator('[data-together="hold"]').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('挂起原因').click()
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: '预览结果' }).click()
      await dialog.getByText('1 件将执行，0 件不能执行').waitFor()
    },
  ],
  'the list of notices': ['/', (page) => page.getByRole('button', { name: /^通知，/ }).click()],
  'the settings of notices': [
    '/',
    async (page) => {
      await page.getByRole('button', { name: /^通知，/ }).click()
      await page.getByRole('button', { name: '通知设置' }).click()
      await page.getByRole('switch', { name: '免打扰时段' }).click()
    },
  ],
  'the menu of the person': ['/', (page) => page.getByRole('button', { name: /用户菜单/ }).click()],
}

test.each(Object.entries(opened))(
  '%s can be used and read by everybody, light and dark, wide and narrow',
  async (_, [path, act]) => {
    const { page } = someone
    const data = dataOf(page)
    await open(page, path.replace('$number', number), 'zh')
    await act(page)
    await settled(page)
    const found = [...(await barriersOn(page)), ...(await misfitsOn(page))]
    await turn(page, 'dark')
    found.push(...(await coloursOn(page)), ...(await foreignWordsOn(page, 'zh', await data())))
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    found.push(...(await misfitsOn(page)))
    expect(found).toEqual([])
  },
)

test('the rail of a small screen as well', async () => {
  const { page } = someone
  await open(page, '/', 'zh')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: '菜单', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await settled(page)
  expect([...(await barriersOn(page)), ...(await misfitsOn(page))]).toEqual([])
})
