import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { openCase, routeOf } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, visitor } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const NOTES = 45
let set: Stage
let window: Client
let branch: Client
let agent: Person
let long: string
let returned: string

beforeAll(async () => {
  set = await stage()
  window = await set.hire('zhou', desks.window)
  branch = await set.hire('chen', desks.branch)
  agent = await seated(set, window)
  long = await taken({ description: '宽带反复掉线' })
  for (let no = 1; no <= NOTES; no++) await move(window, long, 'note', { text: `第${no}次回访` })
  returned = await taken({ description: '宽带又掉线' })
  await move(window, returned, 'forward', { to: desks.branch })
  await move(branch, returned, 'return', { reason: '缺少用户地址' })
}, 120_000)

afterAll(async () => set?.clear())

async function taken(more: object): Promise<string> {
  return granted(await window.post<{ number: string }>('/api/cases', { ...classified, ...more })).number
}

async function move(by: Client, number: string, name: string, body: object): Promise<void> {
  granted(await by.post(`/api/cases/${number}/${name}`, body))
}

const rows = (page: Page) => page.locator('.entry-row')

test('a case that was sent back is drawn backwards, with the time that each organisation used', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await openCase(page, returned)
  expect(await routeOf(page)).toEqual(['湖南长沙10000号', '长沙分公司互联星空后台部门', '湖南长沙10000号'])
  const ways = page.locator('.route-arrow')
  expect(await ways.evaluateAll((all) => all.map((one) => one.getAttribute('data-leads')))).toEqual([
    'right',
    'left',
  ])
  expect(await ways.last().getAttribute('aria-label')).toBe('退回')
  const used = page.getByRole('region', { name: '各单位合计用时' })
  await used.getByRole('button', { name: /湖南长沙10000号.*2 次/ }).waitFor()
  expect(troubles()).toEqual([])
})

test('pressing an organisation on the way leaves what happened there', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await rows(page).first().waitFor()
  const before = await rows(page).count()
  await page.locator('.route-name', { hasText: '长沙分公司' }).click()
  await page.getByText('只看：长沙分公司互联星空后台部门').waitFor()
  await until('only two to be left', 10_000, async () => (await rows(page).count()) === 2)
  expect(before).toBeGreaterThan(2)
  await page.getByLabel('看全部单位').click()
  await until('all to be back', 10_000, async () => (await rows(page).count()) === before)
})

test('the last thirty are there at first, what is older comes on demand, by its sort', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await openCase(page, long)
  const newest = page.getByText(`第${NOTES}次回访`, { exact: true })
  await newest.waitFor()
  await until('the newest to be in sight', 10_000, () => isInSight(page, newest))
  expect(await rows(page).count()).toBe(30)
  await page.getByRole('button', { name: '对话', exact: true }).click()
  await page.getByText('已载入的记录中没有这一类').waitFor()
  await page.getByRole('button', { name: /^更早的 \d+ 条$/ }).click()
  await page.locator('.entry.kind-words').getByText('宽带反复掉线').waitFor()
  await until('one sort only', 10_000, async () => (await rows(page).count()) === 1)
  await page.getByRole('button', { name: '全部', exact: true }).click()
  await page.getByText('第1次回访', { exact: true }).waitFor()
  expect(troubles()).toEqual([])
})

test('the address of an entry leads to it, however long ago it was', async () => {
  keepScreensOfFailure(set.browser)
  const someone = await seated(set, window)
  const { page } = someone
  await page.goto(`/cases/${long}#entry-5`)
  const marked = page.locator('#entry-5.marked')
  await marked.waitFor()
  await until('the entry to be in sight', 10_000, () => isInSight(page, marked))
  expect(await rows(page).count()).toBeGreaterThan(NOTES)
  await someone.leave()
})

/** Whether something is between the header of the case and the end of the page. */
async function isInSight(page: Page, what: ReturnType<Page['locator']>): Promise<boolean> {
  const box = await what.boundingBox()
  const header = await page.locator('.case-top').boundingBox()
  const end = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= (header?.y ?? 0) + (header?.height ?? 0) && box.y + box.height <= end
}

test('keys copy the number, the number with what it is about, and both with the way to it', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCase(page, returned)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const title = `${returned} 宽带又掉线`
  for (const [keys, words] of [
    ['.', returned],
    ['..', title],
    ['...', `${title} ${set.address}/cases/${returned}`],
  ] as const) {
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await page.keyboard.type(keys)
    await until(`${keys} to be copied`, 10_000, async () => (await copied()) === words)
    // What was begun is over before the next is begun.
    await page.keyboard.press('Shift+X')
  }
  await page.locator('.entry-row').first().hover()
  await page.getByRole('button', { name: '复制此条的链接' }).first().click()
  const link = `${set.address}/cases/${returned}#entry-1`
  await until('the link to be copied', 10_000, async () => (await copied()) === link)
})

test('a key opens the form of its move and makes nothing happen by itself', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: '上转' })
  await dialog.waitFor()
  await dialog.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.locator('.route-stop').count()).toBe(3)
})

test('what came since one last looked begins at a line', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.goto('/directory')
  await page.getByRole('heading', { name: '联络表' }).waitFor()
  await move(window, returned, 'note', { text: '已补充地址' })
  await openCase(page, returned)
  const line = page.locator('.unread-line')
  await line.waitFor()
  const next = line.locator('xpath=following-sibling::li[1]')
  expect(await next.innerText()).toContain('已补充地址')
  await openCase(page, returned)
  await rows(page).first().waitFor()
  expect(await line.count()).toBe(0)
})

test('beside a case stand the other cases of the customer, and those that are probably the same', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await openCase(page, returned)
  const cards = page.locator('.side-card')
  await cards.filter({ hasText: '该用户的其他工单（1）' }).getByRole('link', { name: long }).waitFor()
  const same = cards.filter({ hasText: '可能重复' })
  await same.getByRole('link', { name: long }).waitFor()
  await same.getByRole('button', { name: '可能重复' }).click()
  await same.getByRole('link', { name: long }).waitFor({ state: 'hidden' })
  await page.reload()
  await same.getByRole('button', { name: '可能重复', expanded: false }).waitFor()
})

test('a small screen shows one column at a time, and nothing is wider than it', async () => {
  keepScreensOfFailure(set.browser)
  const small = await visitor(set.browser, set.address, { width: 390, height: 844 })
  const session = { name: 'beichen_session', value: window.token ?? '', url: set.address, httpOnly: true }
  await small.page.context().addCookies([{ ...session, sameSite: 'Strict' }])
  await openCase(small.page, returned)
  for (const [tab, shown] of [
    ['处理经过', '.entry-row'],
    ['路径和动作', '.route-stop'],
    ['用户和工单', '.side-card'],
  ] as const) {
    await small.page.locator('.case-tabs').getByText(tab).click()
    await small.page.locator(shown).first().waitFor()
    expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
  expect(await small.page.locator('.route-stop').first().isVisible()).toBe(false)
  await small.leave()
})
