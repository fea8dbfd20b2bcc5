import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { makeMove, openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Client

beforeAll(async () => {
  set = await stage()
  agent = await set.hire('zhou', desks.window)
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => set?.clear())

const everybody = ['工作台', '工单队列', '看板', '知识库', '分析报告', '联络表', '时限策略']

/** Where each of them sits, which places of the rail are theirs beside everybody's, and what their home begins with. */
const seats: Readonly<
  Record<Role, readonly [organisation: string, places: readonly string[], first: RegExp]>
> = {
  agent: [desks.window, ['受理登记'], /本单位待办/],
  handler: [desks.branch, [], /本单位待办/],
  supervisor: [desks.branch, ['披露记录', '发送', '纸质单'], /下级/],
  unitHead: [desks.province, ['披露记录', '来信', '纸质单'], /下级/],
  spStaff: [desks.sp, ['受理登记', '来信'], /本单位待办/],
  policyEditor: [desks.centre, [], /发布一版时限策略/],
  administrator: [desks.province, ['组织与人员', '个人信息', '发送'], /邀请第一位同事/],
  auditor: [desks.centre, ['披露记录', '审计'], /核验一次全部历史/],
}

for (const role of allRoles) {
  test(`${role}: the rail has their places and no others, and the home page their work`, async () => {
    const [organisation, places, first] = seats[role]
    const { page, troubles, leave } = await seated(
      set,
      await set.hire(`r-${role}`.toLowerCase(), organisation, [role]),
    )
    await page.goto('/')
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    const rail = page.getByRole('navigation', { name: '菜单' })
    await rail.getByRole('link').first().waitFor()
    const named = await rail.getByRole('link').allInnerTexts()
    const names = named.map((one) => one.replace(/[\s\d+]+/g, ''))
    expect(names.toSorted()).toEqual([...everybody, ...places].toSorted())
    await page.getByRole('main').getByText(first).first().waitFor()
    for (const name of names) {
      await rail.getByRole('link', { name: new RegExp(`^${name}`) }).click()
      await page.getByRole('main').getByRole('heading').first().waitFor()
    }
    expect(troubles()).toEqual([])
    await leave()
  })
}

test('a supervisor finds what is late below from home, and orders it to be hurried', async () => {
  const supervisor = await set.hire('dudao', desks.province, ['supervisor'])
  const taken = {
    ...{ channel: 'hotline10000', window: desks.window, customer: { account: 'hn1' } },
    ...{ kind: 'complaint', description: '宽带掉线无人处理' },
    classification: { kind: 'complaint', category: 'general' },
  }
  const { number } = granted(await agent.post<{ number: string }>('/api/cases', taken))
  granted(await agent.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  const { page, leave } = await seated(set, supervisor)
  await page.goto('/')
  const tiles = page.getByRole('navigation', { name: '工单概况' })
  await tiles.getByRole('link').filter({ hasText: '下级' }).first().waitFor()
  await openCase(page, number)
  await makeMove(page, '督办', (form) => form.getByRole('textbox').first().fill('请今天之内答复用户'))
  await page.locator('.entry').filter({ hasText: '请今天之内答复用户' }).waitFor()
  await leave()
})
