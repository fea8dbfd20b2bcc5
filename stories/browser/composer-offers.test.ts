import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { listenLive } from '../testing/live-listener.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { choose, openCase } from './case-page.ts'
import { composerOf, openTab, sendAtOnce } from './composer-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
let api: Client
let colleague: Client
let number: string
beforeAll(async () => {
  set = await stage()
  api = await set.hire('zhou', desks.window)
  colleague = await set.hire('wen', desks.window)
  agent = await seated(set, api)
})
beforeEach(async () => {
  keepScreensOfFailure(set.browser)
  number = granted(await api.post<{ number: string }>('/api/cases', classified)).number
})
afterAll(async () => set?.clear())

type Entry = { readonly type: string; readonly text: string | null; readonly mentioned?: readonly string[] }
const lastSaid = async () => {
  const { entries } = granted(await api.get<{ entries: Entry[] }>(`/api/cases/${number}/timeline`))
  return entries.at(-1)
}

test('a phrase is found by what one types, shown as it reads in this case, and put where one writes', async () => {
  const lead = await set.hire('tan', desks.window, ['agent', 'supervisor'])
  const phrase = (name: string, content: string, promisesMoney: boolean) =>
    lead.post('/api/phrases', { name, content, promisesMoney, scope: 'organisation' })
  granted(await phrase('致歉', '您好，工单 {工单号} 将在 {承诺时限} 前答复，涉及 {涉及金额} 元。', false))
  granted(await phrase('承诺退费', '费用将全额退还。', true))
  const { page } = agent
  const field = await openTab(page, number, '回复')
  await field.pressSequentially('::致')
  const offer = page.getByRole('listbox', { name: '常用语' })
  await offer.getByRole('option', { name: /致歉/ }).waitFor()
  await page.locator('.composer-preview').getByText(number).waitFor()
  await field.press('Enter')
  await until('the phrase to be there', 10_000, async () => (await field.inputValue()).startsWith('您好'))
  const text = await field.inputValue()
  expect(text).toMatch(
    new RegExp(
      `^您好，工单 ${number} 将在 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d 前答复，涉及 \\{涉及金额\\} 元。$`,
    ),
  )
  // What the case does not have is not sent in its braces.
  await field.press('Control+Enter')
  await page.getByText('还有没填写的变量：{涉及金额}').waitFor()
  await field.fill(text.replace('{涉及金额}', '12'))
  await field.press('Control+Enter')
  await sendAtOnce(page)
  await until('the reply', 10_000, async () => (await lastSaid())?.text?.includes('涉及 12 元'))
  await field.pressSequentially('::退费')
  await offer.getByText('需批准').waitFor()
  await field.press('Enter')
  await page.getByText('这条常用语含退费承诺').waitFor()
  expect(await field.inputValue()).toBe('::退费')
})

test('a colleague is named by the sign of at, the entry says so, and it reaches them at once', async () => {
  const { page } = agent
  const named = await seated(set, colleague)
  const bell = (n: number) => named.page.getByRole('button', { name: `通知，${n} 条未读` })
  await named.page.goto('/')
  await bell(0).waitFor()
  const field = await openTab(page, number, '备注')
  await field.pressSequentially('请复核 @we')
  await page.getByRole('option', { name: /wen/ }).waitFor()
  await field.press('Enter')
  await until('the name', 10_000, async () => (await field.inputValue()) === '请复核 @wen ')
  await field.press('Control+Enter')
  await sendAtOnce(page)
  await until('the note', 10_000, async () => (await lastSaid())?.mentioned?.includes('wen'))
  await bell(1).click()
  const notice = named.page.getByRole('link', { name: /有人提到您/ })
  await notice.getByText(number).waitFor()
  await notice.click()
  await named.page.waitForURL(new RegExp(`/cases/${number}#entry-[0-9]+$`))
  await named.page.getByText('请复核 @wen').first().waitFor()
  await bell(0).waitFor()
  // Whoever wrote it, and the rest of their desk, is told nothing.
  expect(await page.getByRole('button', { name: '通知，0 条未读' }).count()).toBe(1)
  expect(named.troubles()).toEqual([])
  await named.leave()
})

test('a picture is pasted, another dropped, one taken off again: what is left goes with the words', async () => {
  const { page } = agent
  const field = await openTab(page, number, '备注')
  await field.fill('截图见附件')
  await give(field, 'paste', '粘贴.png')
  await give(field, 'drop', '拖入.png')
  const files = composerOf(page).getByRole('list', { name: '随附文件' })
  await files.getByText('拖入.png').waitFor()
  // What was chosen is seen before it has gone.
  await files.getByRole('img', { name: '拖入.png' }).waitFor()
  await files.getByRole('button', { name: '去掉 粘贴.png' }).click()
  await files.getByText('粘贴.png').waitFor({ state: 'detached' })
  await field.press('Control+Enter')
  await sendAtOnce(page)
  await until('the note', 10_000, async () => (await lastSaid())?.text === '截图见附件')
  const kept = granted(
    await api.get<{ attachments: { name: string; forPartner: boolean }[] }>(
      `/api/cases/${number}/attachments`,
    ),
  )
  expect(kept.attachments.map(({ name, forPartner }) => [name, forPartner])).toEqual([['拖入.png', false]])
})

test('an SP reads what is written to it, and nowhere anything that is written inside', async () => {
  const branch = await set.hire('liao', desks.branch)
  const province = await set.hire('peng', desks.province)
  const sp = await set.hire('he', desks.sp)
  granted(await api.post(`/api/cases/${number}/forward`, { to: desks.branch }))
  granted(await branch.post(`/api/cases/${number}/forward`, { to: desks.province }))
  granted(await province.post(`/api/cases/${number}/dispatch-to-sp`, { to: desks.sp }))
  const live = await listenLive(set.address, sp)
  const inside = await seated(set, province)
  const note = await openTab(inside.page, number, '备注')
  await note.fill('秘而不宣：疑似批量误订')
  await note.press('Control+Enter')
  await sendAtOnce(inside.page)
  const message = await openTab(inside.page, number, '留言')
  const { names } = granted(await province.get<{ names: Record<string, string> }>(`/api/cases/${number}`))
  await choose(composerOf(inside.page), '留言给', names[desks.sp] ?? '')
  await composerOf(inside.page).getByText('SP会看到').waitFor()
  await message.fill('请提供订购凭证')
  await message.press('Control+Enter')
  await sendAtOnce(inside.page)
  const clerk = await seated(set, sp)
  await openCase(clerk.page, number)
  await clerk.page.getByText('请提供订购凭证').first().waitFor()
  await clerk.page.getByRole('tab', { name: '备注', exact: true }).click()
  await composerOf(clerk.page).getByText('运营商各级也看得到').waitFor()
  const paths = [
    ...['', '/timeline', '/progress', '/attachments', '/people'].map((one) => `/api/cases/${number}${one}`),
    ...['/api/cases?queue=all&state=any', `/api/cases?queue=all&state=any&typed=${number}`],
    ...['/api/notices', '/api/home', `/api/drafts/case-${number}-note`, '/api/phrases'],
  ]
  const answers = await Promise.all(paths.map((path) => sp.get(path)))
  const sheet = await clerk.page.request.get('/api/cases/export?queue=all&state=any')
  const heard = [
    ...answers.map(({ body }) => JSON.stringify(body)),
    await sheet.text(),
    JSON.stringify(live.told),
  ]
  live.close()
  for (const one of [...heard, await clerk.page.content()]) {
    expect(one).not.toContain('秘而不宣')
    expect(one).not.toContain('peng')
  }
  expect(live.told.length).toBeGreaterThan(0)
  await inside.leave()
  await clerk.leave()
})

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Gives a picture to the field as the clipboard or a mouse does. */
async function give(field: Locator, how: 'paste' | 'drop', name: string): Promise<void> {
  await field.evaluate(
    (element, { way, file, bytes }) => {
      const carried = new DataTransfer()
      const picture = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))
      carried.items.add(new File([picture], file, { type: 'image/png' }))
      const about = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: carried, ...about })
          : new DragEvent('drop', { dataTransfer: carried, ...about }),
      )
    },
    { way: how, file: name, bytes: png },
  )
}
