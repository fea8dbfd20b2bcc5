import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let window: Client
let desk: Person
let colleague: Person

beforeAll(async () => {
  set = await stage()
  window = await set.hire('window', desks.window)
  for (const [description, category] of [
    ['网络慢', 'network'],
    ['一般的事', 'general'],
  ] as const)
    await passedUp(description, category)
  desk = await seated(set, await set.hire('leader', desks.branch, ['supervisor']))
  colleague = await seated(set, await set.hire('handler', desks.branch))
})

beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

async function passedUp(description: string, category: string): Promise<void> {
  const taken = {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account: 'hn1' },
    description,
    classification: { kind: 'complaint', category },
  }
  const { number } = granted(await window.post<{ number: string }>('/api/cases', taken))
  granted(await window.post(`/api/cases/${number}/forward`, { to: desks.branch }))
}

test('a filter with a group of which any may fit is put together, kept for the organisation, pinned, and opened by its link by a colleague', async () => {
  const { page, troubles } = desk
  await page.goto('/queue')
  await page.locator('.case-row').nth(1).waitFor()
  await page.getByRole('button', { name: /筛选$/ }).click()
  const dialog = page.getByRole('dialog', { name: '筛选条件' })
  await dialog.getByRole('button', { name: '删除条件' }).click()
  await dialog.getByRole('button', { name: '添加一组条件' }).click()
  const group = dialog.getByRole('group', { name: '一组条件' })
  await group.getByRole('combobox', { name: '字段' }).fill('催办')
  await page.keyboard.press('Enter')
  await group.getByRole('spinbutton', { name: '值' }).fill('1')
  await group.getByRole('button', { name: '添加条件' }).click()
  await group.getByRole('combobox', { name: '字段' }).nth(1).fill('分类')
  await page.keyboard.press('Enter')
  await group.getByRole('combobox', { name: '值' }).fill('网络')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: /应\s?用/ }).click()
  await page.getByText('共 1 件').waitFor()
  await page.locator('.case-row').filter({ hasText: '网络慢' }).waitFor()
  const said = JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}')
  expect(said.parts).toMatchObject([{ join: 'or', parts: [{ field: 'reminders' }, { field: 'category' }] }])
  await page.getByRole('button', { name: '另存为视图' }).click()
  const saving = page.getByRole('dialog', { name: '另存为视图' })
  await saving.getByLabel('名称').fill('催过的或网络的')
  await saving.getByRole('radio', { name: '本单位' }).check()
  await saving.getByRole('button', { name: /保\s?存/ }).click()
  await saving.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '管理视图' }).click()
  await page.getByRole('button', { name: '固定到导航栏' }).click()
  await page.getByRole('button', { name: '取消固定' }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: '催过的或网络的' }).waitFor()
  const id = new URL(page.url()).searchParams.get('view') ?? ''
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  await colleague.page.goto(`/queue?view=${id}`)
  await colleague.page.getByRole('button', { name: '筛选（2）' }).waitFor()
  await colleague.page.getByText('共 1 件').waitFor()
  expect(troubles()).toEqual([])
  expect(colleague.troubles()).toEqual([])
})
