import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted, signedIn } from '../testing/client.ts'
import { listenLive } from '../testing/live-listener.ts'
import { ADMIN, desks, PASSWORD, staffed } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'
import { until } from '../testing/until.ts'
import { choose, makeMove } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

const customer = { ...classified.customer, name: '欧阳雪琴', contact: '13912345678' }

let set: Stage
let desk: Awaited<ReturnType<typeof staffed>>
let theirs: string
let other: string
beforeAll(async () => {
  set = await stage()
  desk = await staffed(set)
  ;[theirs, other] = [await taken(), await taken()] as const
  const move = async (who: Client, word: string, body: object) =>
    granted(await who.post(`/api/cases/${theirs}/${word}`, body))
  await move(desk.window, 'forward', { to: desks.branch })
  await move(desk.branch, 'forward', { to: desks.province })
  await move(desk.province, 'dispatch-to-sp', { to: desks.sp })
})
afterAll(() => set?.clear())

async function taken(): Promise<string> {
  const body = { ...classified, customer, description: '被扣费66元，请回电13912345678' }
  return granted(await desk.window.post<{ number: string }>('/api/cases', body)).number
}

test('an administrator invites a clerk of an SP, who sees the cases dispatched to it, masked, and answers one', async () => {
  keepScreensOfFailure(set.browser)
  const admin = await visitor(set.browser, set.address)
  await enterAsAdministrator(admin.page)
  const link = await invite(admin.page, '江小鱼', 'jiang', '潇湘教育')
  expect(link).toMatch(/\/invitation#[\w-]{43}$/)

  const clerk = await visitor(set.browser, set.address)
  await accept(clerk.page, link)
  await setUpTelephone(clerk.page)
  await clerk.page.getByRole('link', { name: /^工单队列/ }).click()
  await clerk.page.getByRole('row', { name: `打开工单 ${theirs}` }).waitFor()
  expect(await clerk.page.getByRole('row', { name: /打开工单/ }).count()).toBe(1)
  await clerk.page
    .getByRole('row', { name: `打开工单 ${theirs}` })
    .getByRole('link', { name: theirs })
    .click()
  await clerk.page.getByText('139****5678').first().waitFor()
  expect(await clerk.page.locator('body').innerText()).not.toMatch(/13912345678|欧阳雪琴/)
  await makeMove(clerk.page, 'SP答复', (form) => form.getByRole('radio', { name: '承认责任' }).check())
  const after = await desk.province.get<{ holder: string }>(`/api/cases/${theirs}`)
  expect(after.body.holder).toBe(desks.province)
  for (const one of [admin, clerk]) expect(one.troubles()).toEqual([])

  await clerk.page.goto(`/cases/${other}`)
  await clerk.page.getByText('没有找到').first().waitFor()
})

test('for a clerk of another SP the case is not there: by page, API, search and live channel', async () => {
  const place = {
    name: '别家教育',
    provinceCode: 43,
    province: '湖南',
    city: null,
    parent: null,
    window: null,
  }
  await set.add({
    ...{ ...place, id: 'SP-OTHER', kind: 'serviceProvider', sp: { scope: 'local', code: 'SP43999' } },
    ...{ department: null, billingInterconnected: false, status: 'active' },
  })
  const stranger: Person = await set.person('bie', 'SP-OTHER')
  await stranger.page.goto(`/cases/${theirs}`)
  await stranger.page.getByText('没有找到').first().waitFor()
  const api = await signedIn(set.address, 'bie', PASSWORD)
  expect((await api.get(`/api/cases/${theirs}`)).body).toMatchObject({ status: 404, code: 'notFound' })
  expect((await api.get(`/api/cases?queue=all&state=any&number=${theirs}`)).body).toMatchObject({ rows: [] })
  const [live, province] = [await listenLive(set.address, api), await listenLive(set.address, desk.province)]
  granted(await desk.province.post(`/api/cases/${theirs}/note`, { text: '备注' }))
  await until('the province to be told', 10_000, () => province.told.length > 0)
  expect(live.told).toEqual([])
  live.close()
  province.close()
})

async function enterAsAdministrator(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(ADMIN)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  // The code that set the telephone up was taken already.
  await page.getByLabel('动态验证码或恢复码').fill(codeOf(set.telephone.secret, 1))
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('link', { name: '组织与人员' }).click()
}

/** Fills in the invitation; gives the link that is shown once. */
async function invite(page: Page, name: string, login: string, organisation: string): Promise<string> {
  await page.getByRole('tab', { name: '人员' }).click()
  await page.getByRole('button', { name: '邀请人员' }).click()
  const form = page.getByRole('dialog', { name: '邀请人员' })
  await form.getByLabel('姓名').fill(name)
  await form.getByLabel('用户名').fill(login)
  await choose(form, '单位', organisation)
  await choose(form, '角色', 'SP人员')
  await form.getByText('单位与角色').click()
  await form.getByRole('button', { name: '邀请人员' }).click()
  const shown = page.getByRole('dialog', { name: `已邀请${name}` })
  const link = (await shown.locator('code').innerText()).trim()
  await shown.getByRole('button', { name: '已转交' }).click()
  return link
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('heading', { name: '欢迎使用北辰' }).waitFor()
  await page.getByLabel('密码', { exact: true }).fill('xiao-xiang-2026')
  await page.getByLabel('再输一遍密码').fill('xiao-xiang-2026')
  await page.getByRole('button', { name: '设置密码并登录' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
}

async function setUpTelephone(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: '设置动态验证码' }).click()
  const shown = await page.locator('.factor-secret code').textContent()
  await page.getByLabel('动态验证码', { exact: true }).fill(codeOf((shown ?? '').replace(/[^A-Z2-7]/g, '')))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('button', { name: '已保存，继续' }).click()
  await page.getByText('剩余恢复码 10 个').waitFor()
}
