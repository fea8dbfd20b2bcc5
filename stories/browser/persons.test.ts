import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

const reason = '用户书面申请查阅其个人信息'
const account = 'hncs07317654321'
let set: Stage
let answering: Person
let agent: Client
let ended: string
let open: string

beforeAll(async () => {
  set = await stage()
  agent = await set.hire('zhou', desks.window)
  const taken = async () => {
    const body = {
      channel: 'hotline10000',
      window: desks.window,
      customer: { name: '张三', account, contact: '13900000114', province: '湖南', city: '长沙' },
      description: '宽带资费与宣传不符，要求说明。',
      kind: 'complaint',
    }
    return granted(await agent.post<{ number: string }>('/api/cases', body)).number
  }
  ended = await taken()
  open = await taken()
  granted(await agent.post(`/api/cases/${ended}/withdraw`, { reason: '已自行解决' }))
  await set.engage('yan', desks.province, ['supervisor'])
  answering = await visitor(set.browser, set.address)
  await signIn(answering, 'yan')
})

afterAll(async () => set?.clear())

test('what is held of a person is shown to who answers for it, and saved as they can read it', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = answering
  await page.getByRole('link', { name: '个人信息' }).click()
  await page.getByLabel('账号', { exact: true }).fill(account)
  await page.getByLabel('理由（至少10个字）').fill(reason)
  await page
    .getByRole('button', { name: '查 阅' })
    .or(page.getByRole('button', { name: '查阅' }))
    .click()
  await page.getByRole('status').filter({ hasText: '2 张工单' }).waitFor()
  expect(await page.getByText('13900000114').count()).toBe(2)
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return readFileSync(await download.path(), 'utf8')
  }
  expect(await saved('保存为文本')).toMatch(/姓名: 张三\r\n账号: hncs07317654321\r\n联系方式: 13900000114/)
  const data = JSON.parse(await saved('保存为 JSON'))
  expect(data.cases.map((one: { number: string }) => one.number).sort()).toEqual([ended, open].sort())
  expect(troubles()).toEqual([])
})

test('what was taken down wrongly is corrected', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = answering
  const card = page.locator('.ant-card').filter({ hasText: open })
  await card.getByRole('button', { name: /更 ?正/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('章三')
  await dialog.getByLabel('理由（至少10个字）').fill('用户出示证件要求更正姓名')
  await dialog.getByRole('button', { name: /更 ?正/ }).click()
  await card.getByText('章三', { exact: true }).waitFor()
  await card.getByText('曾登记为').waitFor()
})

test('whoever wants to be forgotten is, but for what is still open', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = answering
  await page.getByRole('button', { name: '清除个人信息' }).click()
  await page
    .getByRole('button', { name: /清 ?除$/ })
    .last()
    .click()
  await page.getByText('已清除 1 张工单').waitFor()
  await page.getByText(new RegExp(`未清除.*${open}.*尚未结束`)).waitFor()
  expect(await page.locator('.ant-card').filter({ hasText: ended }).count()).toBe(0)
  await page.goto(`/cases/${ended}`)
  await page.getByText('个人信息已清除').first().waitFor()
  expect(await page.getByText('13900000114').count()).toBe(0)
  expect(await page.getByText('张三').count()).toBe(0)
  expect(troubles()).toEqual([])
})

test('whoever does not answer for it has no such page in the rail, and is refused', async () => {
  keepScreensOfFailure(set.browser)
  const someone = await set.person('lu', desks.branch)
  await someone.page.locator('.rail').waitFor()
  expect(await someone.page.getByRole('link', { name: '个人信息' }).count()).toBe(0)
  const body = { account, reason }
  expect((await agent.post('/api/persons/export', body)).status).toBe(403)
  const other = await set.hire('he', desks.branch, ['supervisor'])
  expect((await other.post('/api/persons/export', body)).status).toBe(403)
})
