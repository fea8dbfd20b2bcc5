import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { choose, openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
let api: Client
let number: string
beforeAll(async () => {
  set = await stage()
  api = await set.hire('zhou', desks.window)
  agent = await seated(set, api)
})
beforeEach(async () => {
  keepScreensOfFailure(set.browser)
  number = granted(await api.post<{ number: string }>('/api/cases', classified)).number
})
afterAll(async () => set?.clear())

const statusOf = async () => granted(await api.get<{ status: string }>(`/api/cases/${number}`)).status
const saidOf = async () => {
  type Entry = { readonly type: string; readonly text: string | null }
  const { entries } = granted(await api.get<{ entries: Entry[] }>(`/api/cases/${number}/timeline`))
  return entries.flatMap(({ text }) => text ?? [])
}
const chosen = async (name: string) => {
  const { page } = agent
  await page.getByRole('button', { name: '其他可做的动作' }).click()
  await page.getByRole('menuitem', { name }).click()
  const dialog = page.getByRole('dialog', { name: `快捷处理：${name}` })
  await dialog.waitFor()
  return dialog
}

test('a macro is put together, lists what it will do, can be stopped, and is then made step by step', async () => {
  const { page } = agent
  await openCase(page, number)
  await page.getByRole('tab', { name: '内部备注' }).click()
  await page.getByRole('button', { name: '常用语和快捷处理' }).click()
  await page.getByRole('tab', { name: '快捷处理' }).click()
  await page.getByRole('button', { name: '新增快捷处理' }).click()
  const drawer = page.locator('.ant-drawer')
  await drawer.getByLabel('名称').fill('等资料')
  await drawer.getByLabel('第 1 步的内容').fill('请补充资料（{工单号}）')
  await drawer.getByRole('button', { name: '增加一步' }).click()
  await choose(page, '第 2 步', '挂起')
  await choose(page, '第 2 步的挂起原因', '等待第三方')
  await drawer.getByRole('button', { name: '保存', exact: true }).click()
  await drawer.getByText('等资料').waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  const dialog = await chosen('等资料')
  await dialog.getByText(`请补充资料（${number}）`).waitFor()
  await dialog.getByText('执行后：已挂起').waitFor()
  await dialog.getByRole('button', { name: '执行', exact: true }).click()
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await dialog.getByRole('button', { name: '执行', exact: true }).click()
  expect(await statusOf()).toBe('accepted')
  await dialog.getByRole('button', { name: '立即执行' }).click()
  await dialog.getByText('已执行：已挂起').waitFor()
  expect(await statusOf()).toBe('onHold')
  expect(await saidOf()).toContain(`请补充资料（${number}）`)
  const { macros } = granted(await api.get<{ macros: { uses: number }[] }>('/api/macros'))
  expect(macros.map((one) => one.uses)).toEqual([1])
})

test('one with a step that is refused says which and why, and none of it is made', async () => {
  const steps = [{ move: 'resume' }, { move: 'note', words: '已恢复' }]
  granted(await api.post('/api/macros', { name: '恢复', steps, promisesMoney: false, scope: 'own' }))
  const { page } = agent
  await openCase(page, number)
  const dialog = await chosen('恢复')
  await dialog.getByText('前一步不能执行，未核对').waitFor()
  expect(await dialog.getByRole('button', { name: '执行', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await saidOf()).not.toContain('已恢复')
})

test('a macro is found from the palette while a case is on the page', async () => {
  const steps = [{ move: 'note', words: '已核对' }]
  granted(await api.post('/api/macros', { name: '核对完毕', steps, promisesMoney: false, scope: 'own' }))
  const { page } = agent
  await openCase(page, number)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索与命令' }).fill('核对完毕')
  await page.getByRole('option', { name: /^核对完毕/ }).waitFor()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '快捷处理：核对完毕' })
  await dialog.getByRole('button', { name: '执行', exact: true }).click()
  await dialog.getByRole('button', { name: '立即执行' }).click()
  await until('the note', 10_000, async () => (await saidOf()).includes('已核对'))
})
