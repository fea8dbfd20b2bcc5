import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks, PASSWORD, staffed } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fillSignIn, type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let desk: Awaited<ReturnType<typeof staffed>>
let number: string
beforeAll(async () => {
  set = await stage()
  desk = await staffed(set)
  const customer = { ...classified.customer, name: '欧阳雪琴', contact: '13912345678' }
  number = granted(
    await desk.window.post<{ number: string }>('/api/cases', { ...classified, customer }),
  ).number
  const move = async (who: Client, word: string, body: object) =>
    granted(await who.post(`/api/cases/${number}/${word}`, body))
  await move(desk.window, 'forward', { to: desks.branch })
  await move(desk.branch, 'forward', { to: desks.province })
  await move(desk.province, 'dispatch-to-sp', { to: desks.sp })
  granted(await desk.sp.get(`/api/cases/${number}`))
  await move(desk.sp, 'reveal', { fields: ['contact'], reason: '需回拨核对扣费时间' })
})
afterAll(async () => set?.clear())

async function auditorOf(organisation: string, login: string): Promise<Person> {
  await set.engage(login, organisation, ['auditor'])
  const person = await visitor(set.browser, set.address, undefined, 'no-preference')
  await signIn(person, login)
  return person
}

test('the auditor of a province reads what an SP was given, narrows it, takes it as a table, and sees it with the case', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = await auditorOf(desks.province, 'yan')
  await page.getByRole('link', { name: '披露记录' }).click()
  await page.getByRole('heading', { name: '披露记录' }).waitFor()
  const rows = page.getByRole('row').filter({ hasText: '潇湘教育' })
  await rows.first().waitFor()
  expect(await rows.count()).toBe(2)
  await page.getByRole('combobox', { name: '方式' }).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('查看被隐去的信息').click()
  await page.waitForURL(/cause=revealed/)
  await page.getByRole('row').filter({ hasText: '查阅工单' }).waitFor({ state: 'detached' })
  expect(await rows.innerText()).toContain('需回拨核对扣费时间')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^disclosures-\d{4}-\d\d-\d\d\.csv$/)
  await page.getByRole('link', { name: number }).click()
  await page.locator('.ant-card').filter({ hasText: '披露记录' }).getByText('需回拨核对扣费时间').waitFor()
  expect(troubles()).toEqual([])
  await page.goto('/audit')
  await page.getByText('还没有日锚').waitFor()
  expect(await page.getByRole('button', { name: '核验历史' }).count()).toBe(0)
})

test('the auditor of the centre checks the history on the page, and after a tampering reads where it breaks', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = await auditorOf(desks.centre, 'wei')
  await page.getByRole('link', { name: '审计' }).click()
  await page.getByRole('button', { name: '核验历史' }).click()
  await page.getByText('历史完整，没有改动').waitFor()
  await page.getByText(/已核验1张工单/).waitFor()
  await set.pool.query(`update journal set person = 'someone else' where seq = 1`)
  await page.getByRole('button', { name: '核验历史' }).click()
  await page.getByText('历史被改动过').waitFor()
  await page.getByText(`第一处：表 journal，位置 ${number}/1`).waitFor()
  await page.getByRole('list', { name: '此前的核验' }).getByText('历史完整，没有改动').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('The history was changed').waitFor()
  await page.goto('/disclosures')
  await page.getByText('Masked data shown').first().waitFor()
  expect(troubles()).toEqual([])
})

test('whose access somebody else renewed reads it over every page until they have, and then on the page of their account', async () => {
  keepScreensOfFailure(set.browser)
  const person = await set.engage('zhang', desks.branch)
  const { token } = granted(await set.admin.post<{ token: string }>(`/api/people/${person}/invitation`))
  const { page, troubles } = await visitor(set.browser, set.address)
  await page.goto(`/invitation#${token}`)
  await page.getByLabel('密码', { exact: true }).fill('another-long-story')
  await page.getByLabel('再输一遍密码').fill('another-long-story')
  await page.getByRole('button', { name: '设置密码并登录' }).click()
  const notice = page.getByRole('alert').filter({ hasText: '您的访问已由' })
  await notice.waitFor()
  expect(await notice.innerText()).toContain('系统管理员')
  await notice.getByRole('button', { name: '知道了' }).click()
  await notice.waitFor({ state: 'detached' })
  await page.goto('/account')
  await page
    .locator('.ant-card')
    .filter({ hasText: '访问重置记录' })
    .getByText(/系统管理员/)
    .waitFor()
  expect(troubles()).toEqual([])
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await fillSignIn(page, 'zhang', PASSWORD)
  await page.getByText('用户名或密码不正确').waitFor()
})
