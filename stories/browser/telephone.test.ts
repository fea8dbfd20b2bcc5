import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { type Switch, switchOf } from '../testing/switch.ts'
import { barriersOn } from './axe.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fresh } from './intake-page.ts'
import { waitForFocus } from './keys-pressed.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

const [account, contact] = ['hncs07317654321', '13987654321']
const stranger = '13811112222'

let set: Stage
let agent: Person
let elsewhere: Person
let exchange: Switch
let open: string

beforeAll(async () => {
  set = await stage()
  const colleague = await set.hire('liao', desks.window)
  const classification = { kind: 'complaint', category: 'network' }
  const body = { channel: 'hotline10000', window: desks.window, kind: 'complaint', classification }
  const customer = { account, contact, name: '李四', province: '湖南', city: '长沙' }
  const taken = await colleague.post<{ number: string }>('/api/cases', {
    ...body,
    ...{ customer, description: '宽带时断时续' },
  })
  open = granted(taken).number
  exchange = await switchOf(set.address, set.admin, desks.window)
  agent = await set.person('zhou', desks.window)
  elsewhere = await set.person('far', 'W-HN-HY-10000')
})

afterAll(async () => set?.clear())

const calls = (person: Person) => person.page.locator('section.call')

test('a call comes to the page that is open, is taken in by one key, and stands with its case when it has ended', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await page.goto('/account')
  await page.getByLabel('我在本单位的分机号').fill('3101')
  await page.getByRole('button', { name: '保存分机号' }).press('Enter')
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.goto('/queue')
  await page.getByRole('heading', { name: '工单队列' }).waitFor()

  await exchange.tell('one', 'offered', { number: contact, agent: '3101' })
  const call = calls(agent)
  await call.getByText('振铃中').waitFor()
  await call.getByText('李四').waitFor()
  await call.getByText(contact).waitFor()
  await call.getByText(open).waitFor()
  await exchange.tell('one', 'answered', { number: contact, agent: '3101' })
  await call.getByText('通话中').waitFor()
  expect(await barriersOn(page)).toEqual([])

  await page.keyboard.press('Control+i')
  await page.getByText(/已按 \d\d:\d\d 的来电 13987654321 填写/).waitFor()
  expect(await page.getByLabel('联系方式').inputValue()).toBe(contact)
  expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe(account)
  expect(await page.getByLabel('用户姓名', { exact: true }).inputValue()).toBe('李四')
  await waitForFocus(page, '分类')
  await page.keyboard.type('一般')
  await page.keyboard.press('Enter')
  await waitForFocus(page, '详细描述')
  await page.keyboard.type('登录不上')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  const number = (await page.locator('.case-number').innerText()).trim()
  expect(await calls(elsewhere).count()).toBe(0)

  await exchange.end('one', { recording: 'r-1' })
  await call.waitFor({ state: 'hidden' })
  await page.keyboard.press('o')
  await page.waitForURL(`**/cases/${number}`)
  await page.getByRole('button', { name: '通话记录（1）' }).waitFor()
  await page.locator('.case-calls').getByText('1 分 5 秒').waitFor()
  expect(await calls(elsewhere).count()).toBe(0)
  expect([...troubles(), ...elsewhere.troubles()]).toEqual([])
})

test('the case of whoever calls is opened by a key, and the call disappears when somebody else takes it', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await page.goto('/queue')
  await exchange.tell('two', 'offered', { number: contact, agent: 'zhou' })
  await calls(agent).getByText('李四').waitFor()
  await page.keyboard.press('Control+o')
  await page.waitForURL(/\/cases\/\d{17}$/)
  await exchange.tell('two', 'answered', { number: contact, agent: 'liao' })
  await calls(agent).waitFor({ state: 'hidden' })
  await exchange.end('two')
})

test('what stands on the form is not lost to a call: it is put aside, and taken back', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await fresh(page)
  await page.getByLabel('详细描述').focus()
  await page.keyboard.type('上一位用户说到一半')
  await exchange.tell('three', 'answered', { number: stranger, agent: 'zhou' })
  await calls(agent).getByText('没有查到该号码的用户').waitFor()
  await page.keyboard.press('Control+i')
  await page.getByText(/表单里还有未登记的内容/).waitFor()
  expect(await page.getByLabel('详细描述').inputValue()).toBe('上一位用户说到一半')
  expect(await page.getByLabel('联系方式').inputValue()).toBe('')
  await page.getByRole('button', { name: '放到一旁，为来电另填' }).press('Enter')
  await page.getByText(/已按 .+ 的来电/).waitFor()
  expect(await page.getByLabel('联系方式').inputValue()).toBe(stranger)
  expect(await page.getByLabel('详细描述').inputValue()).toBe('')

  await page.reload()
  await page.getByRole('button', { name: '取回' }).press('Enter')
  await page.getByText('上一位用户说到一半').waitFor()
  expect(await page.getByLabel('联系方式').inputValue()).toBe('')
  await exchange.end('three')
  await calls(agent).waitFor({ state: 'hidden' })
  expect(troubles()).toEqual([])
})

test('a call to the customer is recorded with the case that its agent names, as the attempt that it was', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await page.goto(`/cases/${open}`)
  await page.locator('.case-header').waitFor()
  await exchange.tell('four', 'offered', { direction: 'out', number: contact, agent: 'zhou' })
  await calls(agent).getByText('外呼').waitFor()
  await page.getByRole('button', { name: '记入本工单' }).press('Enter')
  await page.getByRole('button', { name: '已记入本工单' }).waitFor()
  await exchange.end('four', { answered: false, seconds: 0 })
  await calls(agent).waitFor({ state: 'hidden' })
  await page.locator('.case-calls').getByText('未接通').waitFor()
  await page.locator('.entries').getByText('外呼用户').waitFor()
  expect(troubles()).toEqual([])
})
