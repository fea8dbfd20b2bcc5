import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { classifyFirst, fillMatter, pickTime, register, yesterdayAt } from './intake-page.ts'
import { waitForFocus } from './keys-pressed.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

const WEB = 'W-CN-WEB'
let set: Stage
let agent: Person

beforeAll(async () => {
  set = await stage()
  agent = await set.person('deng', WEB)
})

afterAll(async () => set?.clear())

test('a complaint with missing fields is refused field by field, and nothing typed is lost', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  const colleague = await set.hire('fang', WEB)
  const cases = async () =>
    granted(await colleague.get<{ rows: unknown[] }>('/api/cases?queue=all&state=any')).rows.length
  await classifyFirst(page, '投诉', '费用纠纷(涉及SP)')
  await fillMatter(page, {
    account: 'hncs07311234567',
    description: '未订购的“名师课堂”扣费12元，要求退费。',
    serviceContent: '名师课堂包月',
    amount: '12',
    sp: '潇湘教育 · SP43001',
  })
  await page.getByRole('button', { name: '登记工单' }).click()
  await expectTold(page, '消费时间', '请填写消费时间')
  await expectTold(page, '联系方式', '请填写联系方式')
  await waitForFocus(page, '联系方式')
  await expectTyped(page)
  expect(await cases()).toBe(0)

  await page.reload()
  await page.getByRole('button', { name: '登记工单' }).waitFor()
  await expectTyped(page)

  await page.getByLabel('联系方式', { exact: true }).fill('13912345678')
  await pickTime(page, '消费时间', yesterdayAt('20:15'))
  await register(page)
  expect(await cases()).toBe(1)
  expect(troubles()).toEqual([])
})

/** The message stands under its own field, and is tied to it for those who cannot see it. */
async function expectTold(page: Page, label: string, message: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  const item = page.locator('.ant-form-item', { has: field })
  await item.getByText(message, { exact: true }).waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
}

async function expectTyped(page: Page): Promise<void> {
  const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue()
  expect(await value('账号')).toBe('hncs07311234567')
  expect(await value('详细描述')).toBe('未订购的“名师课堂”扣费12元，要求退费。')
  expect(await value('服务内容')).toBe('名师课堂包月')
  expect(await value('涉及金额（元）')).toBe('12.00')
  expect(await page.getByRole('radio', { name: '投诉' }).isChecked()).toBe(true)
  await page.getByTitle('费用纠纷(涉及SP)', { exact: true }).first().waitFor()
  await page.getByTitle('潇湘教育 · SP43001', { exact: true }).first().waitFor()
}
