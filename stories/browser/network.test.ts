import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks, staffed } from '../testing/operator.ts'
import { choose } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let desk: Awaited<ReturnType<typeof staffed>>
let admin: Person
let page: Page
beforeAll(async () => {
  set = await stage()
  desk = await staffed(set)
  admin = await seated(set, set.admin)
  page = admin.page
  await page.goto('/network')
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(() => set?.clear())

async function dispatched(): Promise<string> {
  const { number } = granted(await desk.window.post<{ number: string }>('/api/cases', classified))
  const move = async (who: Client, word: string, to: string) =>
    granted(await who.post(`/api/cases/${number}/${word}`, { to }))
  await move(desk.window, 'forward', desks.branch)
  await move(desk.branch, 'forward', desks.province)
  await move(desk.province, 'dispatch-to-sp', desks.sp)
  return number
}

test('units are found in their tree, below those they report to', async () => {
  await page.getByRole('tab', { name: '组织机构' }).click()
  await page.getByLabel('按名称、编号查找').fill('B-HN-CS')
  await page
    .getByRole('row', { name: /B-HN-CS/ })
    .first()
    .waitFor()
  const rows = await page.getByRole('row').allInnerTexts()
  expect(rows.some((row) => row.includes('N-CN'))).toBe(true)
  expect(rows.some((row) => row.includes('P-HN'))).toBe(true)
  expect(rows.some((row) => row.includes('B-HN-HY'))).toBe(false)
  await page.getByLabel('按名称、编号查找').fill('')
})

test('a spreadsheet is looked at row by row, and written after that', async () => {
  await page.getByRole('button', { name: '导入' }).click()
  const form = page.getByRole('dialog', { name: '从表格导入单位' })
  const table =
    '编号,名称,类型,上级单位编号,地市,窗口类型\nB-HN-XX,新星后台,地市后台部门,P-HN,新星,\nW-HN-XX-1,新星营业厅,服务窗口,B-HN-XX,,营业厅\nW-2,无处营业厅,服务窗口,B-NOWHERE,,营业厅\nW-3,不明,不明,B-HN-XX,,\n'
  const file = { name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByText('1 行看不懂，不会导入').waitFor()
  await form.getByRole('row', { name: /W-2.*有误.*上级单位不正确/ }).waitFor()
  await form.getByRole('button', { name: '写入', exact: true }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByLabel('按名称、编号查找').fill('新星')
  await page.getByRole('row', { name: /新星营业厅/ }).waitFor()
  await page.getByLabel('按名称、编号查找').fill('')
})

test('before an SP goes out of service its open cases are shown, and go back to those who dispatched them', async () => {
  const number = await dispatched()
  await page.getByRole('button', { name: '变更 潇湘教育', exact: true }).click()
  const form = page.getByRole('dialog', { name: /变更单位/ })
  await form.getByText('还有 1 张未结工单与它有关').waitFor()
  await form.getByRole('link', { name: number }).waitFor()
  await form.getByRole('radio', { name: '停用' }).check()
  await form.getByLabel('理由').fill('合同终止')
  await form.getByRole('button', { name: '变更' }).click()
  await form.waitFor({ state: 'hidden' })
  await page
    .getByRole('row', { name: /SP-L4301.*停用/ })
    .first()
    .waitFor()
  const shown = granted(await desk.province.get<object>(`/api/cases/${number}`))
  expect(shown).toMatchObject({ status: 'inProgress', holder: desks.province })
})

test('somebody is transferred, and leaves', async () => {
  await set.engage('lin', desks.window)
  await page.getByRole('tab', { name: '人员' }).click()
  await page.getByLabel('按姓名、用户名查找').fill('lin')
  await page.getByRole('button', { name: 'lin 的任职' }).click()
  const form = page.getByRole('dialog', { name: /lin/ })
  await form.getByRole('button', { name: /^调动/ }).click()
  await choose(form, '单位', '长沙分公司互联星空后台部门')
  await choose(form, '角色', '处理人')
  await form.getByText('调动到').click()
  await form.getByRole('button', { name: '调动', exact: true }).click()
  await form.getByRole('listitem').filter({ hasText: '处理人' }).waitFor()
  await form.getByRole('button', { name: '离职' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '离职' }).click()
  await page.getByRole('row', { name: /lin.*已离职/ }).waitFor()
  await page.keyboard.press('Escape')
})

test('whoever goes away names a deputy, who chooses to act there', async () => {
  const away = await set.person('away', desks.branch)
  await away.page.goto('/account')
  await away.page.getByRole('button', { name: '指定代理人' }).click()
  const form = away.page.getByRole('dialog', { name: '指定代理人' })
  await choose(form, '代理人', 'window · 湖南长沙10000号')
  await form.getByLabel('结束').fill('2099-01-01 00:00')
  await form.getByLabel('结束').press('Tab')
  await form.getByRole('button', { name: '指定代理人' }).click()
  await form.getByText('一次代理至多92天').waitFor()
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('结束').fill(`${soon} 00:00`)
  await form.getByLabel('结束').press('Tab')
  await form.getByRole('button', { name: '指定代理人' }).click()
  await form.waitFor({ state: 'hidden' })
  await away.page.getByText('代理中').waitFor()

  const deputy = await seated(set, desk.window)
  await deputy.page.goto('/')
  await choose(deputy.page.locator('header'), '代表单位', '长沙分公司互联星空后台部门 · 代理away')
  expect(away.troubles()).toEqual(['422 POST /api/deputies'])
  for (const one of [admin, deputy]) expect(one.troubles()).toEqual([])
})
