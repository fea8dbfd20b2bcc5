import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desks } from '../testing/operator.ts'
import { choose, makeMove, routeOf } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { classifyFirst, fillMatter, register, yesterdayAt } from './intake-page.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
let city: Person
let province: Person
let clerk: Person

beforeAll(async () => {
  set = await stage()
  agent = await set.person('zhou', desks.window)
  city = await set.person('chen', desks.branch)
  province = await set.person('tan', desks.province)
  clerk = await set.person('xiao', desks.sp)
})

afterAll(async () => set?.clear())

test('a fee dispute that involves a local SP goes up to it and back down to the customer', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await classifyFirst(page, '投诉', '费用纠纷(涉及SP)')
  await fillMatter(page, {
    account: 'hncs07311234567',
    contact: '13912345678',
    description: '账单上有一笔12元的“名师课堂”代收费，用户称从未订购，要求退费。',
    consumedAt: yesterdayAt('20:15'),
    serviceContent: '名师课堂包月',
    amount: '12',
    sp: '潇湘教育 · SP43001',
  })
  const number = await register(page)
  await page.getByRole('link', { name: '打开工单' }).click()
  await expectHolder(page, '湖南长沙10000号')
  await stayLoaded(page)
  await makeMove(page, '备注', (form) => form.getByLabel('内容').fill('用户上月也来电问过这笔费用'))
  await makeMove(page, '上转', (form) => form.getByLabel('说明').fill('费用涉及SP，请核查'))
  await expectHolder(page, '长沙分公司互联星空后台部门')
  await makeMove(page, '回复用户', async (form) => {
    await choose(form, '方式', '电话')
    await form.getByLabel('说明').fill('已告知用户正在核查')
  })

  await takeFromQueue(city.page, number)
  await makeMove(city.page, '上转')
  await expectHolder(page, '湖南省运营部门')

  await takeFromQueue(province.page, number)
  await makeMove(province.page, '转SP')
  await expectHolder(page, '潇湘教育')

  await takeFromQueue(clerk.page, number)
  await seesOnlyWhatItNeeds(clerk.page)
  await makeMove(clerk.page, 'SP答复', async (form) => {
    await form.getByRole('radio', { name: '承认责任' }).check()
    await form.getByLabel('说明').fill('订购记录缺失，同意全额退费')
  })
  await expectHolder(page, '湖南省运营部门')

  await makeMove(province.page, '处理完成', async (form) => {
    await form.getByLabel('说明').fill('SP承认误收，退12元')
    await form.getByLabel('退费金额（元）').fill('12')
    await choose(form, '责任方', 'SP')
  })
  await makeMove(province.page, '逐级反馈')
  await expectHolder(page, '长沙分公司互联星空后台部门')
  await makeMove(city.page, '逐级反馈', (form) => form.getByLabel('说明').fill('同意，退费12元'))
  await expectHolder(page, '湖南长沙10000号')

  await makeMove(page, '答复用户', async (form) => {
    await choose(form, '方式', '电话')
    await form.getByLabel('说明').fill('已告知用户退费12元，下期账单到账')
  })
  await makeMove(page, '结案', (form) => form.getByRole('radio', { name: '满意', exact: true }).check())
  await page.locator('.case-header').getByText('已结案').waitFor()
  expect(await routeOf(page)).toEqual([
    '湖南长沙10000号',
    '长沙分公司互联星空后台部门',
    '湖南省运营部门',
    '潇湘教育',
    '湖南省运营部门',
    '长沙分公司互联星空后台部门',
    '湖南长沙10000号',
    '用户',
  ])
  await page.locator('.route-ending').getByText('满意度：满意').waitFor()
  for (const clock of ['首次回复', '处理时限']) {
    await page.getByRole('region', { name: clock }).getByText('达标').waitFor()
  }
  await page.getByText('退费 · 合计 12 元').waitFor()
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
  for (const person of [agent, city, province, clerk]) expect(person.troubles()).toEqual([])
})

/** Waits until the page itself shows who has the case; nobody reloads it. */
async function expectHolder(page: Page, name: string): Promise<void> {
  await page.locator('.route-stop.here').getByText(name, { exact: true }).waitFor()
}

async function stayLoaded(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }))
}

/** The case comes into the queue that is on the screen, and is opened from there. */
async function takeFromQueue(page: Page, number: string): Promise<void> {
  const row: Locator = page.getByRole('row', { name: `打开工单 ${number}` })
  await row.getByRole('link', { name: number }).click()
  await page.locator('.case-number').waitFor()
}

async function seesOnlyWhatItNeeds(page: Page): Promise<void> {
  await page.getByText('139****5678').waitFor()
  await page.locator('.entry').getByText('转SP', { exact: true }).waitFor()
  const all = await page.locator('body').innerText()
  expect(all).not.toContain('13912345678')
  expect(all).not.toContain('用户上月也来电问过这笔费用')
}
