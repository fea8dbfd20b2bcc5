import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const SOON = 15_000
let set: Stage
let agent: Client
let handler: Person
let window: Person

beforeAll(async () => {
  set = await stage()
  agent = await set.hire('zhou', desks.window)
  window = await seated(set, agent)
  handler = await seated(set, await set.hire('liao', desks.branch))
})
afterAll(async () => set?.clear())

async function registered(description: string): Promise<string> {
  const matter = {
    ...{ kind: 'complaint', description },
    classification: { kind: 'complaint', category: 'general' },
  }
  const taken = { channel: 'hotline10000', window: desks.window, customer: { account: 'hn1' }, ...matter }
  return granted(await agent.post<{ number: string }>('/api/cases', taken)).number
}

const unread = (page: Page, n: number | string) => page.getByRole('button', { name: `通知，${n} 条未读` })
const tile = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '工单概况' }).getByRole('link').filter({ hasText: name })

test('a new desk says what it is for; numbers lead to the list they count; steps are ticked by what was done', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = window
  await page.goto('/')
  await page.getByText('没有待办工单').waitFor()
  const step = page.getByRole('listitem').filter({ hasText: '登记第一张工单' })
  await step.getByText('未完成').waitFor()
  const number = await registered('账单有疑问')
  await page.getByText('账单有疑问').waitFor()
  await step.getByText('已完成').waitFor()
  const mine = tile(page, '本单位待办')
  await until('the number', SOON, async () => (await mine.textContent())?.startsWith('1'))
  await mine.click()
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  await page.getByText(number).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: '收起，不再显示' }).click()
  await step.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText('账单有疑问').waitFor()
  expect(await step.count()).toBe(0)
})

test('the bell counts what arrives by itself, leads to the case, and is read then; all at once too', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = handler
  await page.goto('/')
  await unread(page, 0).waitFor()
  const numbers = [await registered('宽带掉线'), await registered('无法登录'), await registered('多扣费')]
  for (const number of numbers)
    granted(await agent.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  await unread(page, 3).click()
  const drawer = page.getByRole('dialog', { name: '通知' })
  await drawer.getByText('上转到本单位').first().waitFor()
  expect(await drawer.getByText('上转到本单位').count()).toBe(3)
  await drawer.getByText(numbers[0] ?? '').click()
  await page.waitForURL(`**/cases/${numbers[0]}`)
  await unread(page, 2).click()
  await drawer.getByRole('button', { name: '全部标为已读' }).click()
  await unread(page, 0).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  expect(troubles()).toEqual([])
})

test('a case one watches is news when others move it, and none any more when one has looked', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = window
  const number = await registered('套餐未生效')
  await openCase(page, number)
  await page.getByRole('button', { name: '关注', exact: true }).click()
  await page.getByRole('button', { name: '已关注' }).waitFor()
  granted(await agent.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  await page.goto('/')
  const colleague = await set.hire('he', desks.branch)
  granted(await colleague.post(`/api/cases/${number}/note`, { text: '正在核查' }))
  await unread(page, 1).click()
  const drawer = page.getByRole('dialog', { name: '通知' })
  await drawer.getByText('1 条新动态').waitFor()
  await drawer.getByText(number).click()
  await page.waitForURL(`**/cases/${number}`)
  await unread(page, 0).waitFor()
})

test('what somebody does not want in the list is not in it, and stays so', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = handler
  await page.goto('/')
  await unread(page, 0).click()
  await page.getByRole('button', { name: '通知设置' }).click()
  await page.getByRole('switch', { name: '到达本单位 列入通知' }).click()
  await page.getByRole('switch', { name: '免打扰时段' }).click()
  await page.getByLabel('免打扰时段 从').waitFor()
  await page.getByRole('button', { name: '返回通知列表' }).click()
  await page.getByText('没有通知').waitFor()
  const number = await registered('不想知道的')
  granted(await agent.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  await page.reload()
  await page.getByText('不想知道的').waitFor()
  await unread(page, 0).click()
  await page.getByRole('button', { name: '通知设置' }).click()
  const wish = page.getByRole('switch', { name: '到达本单位 列入通知' })
  expect(await wish.getAttribute('aria-checked')).toBe('false')
})
