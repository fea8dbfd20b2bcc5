import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { switchOf } from '../testing/switch.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { classifyFirst, fillMatter, register } from './intake-page.ts'
import { waitForFocus } from './keys-pressed.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'
import { account, contact, throughTheCity } from './through-the-city.ts'

let set: Stage
let branch: Client
beforeAll(async () => {
  set = await stage()
  branch = await set.hire('branch', desks.branch)
})
afterAll(() => set?.clear())

async function takenAtDesk({ page }: Person): Promise<string> {
  await classifyFirst(page, '投诉', '一般投诉')
  await fillMatter(page, { account, contact, description: '宽带时断时续' })
  const number = await register(page)
  await page.getByRole('link', { name: '打开工单' }).click()
  await page.locator('.case-header').waitFor()
  return number
}

test('the hotline: a call is taken in, goes to the city and back, and is told and closed', async () => {
  keepScreensOfFailure(set.browser)
  const agent = await seated(set, await set.hire('zhou', desks.window))
  const exchange = await switchOf(set.address, set.admin, desks.window)
  const { page } = agent
  await page.goto('/queue')
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  await exchange.tell('one', 'answered', { number: contact, agent: 'zhou' })
  await page.locator('section.call').getByText('通话中').waitFor()
  await page.keyboard.press('Control+i')
  await page.getByText(/已按 \d\d:\d\d 的来电/).waitFor()
  await page.getByLabel('账号', { exact: true }).fill(account)
  await page.getByLabel('分类', { exact: true }).focus()
  await waitForFocus(page, '分类')
  await page.keyboard.type('一般')
  await page.keyboard.press('Enter')
  await page.getByLabel('详细描述').fill('宽带时断时续')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  const number = (await page.locator('.case-number').innerText()).trim()
  await exchange.end('one')
  await page.getByRole('link', { name: '打开工单' }).click()
  await throughTheCity(agent, branch, number)
  expect(agent.troubles()).toEqual([])
  await agent.leave()
})

test.each([
  ['a hall', 'hall', 'W-HN-CS-HALL01'],
  ['an account manager', 'manager', 'W-HN-CS-AM'],
])('%s: taken in at the counter, to the city and back, told and closed', async (_, login, window) => {
  keepScreensOfFailure(set.browser)
  const clerk = await seated(set, await set.hire(login, window))
  await clerk.page.goto('/queue')
  const number = await takenAtDesk(clerk)
  await throughTheCity(clerk, branch, number)
  expect(clerk.troubles()).toEqual([])
  await clerk.leave()
})
