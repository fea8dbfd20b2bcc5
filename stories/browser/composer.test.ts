import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { openCase } from './case-page.ts'
import { composerOf, keptOnServer, openTab, sendAtOnce } from './composer-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let zhou: Person
let wen: Person
let api: { readonly zhou: Client; readonly wen: Client }
let number: string
beforeAll(async () => {
  set = await stage()
  api = { zhou: await set.hire('zhou', desks.window), wen: await set.hire('wen', desks.window) }
  zhou = await seated(set, api.zhou)
  wen = await seated(set, api.wen)
})
beforeEach(async () => {
  keepScreensOfFailure(set.browser)
  number = granted(await api.zhou.post<{ number: string }>('/api/cases', classified)).number
})
afterAll(async () => set?.clear())

type Entry = { readonly type: string; readonly text: string | null; readonly facts: object }
const said = async () => {
  const { entries } = granted(await api.wen.get<{ entries: Entry[] }>(`/api/cases/${number}/timeline`))
  return entries.map(({ type, text }) => `${type} ${text}`)
}
const waitUntilSaid = (what: string) =>
  until(`${what} in the timeline`, 20_000, async () => (await said()).includes(what))

test('what was typed at one machine is there at another, is sent from there, and is then nowhere a draft', async () => {
  const { page } = zhou
  const field = await openTab(page, number, '备注')
  await field.fill('已联系用户，')
  await field.pressSequentially('约下午回电')
  await keptOnServer(page)
  const elsewhere = await seated(set, api.zhou)
  const there = composerOf(elsewhere.page).getByRole('textbox', { name: '备注内容' })
  await openCase(elsewhere.page, number)
  await there.waitFor()
  expect(await there.inputValue()).toBe('已联系用户，约下午回电')
  await there.press('Control+Enter')
  await composerOf(elsewhere.page).getByText('将在').waitFor()
  expect(await said()).not.toContain('noted 已联系用户，约下午回电')
  await sendAtOnce(elsewhere.page)
  await waitUntilSaid('noted 已联系用户，约下午回电')
  await until('the draft to be gone', 10_000, async () => {
    const draft = granted(await api.zhou.get<{ content: string | null }>(`/api/drafts/case-${number}-note`))
    return draft.content === null
  })
  expect(elsewhere.troubles()).toEqual([])
  await elsewhere.leave()
})

test('what was sent can be taken back for ten seconds, and goes also when another page is on the screen', async () => {
  const { page } = zhou
  const field = await openTab(page, number, '回复')
  await field.fill('您好，正在核实。')
  await composerOf(page).getByText('用户会看到').waitFor()
  await composerOf(page).getByRole('button', { name: '发送回复' }).click()
  await composerOf(page).getByRole('button', { name: '撤回' }).click()
  expect(await field.inputValue()).toBe('您好，正在核实。')
  await field.pressSequentially('请稍候。')
  await field.press('Control+Enter')
  await page
    .getByRole('menuitem', { name: /工单队列/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  await page.locator('.sends-under-way').getByText(`工单 ${number}`).waitFor()
  await waitUntilSaid('replied 您好，正在核实。请稍候。')
})

test('both type; one sends; the other is warned, compares, and sends on what is there: nothing is lost', async () => {
  const mine = await openTab(zhou.page, number, '备注')
  const theirs = await openTab(wen.page, number, '备注')
  await mine.fill('我认为是平台问题')
  await theirs.fill('已查到是用户误操作')
  await theirs.press('Control+Enter')
  await sendAtOnce(wen.page)
  const warning = composerOf(zhou.page).getByText('您动笔之后，别人又写了 1 条')
  await warning.waitFor()
  await composerOf(zhou.page).getByText('已查到是用户误操作').waitFor()
  await mine.press('Control+Enter')
  const dialog = zhou.page.getByRole('dialog', { name: '您动笔之后，别人写了新内容' })
  await dialog.getByText('已查到是用户误操作').waitFor()
  const text = dialog.getByRole('textbox', { name: '我写的' })
  expect(await text.inputValue()).toBe('我认为是平台问题')
  await text.fill('我认为是平台问题；与上一条不一致，请复核')
  await dialog.getByRole('button', { name: '看过了，照样发送' }).click()
  await sendAtOnce(zhou.page)
  await waitUntilSaid('noted 我认为是平台问题；与上一条不一致，请复核')
  expect(await said()).toContain('noted 已查到是用户误操作')
})

test('whoever has not heard of it is stopped by the server, and keeps their words as a note', async () => {
  const { page } = await seated(set, api.zhou)
  await page.route('**/api/live*', (route) => route.abort())
  const field = await openTab(page, number, '回复')
  await field.fill('已为您核实')
  granted(await api.wen.post(`/api/cases/${number}/reply`, { note: '同事先回复了' }))
  await field.press('Control+Enter')
  await composerOf(page).getByRole('button', { name: '立即发出' }).click()
  const dialog = page.getByRole('dialog', { name: '您动笔之后，别人写了新内容' })
  await dialog.getByText('同事先回复了').waitFor()
  expect(await said()).not.toContain('replied 已为您核实')
  await dialog.getByRole('button', { name: '只存为备注' }).click()
  await waitUntilSaid('noted 已为您核实')
  await page.context().close()
})

test('a move that is not possible any more is told with its reason; the words stay and become a note', async () => {
  const { page } = zhou
  const field = await openTab(page, number, '回复')
  await field.fill('写到一半')
  granted(await api.wen.post(`/api/cases/${number}/withdraw`, {}))
  const send = composerOf(page).getByRole('button', { name: '发送回复' })
  await until('the way to send to close', 10_000, () => send.isDisabled())
  expect(await field.inputValue()).toBe('写到一半')
  await composerOf(page).getByRole('button', { name: '对照' }).click()
  const dialog = page.getByRole('dialog', { name: '您动笔之后，别人写了新内容' })
  await dialog.getByText('现在不能回复用户').waitFor()
  await dialog.getByRole('button', { name: '只存为备注' }).click()
  await waitUntilSaid('noted 写到一半')
})

test('without a network what is typed and what is sent stays, and is kept when the network is back', async () => {
  const { page } = zhou
  const field = await openTab(page, number, '备注')
  await field.fill('开始')
  await keptOnServer(page)
  await page.context().setOffline(true)
  await field.fill('断网时写的')
  await composerOf(page).getByText('暂存在本浏览器').waitFor()
  await field.press('Control+Enter')
  await composerOf(page).getByRole('button', { name: '立即发出' }).click()
  await composerOf(page).getByText('内容已保留').waitFor()
  expect(await field.inputValue()).toBe('断网时写的')
  await page.context().setOffline(false)
  await field.press('Control+Enter')
  await sendAtOnce(page)
  await waitUntilSaid('noted 断网时写的')
})

test('when the session ends while somebody types, their words are there after they sign in again', async () => {
  const own = await set.person('gu', desks.window)
  const { page } = own
  const field = await openTab(page, number, '备注')
  await field.fill('会话结束前写的')
  await set.pool.query(`delete from sessions where person = (select id from people where login = 'gu')`)
  await page.getByLabel('用户名').waitFor()
  await page.getByLabel('用户名').fill('gu')
  await page.getByLabel('密码', { exact: true }).fill('a-story-of-cases')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  const there = composerOf(page).getByRole('textbox', { name: '备注内容' })
  await there.waitFor()
  expect(await there.inputValue()).toBe('会话结束前写的')
  await keptOnServer(page)
  await own.leave()
})
