import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fresh, pickTime } from './intake-page.ts'
import { typedAfterwards, waitForFocus } from './keys-pressed.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
beforeAll(async () => {
  set = await stage()
})
afterAll(async () => set?.clear())

test('a fee dispute names its provider by first letters, in few keys', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = await set.person('zhou', desks.window)
  await fresh(page)
  const keys = await typedAfterwards(page)
  await page.keyboard.type('13987654321')
  await page.getByLabel('分类').focus()
  await chosen(page, 'fyjfs', '费用纠纷(涉及SP)')
  await waitForFocus(page, '涉及SP')
  await chosen(page, 'xxjy', '潇湘教育')
  await waitForFocus(page, '详细描述')
  await page.keyboard.type('没有订购过，要求退费')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  expect(await keys()).toBeLessThanOrEqual(24)
  await page.keyboard.press('o')
  await page.locator('.case-number').waitFor()
  await page.getByText('潇湘教育').first().waitFor()
  expect(troubles()).toEqual([])
})

test('what is written down late is promised from when it came, and what was shown is what is kept', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = await set.person('qian', desks.window)
  await fresh(page)
  await page.getByLabel('分类').focus()
  await chosen(page, 'ybts', '一般投诉')
  await page.keyboard.type('昨晚打来的电话')
  const came = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').subtract({ hours: 20 })
  const text = (at: Temporal.ZonedDateTime) => at.toString().slice(5, 16).replace('T', ' ')
  const now = page.locator('.promised')
  await now.waitFor()
  const before = await now.innerText()
  await pickTime(page, '来电时间（补录）', `${came.year}-${text(came)}`)
  await page.waitForFunction(
    (shown) => (document.querySelector('.promised')?.textContent ?? shown) !== shown,
    before,
  )
  const resolveBy = text(came.add({ hours: 72 }))
  expect(await now.innerText()).toContain(`解决 ${resolveBy} 前`)
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  await page.getByText(text(came), { exact: true }).waitFor()
  await page.getByText(resolveBy, { exact: true }).waitFor()
  expect(troubles()).toEqual([])
})

test('a provider registers its own complaint at its own form', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = await set.person('xiao', desks.sp)
  await fresh(page)
  await page.getByRole('radio', { name: 'SP自己的投诉' }).check()
  await page.getByLabel('详细描述').fill('结算金额与账单不符')
  await page.locator('.promised').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('请把工单编号告知用户').waitFor()
  expect(troubles()).toEqual([])
})

/** Looks for something by how it is spelled, and takes the first that is found. */
async function chosen(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.type(typed)
  const first = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')
  await first.getByText(name).waitFor()
  await page.keyboard.press('Enter')
}
