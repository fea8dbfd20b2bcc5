import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { billedTo } from '#server/demo/billed.ts'
import { type BillingServer, billingServer } from '#server/demo/billing-server.ts'
import { organisationsIn } from '#server/reference.ts'
import { desks } from '../testing/operator.ts'
import { atRest, openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { classifyFirst, fillMatter, register } from './intake-page.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

const TOKEN = 'between-the-two-of-them'
/** Of the demonstration's accounts one in three was charged far too much this month. */
const usual = 'ad0731000100@hn.example'
const tooMuch = 'ad0731000102@hn.example'

let billing: BillingServer
let set: Stage
let agent: Person
let cleared: () => Promise<void>

beforeAll(async () => {
  let billed: (account: string) => ReturnType<typeof billedTo> = () => null
  billing = await billingServer((account) => billed(account), TOKEN)
  set = await stage({ BEICHEN_EGRESS_ALLOW: billing.host })
  const providers = (await organisationsIn(set.pool)).filter((one) => one.sp && one.status === 'active')
  billed = (account) => billedTo(account, providers, instant(new Date().toISOString()))
  agent = await set.person('zhou', desks.window)
  cleared = set.clear
})
afterAll(async () => {
  await cleared?.()
  await billing?.stop()
})

const province = (body: object) => set.admin.send('PUT', '/api/billing/connectors/P-HN', body)
const card = (page: Page) => page.locator('.ant-card').filter({ hasText: '帐务' }).last()

test('where billing is not interconnected the window has the guide, and asks the department by the usual move', async () => {
  keepScreensOfFailure(set.browser)
  await province({ interconnected: false, guide: '请登录网站查询' })
  const { page } = agent
  await classifyFirst(page, '查询', '业务查询')
  await fillMatter(page, { account: usual, description: '问上月收费' })
  await page.getByText('请登录网站查询').waitFor()
  await openCase(page, await register(page))
  await page.getByRole('button', { name: '请帐务部门代查' }).click()
  const dialog = page.getByRole('dialog', { name: '协办' })
  await dialog.getByLabel('说明').waitFor()
  await atRest(page)
  await dialog.getByRole('button', { name: '确认协办', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('请代查该账号近三个月的订购与收费明细。').first().waitFor()
})

test('a query is answered from what billing has charged, by a press', async () => {
  await province({ interconnected: true, baseUrl: billing.baseUrl, accessToken: TOKEN })
  const { page } = agent
  await page.reload()
  await classifyFirst(page, '查询', '业务查询')
  await fillMatter(page, { account: usual, description: '问本月收费' })
  await page
    .getByRole('button', { name: /^写入答复 宽带月租/ })
    .first()
    .click()
  const answer = page.getByLabel('答复内容', { exact: true })
  expect(await answer.inputValue()).toMatch(/宽带月租 \d+\.00 元/)
  expect(await page.getByRole('radio', { name: '即时查询', exact: true }).isChecked()).toBe(true)
  await page.getByRole('button', { name: '登记、答复并结案' }).click()
  await page.getByText('已登记、答复并结案').first().waitFor()
  const { rows } = await set.pool.query<{ outcome: string }>(
    `select data ->> 'outcome' as outcome from journal where type = 'delivered'`,
  )
  expect(rows).toEqual([{ outcome: 'queryAnsweredInstantly' }])
})

test('an abnormal charge is pointed out, and one key makes it a fee dispute', async () => {
  const { page } = agent
  await page.goto('/queue')
  await page.getByRole('menuitem', { name: '受理登记' }).click()
  await fillMatter(page, { account: tooMuch, description: '' })
  await page.getByText(/是前三个月平均（.*元）的 12\.0 倍/).waitFor()
  await page.keyboard.press('Alt+0')
  await page.getByLabel('服务内容', { exact: true }).waitFor()
  await expect.poll(() => page.getByLabel('涉及金额（元）').inputValue()).not.toBe('')
  expect(await page.getByLabel('消费时间', { exact: true }).inputValue()).toMatch(/-02 10:20/)
  const number = await register(page)
  const { rows } = await set.pool.query<{ category: string; sp: string; amount: number }>(
    `select category, sp, (state #>> '{intake,amount}')::float as amount from cases where number = $1`,
    [number],
  )
  expect(rows).toEqual([{ category: 'feeSp', sp: expect.stringMatching(/^SP-/), amount: expect.any(Number) }])
  await openCase(page, number)
  await page.getByRole('button', { name: '查询帐务' }).click()
  await card(page).getByText('费用异常偏大，请主动告知用户。').waitFor()
})
