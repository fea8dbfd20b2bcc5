import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
let number: string

beforeAll(async () => {
  set = await stage()
  agent = await set.person('zhou', desks.window)
  const colleague = await set.hire('liao', desks.window)
  const matter = { description: '账单有疑问', classification: { kind: 'query', category: 'query' } }
  const taken = {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account: 'hncs07311234567', contact: '13912345678' },
    ...matter,
  }
  number = granted(await colleague.post<{ number: string }>('/api/cases', taken)).number
})

afterAll(async () => set?.clear())

test('two keys lead to a place, and none does where somebody types', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.getByText('账单有疑问').waitFor()
  await page.keyboard.type('gd')
  await page.getByRole('heading', { name: '联络表' }).waitFor()
  const field = page.getByRole('searchbox').or(page.getByPlaceholder('单位')).first()
  await field.click()
  await page.keyboard.type('gq?n/')
  expect(await field.inputValue()).toBe('gq?n/')
  expect(new URL(page.url()).pathname).toBe('/directory')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.type('n')
  await page.waitForURL('**/intake')
  // The form puts the hand into its first field.
  await page.locator('input:focus').waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.type('gq')
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
})

test('the question mark shows what can be pressed, to be searched; nothing else acts while it is open', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '键盘快捷键' })
  await sheet.getByText('转到联络表').waitFor()
  await sheet.getByLabel('搜索快捷键').fill('报告')
  await sheet.getByText('转到联络表').waitFor({ state: 'hidden' })
  await sheet.getByText('转到分析报告').waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
})

test('the palette finds a case by its number, an organisation by its initials, and says what it did last first', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  const palette = page.getByRole('dialog', { name: '搜索与命令' })
  const field = palette.getByRole('combobox')
  await page.keyboard.press('Control+k')
  await field.waitFor()
  await page.keyboard.type(number.slice(0, 12))
  await palette.getByRole('option').filter({ hasText: number }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/cases/${number}`)
  await page.keyboard.press('Control+k')
  await field.waitFor()
  await page.keyboard.type('llb')
  await palette.getByRole('option', { selected: true }).filter({ hasText: '联络表' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/directory')
  await page.keyboard.press('Control+k')
  await palette.getByRole('option', { selected: true }).filter({ hasText: '联络表' }).waitFor()
  // An agent has no network to look after: it is not offered.
  await page.keyboard.type('组织与人员')
  await palette.getByText('没有找到').waitFor()
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'hidden' })
  expect(troubles()).toEqual([])
})

test('the palette finds a customer by account or by the whole telephone, and goes on to their cases', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  const palette = page.getByRole('dialog', { name: '搜索与命令' })
  await page.goto('/account')
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const typed of ['hncs0731', '13912345678']) {
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').fill(typed)
    await palette.getByRole('option').filter({ hasText: '在办 1' }).click()
    await palette.getByRole('option').filter({ hasText: number }).waitFor()
    await page.keyboard.press('Backspace')
    await palette.getByRole('option').filter({ hasText: '转到工单队列' }).waitFor()
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })
  }
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('hncs0731')
  await palette.getByRole('option').filter({ hasText: '在办 1' }).click()
  await palette.getByRole('option').filter({ hasText: '全部工单' }).click()
  await page.waitForURL('**/queue?**')
  await page.locator('.case-row').filter({ hasText: number }).waitFor()
  expect(troubles()).toEqual([])
})

test('a setting is a step of its own, found in one as well; a list is gone to by its name', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  const palette = page.getByRole('dialog', { name: '搜索与命令' })
  const chosen = (words: string) => palette.getByRole('option', { selected: true }).filter({ hasText: words })
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('waiguan')
  await chosen('外观').waitFor()
  await page.keyboard.press('Enter')
  await palette.getByRole('combobox', { name: '外观' }).fill('深色')
  await chosen('深色').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.app.dark').first().waitFor()
  await page.keyboard.press('Control+/')
  await page.locator('.app:not(.dark)').first().waitFor()
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('下级在办')
  await chosen('下级在办').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/queue?queue=below')
})

test('without a network it is said across the page, and no more when it is back', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  const line = page.getByRole('status').filter({ hasText: '没有网络' })
  await page.context().setOffline(true)
  await line.waitFor()
  await page.context().setOffline(false)
  await line.waitFor({ state: 'hidden' })
})

test('who switches the keys off in the account has none, and has them back', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.goto('/account')
  const all = page.getByRole('switch', { name: '启用键盘快捷键' })
  await all.click()
  await page.keyboard.type('gq')
  await page.keyboard.press('Control+k')
  expect(await all.getAttribute('aria-checked')).toBe('false')
  expect(new URL(page.url()).pathname).toBe('/account')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await all.click()
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
})
