import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { atRest, openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const SOON = 15_000
let set: Stage
let window: Client
let chiefClient: Client
let [li, wang, chief]: Person[] = []
let numbers: string[]

beforeAll(async () => {
  set = await stage()
  window = await set.hire('window', desks.window)
  const [one, two] = [
    await set.hire('li', desks.branch, ['handler']),
    await set.hire('wang', desks.branch, ['handler']),
  ]
  chiefClient = await set.hire('chief', desks.branch, ['supervisor'])
  ;[li, wang, chief] = [await seated(set, one), await seated(set, two), await seated(set, chiefClient)]
  numbers = []
  for (let at = 1; at <= 4; at++) numbers.push(await passedUp(`第${at}户无法上网`))
})

beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

async function passedUp(description: string): Promise<string> {
  const taken = {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account: 'hn1' },
    description,
    classification: { kind: 'complaint', category: 'general' },
  }
  const { number } = granted(await window.post<{ number: string }>('/api/cases', taken))
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  return number
}

function pageOf(person: Person | undefined): Page {
  if (!person) throw new Error('nobody sits there')
  return person.page
}

/** The form that a key opens, at rest. */
async function byKey(page: Page, key: string, name: string) {
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  await atRest(page)
  return dialog
}

const handler = (page: Page) => page.locator('.case-header .handler')

test('a case is taken by a key; whoever pressed at the same moment is told who was first', async () => {
  const [number = ''] = numbers
  const [first, second] = [pageOf(li), pageOf(wang)]
  await Promise.all([openCase(first, number), openCase(second, number)])
  await handler(first).getByText('未分派').waitFor()
  await byKey(first, 'a', '分派')
  const late = await byKey(second, 'a', '分派')
  await first.locator('button:focus', { hasText: '确认分派' }).waitFor()
  await first.keyboard.press('Enter')
  await handler(first).getByText('li').waitFor()
  await second.keyboard.press('Enter')
  await late.getByText('工单已由同事经办').waitFor()
  await late.getByText('li', { exact: false }).last().waitFor()
  await second.keyboard.press('Escape')
  await handler(second).getByText('li').waitFor()
})

test('who leads gives it to a colleague, whose bell rings; the timeline says who had it', async () => {
  const [number = ''] = numbers
  const [page, given] = [pageOf(chief), pageOf(wang)]
  await given.goto('/')
  await given.getByRole('button', { name: '通知，0 条未读' }).waitFor()
  await openCase(page, number)
  const dialog = await byKey(page, 'a', '分派')
  await dialog.getByRole('combobox', { name: '经办人' }).click()
  await page.getByTitle(/^wang/).click()
  await dialog.getByRole('button', { name: '确认分派' }).click()
  await handler(page).getByText('wang').waitFor()
  const bell = given.getByRole('button', { name: '通知，1 条未读' })
  await bell.waitFor()
  await bell.click()
  await given.getByText('分派给您经办').waitFor()
  await page.locator('.entry-row').getByText('原经办人').waitFor()
})

test('what I handle and what nobody does is one click each, with how many there are', async () => {
  const page = pageOf(wang)
  await page.goto('/queue')
  await page.locator('.case-row').nth(3).waitFor()
  await page.getByRole('button', { name: /^我经办的\s*1$/ }).click()
  await until('one row', SOON, async () => (await page.locator('.case-row').count()) === 1)
  await page.locator('.case-row').getByText('wang').waitFor()
  await page.getByRole('button', { name: /^我经办的/ }).click()
  await page.getByRole('button', { name: /^未分派\s*3$/ }).click()
  await until('three rows', SOON, async () => (await page.locator('.case-row').count()) === 3)
})

test('several are given together after a look at each, and taken back', async () => {
  const page = pageOf(chief)
  await page.goto('/queue')
  await page.locator('.case-row').nth(3).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  for (let step = 1; step < 4; step++) await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await page.getByText('已选 4 件').waitFor()
  await page.locator('[data-together="assign"]').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '经办人' }).click()
  await page.getByTitle(/^li/).click()
  await dialog.getByRole('button', { name: '预览结果' }).click()
  await dialog.getByText('经办人：wang → li').waitFor()
  await dialog.getByText('经办人：未分派 → li').first().waitFor()
  await dialog.getByRole('button', { name: '执行 4 件' }).click()
  await dialog.getByText('成功 4 件，未成功 0 件。').waitFor()
  await dialog.getByRole('button', { name: /^撤销（/ }).click()
  await dialog.getByText('已撤销 4 件。').waitFor()
  const [number = '', other = ''] = numbers
  const handlerOf = async (one: string) =>
    granted(await chiefClient.get<{ handler: { name: string } | null }>(`/api/cases/${one}`)).handler
  expect([(await handlerOf(number))?.name, await handlerOf(other)]).toEqual(['wang', null])
})

test('a key sets the priority; the highest asks why, and the list says it in words', async () => {
  const [, number = ''] = numbers
  const page = pageOf(li)
  await openCase(page, number)
  const dialog = await byKey(page, 'p', '定优先级')
  await dialog.getByText('特急', { exact: true }).click()
  await dialog.getByRole('button', { name: '确认定优先级' }).click()
  await dialog.getByText('请填写原因').waitFor()
  await dialog.getByRole('textbox', { name: '原因' }).fill('医院断网')
  await dialog.getByRole('button', { name: '确认定优先级' }).click()
  await page.locator('.case-header').getByText('特急').waitFor()
  await page.goto('/queue?quick=urgent')
  await until('one row', SOON, async () => (await page.locator('.case-row').count()) === 1)
  await page.locator('.case-row .mark-urgent').getByText('特急').waitFor()
})

test('the title is written where it stands, and what somebody else wrote meanwhile is not run over', async () => {
  const [, , number = ''] = numbers
  const page = pageOf(li)
  await openCase(page, number)
  await page.keyboard.press('Shift+T')
  const box = page.getByRole('textbox', { name: '标题' })
  await box.fill('岳麓区整栋断网')
  granted(await chiefClient.post(`/api/cases/${number}/retitle`, { title: '麓谷小区断网' }))
  await page.keyboard.press('Enter')
  await page.getByText('刚刚有人把标题改成了“麓谷小区断网”').waitFor()
  expect(await box.inputValue()).toBe('岳麓区整栋断网')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '岳麓区整栋断网' }).waitFor()
  expect(await page.title()).toBe(`工单 ${number} 岳麓区整栋断网 · 北辰`)
  await page.keyboard.press('Shift+T')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '岳麓区整栋断网' }).waitFor()
  // Whoever came second was told no, and nothing else went wrong.
  const no = (move: string) => `409 POST /api/cases/:number/${move}`
  expect([li, wang, chief].map((person) => person?.troubles())).toEqual([[no('retitle')], [no('assign')], []])
})
