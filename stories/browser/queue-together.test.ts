import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let window: Client
let handler: Client
let desk: Person
let numbers: string[]

beforeAll(async () => {
  set = await stage()
  window = await set.hire('window', desks.window)
  handler = await set.hire('handler', desks.branch)
  numbers = []
  for (let at = 1; at <= 5; at++) numbers.push(await passedUp(`第${at}件`))
  desk = await seated(set, handler)
})

beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

async function passedUp(description: string, category = 'network', account = 'hn1'): Promise<string> {
  const taken = {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account },
    description,
    classification: { kind: 'complaint', category },
  }
  const { number } = granted(await window.post<{ number: string }>('/api/cases', taken))
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  return number
}

/** The list of one account. */
function listOf(account: string): string {
  const filter = { join: 'and', parts: [{ field: 'account', is: 'oneOf', of: [account] }] }
  return `/queue?filter=${encodeURIComponent(JSON.stringify(filter))}`
}

async function chooseAll(page: Page, address = '/queue'): Promise<void> {
  await page.goto(address)
  await page.locator('.case-row').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  for (let step = 1; step < 5; step++) await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await page.getByText('已选 5 件').waitFor()
}

const stateOf = async (number: string) =>
  granted(await handler.get<{ status: string; holder: string; version: number }>(`/api/cases/${number}`))

test('of five cases that are passed on together two are refused, for a reason that was said before; nothing begins before the time to undo it is over', async () => {
  const { page, troubles } = desk
  const [first = '', second = '', ...others] = numbers
  for (const number of [first, second])
    granted(await handler.post(`/api/cases/${number}/hold`, { reason: 'awaitCustomerInfo' }))
  await chooseAll(page)
  await page.keyboard.press('b')
  await page.locator('[data-together="forward"]:focus').waitFor()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('上转 · 5 件').waitFor()
  await dialog.getByRole('button', { name: '预览结果' }).click()
  await dialog.getByText('3 件将执行，2 件不能执行').waitFor()
  const why = dialog.getByRole('listitem').filter({ hasText: first })
  await why.getByText('工单当前状态不能做这个动作（已挂起）').waitFor()
  await dialog.getByRole('button', { name: '执行 3 件' }).click()
  await dialog.getByText(/秒后开始执行/).waitFor()
  await dialog.getByRole('button', { name: /撤\s?销/ }).click()
  await dialog.getByText('3 件将执行，2 件不能执行').waitFor()
  for (const number of others) expect((await stateOf(number)).holder).toBe(desks.branch)
  await dialog.getByRole('button', { name: '执行 3 件' }).click()
  await dialog.getByRole('button', { name: '立即执行' }).click()
  await dialog.getByText('成功 3 件，未成功 0 件。').waitFor()
  for (const number of others) expect((await stateOf(number)).holder).toBe(desks.province)
  for (const number of [first, second]) expect((await stateOf(number)).holder).toBe(desks.branch)
  await dialog
    .locator('.ant-modal-footer')
    .getByRole('button', { name: /关\s?闭/ })
    .click()
  await page.locator('.case-row-left').nth(2).waitFor()
  expect(troubles()).toEqual([])
})

test('what was put on hold together goes on again when it is taken back, and both are on record', async () => {
  const { page } = desk
  numbers = []
  for (let at = 6; at <= 10; at++) numbers.push(await passedUp(`第${at}件`, 'general'))
  await chooseAll(page, '/queue?category=general')
  const before = await Promise.all(numbers.map(stateOf))
  await page.getByRole('button', { name: /^挂\s?起$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('挂起原因').click()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '预览结果' }).click()
  await dialog.getByText('5 件将执行，0 件不能执行').waitFor()
  // Somebody else writes meanwhile: that case is not run over.
  const [first = ''] = numbers
  granted(await window.post(`/api/cases/${first}/remind`, { note: '再催一次' }))
  await dialog.getByRole('button', { name: '执行 5 件' }).click()
  await dialog.getByText('成功 4 件，未成功 1 件。').waitFor()
  expect((await stateOf(first)).status).toBe('inProgress')
  await dialog.getByRole('button', { name: /^撤销（/ }).click()
  await dialog.getByText('已撤销 4 件。').waitFor()
  const after = await Promise.all(numbers.map(stateOf))
  expect(after.map((one) => [one.status, one.holder])).toEqual(before.map((one) => [one.status, one.holder]))
  expect(after[1]?.version).toBe((before[1]?.version ?? 0) + 2)
})

test('what is stopped half-way goes no further, and says how far it came', async () => {
  const { page } = desk
  for (let at = 11; at <= 22; at++) await passedUp(`第${at}件`, 'network', 'hn2')
  await page.goto(listOf('hn2'))
  await page.getByRole('checkbox', { name: '选择全部已加载的工单' }).check()
  await page.getByText('已选 12 件').waitFor()
  await page.locator('[data-together="hold"]').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('挂起原因').click()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '预览结果' }).click()
  await dialog.getByText('12 件将执行，0 件不能执行').waitFor()
  // The network is slow: nothing is answered before somebody has stopped.
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  await page.route('**/api/cases/*/hold', async (route) => {
    await stopped
    await route.continue()
  })
  await dialog.getByRole('button', { name: '执行 12 件' }).click()
  await dialog.getByRole('button', { name: /停\s?止/ }).click()
  stop()
  await dialog.getByText('成功 4 件，未成功 0 件。').waitFor()
  await page.unroute('**/api/cases/*/hold')
  const held = await handler.get<{ rows: unknown[] }>('/api/cases?account=hn2&status=onHold')
  expect(granted(held).rows).toHaveLength(4)
})

test('all that fit are chosen, also those that nobody has scrolled to', async () => {
  const { page } = desk
  for (let at = 23; at <= 82; at++) await passedUp(`第${at}件`, 'network', 'hn3')
  await page.goto(listOf('hn3'))
  await page.getByText('已载入 50 件，后面还有 10 件').waitFor()
  await page.getByRole('checkbox', { name: '选择全部已加载的工单' }).check()
  await page.getByText('已选 50 件').waitFor()
  await page.getByRole('button', { name: '选择符合条件的全部工单' }).click()
  await page.getByText('已选 60 件').waitFor()
})

test('cards on a small screen are chosen all at once, and put in order', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(listOf('hn2'))
  await page.locator('.case-row').first().waitFor()
  await page.getByRole('checkbox', { name: '全选已加载的' }).check()
  await page.getByText('已选 12 件').waitFor()
  await page.getByRole('combobox', { name: '排序' }).click()
  await page.getByTitle('后接到的在前').click()
  await page.waitForURL(/sort=newest/)
})
