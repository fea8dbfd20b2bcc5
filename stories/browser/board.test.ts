import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { misfitsOn } from './fit.ts'
import { dataOf, foreignWordsOn } from './foreign-words.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const SOON = 30_000
let set: Stage
let agent: Client
let branch: Client
let province: Client

beforeAll(async () => {
  set = await stage()
  agent = await set.hire('zhou', desks.window)
  branch = await set.hire('chen', desks.branch)
  province = await set.hire('tan', desks.province)
  for (let n = 0; n < 3; n++) await taken('general')
  await move(branch, await taken('general', true), 'note', { text: '正在核查' })
  for (let n = 0; n < 2; n++) {
    const number = await taken('feeSp', true)
    await move(branch, number, 'forward', { to: desks.province })
    await move(province, number, 'dispatch-to-sp', { to: desks.sp })
  }
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

/** A complaint of the window, handed on to its branch or not. */
async function taken(category: string, isForwarded = false): Promise<string> {
  const matter = { kind: 'complaint', description: '账单有疑问', serviceContent: '名师课堂包月' }
  const classification = { kind: 'complaint', category, ...(category === 'feeSp' ? { sp: desks.sp } : {}) }
  const customer = { account: 'hncs0731' }
  const form = { channel: 'hotline10000', window: desks.window, customer, ...matter, classification }
  const { number } = granted(await agent.post<{ number: string }>('/api/cases', form))
  if (isForwarded) await move(agent, number, 'forward', { to: desks.branch })
  return number
}

async function move(by: Client, number: string, name: string, wish: Readonly<Record<string, unknown>>) {
  granted(await by.post(`/api/cases/${number}/${name}`, wish))
}

/** How many cases the list shows that is open. */
async function listed(page: Page): Promise<number> {
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  await page
    .getByRole('row', { name: /^打开工单/ })
    .first()
    .waitFor()
  return page.getByRole('row', { name: /^打开工单/ }).count()
}

test('a number of the board that is pressed opens the list of as many cases', async () => {
  const { page, troubles, leave } = await seated(set, await set.hire('lead', desks.province, ['supervisor']))
  for (const [name, n] of [
    [/：未结 3 件/, 3],
    [/：24小时流入 6 件/, 6],
  ] as const) {
    await page.goto(name.source.includes('流入') ? '/board?by=mainWindow' : '/board')
    await page.getByRole('link', { name }).first().click()
    expect(await listed(page)).toBe(n)
  }
  await page.goto('/board')
  const open = page.getByRole('navigation', { name: '总览' }).getByRole('link').filter({ hasText: '未结' })
  expect(await open.textContent()).toContain('6')
  await open.click()
  expect(await listed(page)).toBe(6)
  expect(troubles()).toEqual([])
  await leave()
})

test('the numbers follow what happens without being asked for', async () => {
  const { page, leave } = await seated(set, await set.hire('chief', desks.branch, ['supervisor']))
  await page.goto('/board')
  const open = page.getByRole('navigation', { name: '总览' }).getByRole('link').filter({ hasText: '未结' })
  const before = Number.parseInt((await open.textContent()) ?? '', 10)
  await taken('general', true)
  await until(
    'the number',
    SOON,
    async () => Number.parseInt((await open.textContent()) ?? '', 10) === before + 1,
  )
  await leave()
})

test('an SP finds itself on the scorecard and nobody else, and on its board no desk of the operator', async () => {
  const { page, leave } = await seated(set, await set.hire('xiao', desks.sp))
  const rows = page.getByRole('main').locator('tr.ant-table-row')
  const dispatched = async () => {
    await page.goto('/board/sps')
    await page.getByRole('heading', { name: 'SP考核' }).waitFor()
    await page.getByRole('columnheader', { name: '转派' }).waitFor()
    return (await rows.count()) === 1 && /转派|2/.test((await rows.first().textContent()) ?? '')
  }
  await until('the dispatches are counted', SOON, dispatched)
  await rows
    .first()
    .getByRole('link', { name: /^查看 .* 的工单/ })
    .click()
  expect(await listed(page)).toBe(2)
  await page.goto('/board/sps')
  await page.getByRole('link', { name: /：转派 2，打开列表/ }).click()
  expect(await listed(page)).toBe(2)
  await page.getByRole('button', { name: /^看板数字：.*转派/ }).click()
  await page.waitForURL((url) => !url.searchParams.has('behind'))
  await page.goto('/board')
  await page.getByText('受理省份').first().waitFor()
  expect(await page.getByText('持有单位').count()).toBe(0)
  await leave()
})

test('the wall turns by itself, fits the screen and has no word of another language', async () => {
  const { page, troubles, leave } = await seated(set, await set.hire('wall', desks.centre))
  const data = dataOf(page)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/wall')
  const scene = page.locator('.wall-scene h2')
  await scene.waitFor()
  const seen = new Set<string>()
  await until('the wall has turned', SOON, async () => seen.add((await scene.textContent()) ?? '').size > 1)
  for (let n = 0; n < 5; n++) {
    expect(await misfitsOn(page)).toEqual([])
    expect(await foreignWordsOn(page, 'zh', await data())).toEqual([])
    await page.keyboard.press('ArrowRight')
  }
  expect(troubles()).toEqual([])
  await leave()
})

test('whoever has not signed in finds the door and not the wall', async () => {
  const { page, leave } = await seated(set, { token: '' } as Client)
  await page.goto('/wall')
  await page.getByRole('heading', { name: '登录' }).waitFor()
  expect(new URL(page.url()).searchParams.get('next')).toBe('/wall')
  await leave()
})
