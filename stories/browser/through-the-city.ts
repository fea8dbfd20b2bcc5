import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { choose, makeMove, routeOf } from './case-page.ts'
import type { Person } from './person.ts'

/** What the customers of these stories are known by. */
export const contact = '13987654321'
export const account = 'ad0731000119@hn.example'

/** The case goes up to the city, is solved there, comes down, and the window tells the customer and closes it. */
export async function throughTheCity({ page }: Person, branch: Client, number: string): Promise<void> {
  await makeMove(page, '上转', (form) => form.getByLabel('说明').fill('窗口无法解决'))
  granted(await branch.post(`/api/cases/${number}/solve`, { note: '线路已修复' }))
  granted(await branch.post(`/api/cases/${number}/feedback`, { note: '请答复用户' }))
  await makeMove(page, '答复用户', async (form) => {
    await choose(form, '方式', '电话')
    await form.getByLabel('说明').fill('线路已修复，请再试')
  })
  await closed(page)
  expect((await routeOf(page)).slice(1)).toEqual(['长沙分公司互联星空后台部门', expect.any(String), '用户'])
}

/** The window closes it; the customer is content. */
export async function closed(page: Page): Promise<void> {
  await makeMove(page, '结案', (form) => form.getByRole('radio', { name: '满意', exact: true }).check())
  await page.locator('.case-header').getByText('已结案').waitFor()
}
