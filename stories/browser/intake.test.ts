import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fresh } from './intake-page.ts'
import { typedAfterwards, waitForFocus } from './keys-pressed.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

const account = 'hncs07311234567'
const contact = '13912345678'
/** A trained hand takes a common complaint of a known customer in with so many keys, besides what the customer says. */
const MOST_KEYS = 21

let set: Stage
let agent: Person
let colleague: Client
let open: string

beforeAll(async () => {
  set = await stage()
  colleague = await set.hire('liao', desks.window)
  open = await taken({ description: '宽带时断时续', customer: { account, contact, name: '李四' } })
  agent = await set.person('zhou', desks.window)
})

afterAll(async () => set?.clear())

async function taken(more: object): Promise<string> {
  const classification = { kind: 'complaint', category: 'network' }
  const body = { channel: 'hotline10000', window: desks.window, kind: 'complaint', classification, ...more }
  return granted(await colleague.post<{ number: string }>('/api/cases', body)).number
}

const rowsOf = async () =>
  granted(
    await colleague.get<{ rows: { number: string; description: string }[] }>(
      '/api/cases?queue=all&state=any',
    ),
  ).rows

const numberOn = async (page: Page) => (await page.locator('.case-number').innerText()).trim()

async function findLiSi(page: Page): Promise<void> {
  await page.keyboard.type(contact)
  await page.locator('.ant-select-item-option').filter({ hasText: '李四' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await waitForFocus(page, '分类')
}

test('a common complaint of a known customer is registered with few keys and no mouse', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  const keys = await typedAfterwards(page)
  await page.keyboard.press('n')
  await waitForFocus(page, '联系方式')
  await findLiSi(page)
  expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe(account)
  expect(await page.getByLabel('用户姓名').inputValue()).toBe('李四')
  await page.keyboard.type('ybts')
  await page.locator('.ant-select-item-option-active').getByText('一般投诉').waitFor()
  await page.keyboard.press('Enter')
  await waitForFocus(page, '详细描述')
  await page.locator('.open-case').filter({ hasText: open }).waitFor()
  await page.keyboard.type('另一处的宽带也连不上')
  await page.getByText(/首次回复 .+ 前，解决 .+ 前/).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  expect(await keys()).toBeLessThanOrEqual(MOST_KEYS)
  const number = await numberOn(page)
  expect((await rowsOf()).find((row) => row.number === number)?.description).toBe('另一处的宽带也连不上')
  await page.getByText('承诺首次回复').waitFor()
  await page.keyboard.press('n')
  await waitForFocus(page, '联系方式')
  expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('')
  expect(troubles()).toEqual([])
})

test('one key makes the call a reminder; the words go with it, and the form is still there to go back to', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  const before = (await rowsOf()).length
  await fresh(page)
  await findLiSi(page)
  await page.keyboard.type('网络故障')
  await page.keyboard.press('Enter')
  await waitForFocus(page, '详细描述')
  await page.keyboard.type('一直没有人联系我')
  await page.locator('.open-case.probable').filter({ hasText: open }).getByText('可能是同一件事').waitFor()
  expect((await page.locator('.open-case .number').first().innerText()).trim()).toBe(open)
  await page.keyboard.press('Alt+1')
  await page.getByText('已转为催办').first().waitFor()
  expect(await numberOn(page)).toBe(open)
  await page.getByText('一直没有人联系我').waitFor()
  expect(await rowsOf()).toHaveLength(before)
  const timeline = granted(await colleague.get<object>(`/api/cases/${open}/timeline`))
  expect(JSON.stringify(timeline)).toContain('一直没有人联系我')

  await page.getByRole('button', { name: '返回，另行登记' }).press('Enter')
  const typed = page.getByLabel('详细描述')
  await typed.waitFor()
  expect(await typed.inputValue()).toBe('一直没有人联系我')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  expect(await rowsOf()).toHaveLength(before + 1)
  expect(troubles()).toEqual([])
})

test('a question is registered, answered and closed by one key', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await fresh(page)
  await page.keyboard.type('0731-88887777')
  await page.getByLabel('分类').focus()
  await page.keyboard.type('ywcx')
  await page.locator('.ant-select-item-option-active').getByText('业务查询').waitFor()
  await page.keyboard.press('Enter')
  await waitForFocus(page, '详细描述')
  await page.keyboard.type('本月用了多少流量')
  expect(await page.getByRole('radio', { name: '指导自助查询' }).isChecked()).toBe(true)
  await page.getByLabel('答复内容').focus()
  await page.keyboard.type('已指导用户登录网站查询')
  await page.getByRole('button', { name: '登记、答复并结案' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('已登记、答复并结案').first().waitFor()
  await page.getByText('指导自助查询', { exact: true }).waitFor()
  const number = await numberOn(page)
  await page.keyboard.press('o')
  await page.waitForURL(`**/cases/${number}`)
  await page.locator('.case-header').getByText('已结案').waitFor()
  await page.getByText('已指导用户登录网站查询').first().waitFor()
  expect(troubles()).toEqual([])
})

test('what the server cannot be told stays, and is registered once however often it is said', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  const before = (await rowsOf()).length
  await fresh(page)
  // Enter goes on to the next field, and never sends the form.
  await page.keyboard.press('Enter')
  await waitForFocus(page, '账号')
  await page.keyboard.type('hncs0731999')
  await page.getByLabel('分类').focus()
  await page.keyboard.type('一般')
  await page.keyboard.press('Enter')
  await waitForFocus(page, '详细描述')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请填写详细描述').waitFor()
  await waitForFocus(page, '详细描述')
  await page.keyboard.type('断网了')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: '还没有登记' }).waitFor()
  expect(await page.getByLabel('详细描述').inputValue()).toBe('断网了')
  await page.context().setOffline(false)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  expect(await rowsOf()).toHaveLength(before + 1)
})
