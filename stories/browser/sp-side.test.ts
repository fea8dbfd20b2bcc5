import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../testing/client.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { makeMove, openCase, openMove } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fillMatter, register } from './intake-page.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let window: Client
let branch: Client
let desk: Client
let clerk: Person
let province: Person

beforeAll(async () => {
  set = await stage()
  window = await set.hire('zhou', desks.window)
  branch = await set.hire('chen', desks.branch)
  desk = await set.hire('tan', desks.province)
  province = await seated(set, desk)
  clerk = await set.person('xiao', desks.sp)
})
afterAll(async () => set?.clear())

/** A fee dispute that the province has dispatched; its number. */
async function dispatched(): Promise<string> {
  const { number } = granted(
    await window.post<{ number: string }>('/api/cases', {
      ...{ channel: 'hotline10000', window: desks.window, kind: 'complaint' },
      customer: { account: 'hncs0731', contact: '13912345678' },
      ...{ description: '从未订购“名师课堂”，请回电13912345678', serviceContent: '名师课堂包月' },
      classification: { kind: 'complaint', category: 'feeSp', sp: desks.sp },
    }),
  )
  const move = async (by: Client, name: string, to: string) =>
    void granted(await by.post(`/api/cases/${number}/${name}`, { to }))
  await move(window, 'forward', desks.branch)
  await move(branch, 'forward', desks.province)
  await move(desk, 'dispatch-to-sp', desks.sp)
  return number
}

test('a clerk of the SP sees what was dispatched with its clock, answers it, or returns it with a reason', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = clerk
  const [answered, returned] = [await dispatched(), await dispatched()]
  await page.goto('/queue')
  for (const number of [answered, returned]) {
    await page
      .getByRole('row', { name: `打开工单 ${number}` })
      .getByText(/SP答复/)
      .first()
      .waitFor()
  }
  await openCase(page, answered)
  await page
    .getByRole('region', { name: 'SP答复' })
    .getByText(/还剩 2 时/)
    .waitFor()
  expect(await page.locator('body').innerText()).not.toContain('13912345678')
  const dialog = await openMove(page, 'SP答复')
  expect(await dialog.getByLabel('SP的答复人').count()).toBe(0)
  await dialog.getByRole('radio', { name: '承认责任' }).check()
  await dialog.getByLabel('说明').fill('同意退费')
  await dialog.getByRole('button', { name: '确认SP答复' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await openCase(page, returned)
  await makeMove(page, 'SP退回', (form) => form.getByLabel('原因').fill('不是本公司的业务'))
  await openCase(province.page, returned)
  await province.page.locator('.entry').getByText('不是本公司的业务').waitFor()
  expect(clerk.troubles()).toEqual([])
})

test('the SP complains itself, and passes on what its customer complained of; the operator owes an answer in two hours', async () => {
  const { page } = clerk
  await page.goto('/intake')
  await page.getByRole('radio', { name: 'SP自己的投诉' }).check()
  await fillMatter(page, { description: '结算数据延迟，无法对账' })
  const own = await register(page)
  await openCase(page, own)
  await page.getByRole('region', { name: '首次回复' }).waitFor()
  const view = granted(
    await desk.get<{ clocks: { kind: string; startedAt: string; dueAt: string }[] }>(`/api/cases/${own}`),
  )
  const reply = view.clocks.find((one) => one.kind === 'firstReply')
  expect(Date.parse(reply?.dueAt ?? '') - Date.parse(reply?.startedAt ?? '')).toBe(2 * 3_600_000)
  await page.goto('/intake')
  await page.getByRole('radio', { name: '转达用户的投诉' }).check()
  await fillMatter(page, { account: 'hncs0732', contact: '13912345679', description: '用户无法登录平台' })
  await openCase(page, await register(page))
})

test('what an SP without a portal says on the telephone is entered by the desk, with who said it and when', async () => {
  const { page } = province
  const body = { way: 'phone', addresses: [], phones: ['0731-55500186'], certificates: [] }
  granted(await set.admin.send('PUT', `/api/sp-ways/${desks.sp}`, body))
  const number = await dispatched()
  await openCase(page, number)
  const card = page.locator('.side-card').filter({ hasText: '转SP的送达' })
  await card.getByText('0731-55500186').waitFor()
  await makeMove(page, '电话联系SP', async (form) => {
    await form.getByRole('radio', { name: '无人接听' }).check()
  })
  await card.getByText('等待送达').waitFor()
  await makeMove(page, '电话联系SP', async (form) => {
    await form.getByLabel('SP的答复人').fill('王工')
    await form.getByLabel('拨打的号码').fill('0731-55500186')
  })
  await card.getByText('已电话告知').waitFor()
  await makeMove(page, 'SP答复', async (form) => {
    await form.getByLabel('SP的答复人').fill('王工')
    await form.getByLabel('职务').fill('客服主管')
    await form.getByRole('radio', { name: '否认责任' }).check()
    await form.getByLabel('说明').fill('用户本人订购，有记录')
  })
  const entry = page.locator('.entry').filter({ hasText: '用户本人订购，有记录' })
  await entry.getByText('王工 · 客服主管').waitFor()
  await entry.getByText('电话', { exact: true }).waitFor()
  expect(province.troubles()).toEqual([])
})

test('an administrator says how an SP is reached, and what is no certificate is refused', async () => {
  const { page } = await seated(set, set.admin)
  await page.goto('/network')
  await page.getByRole('tab', { name: 'SP联系方式' }).click()
  await page.getByRole('button', { name: '变更 潇湘教育 的联系方式' }).click()
  const dialog = page.getByRole('dialog', { name: '潇湘教育' })
  await dialog.getByRole('radio', { name: '邮件' }).check()
  await dialog.getByRole('combobox', { name: '邮件地址' }).fill('kefu@sp.example,')
  await dialog.getByLabel('签名证书（PEM）').fill('这不是证书'.repeat(30))
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.locator('.ant-form-item-explain-error').first().waitFor()
  await dialog.getByLabel('签名证书（PEM）').fill('')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('cell', { name: /kefu@sp\.example/ }).waitFor()
})
