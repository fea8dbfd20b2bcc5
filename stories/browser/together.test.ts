import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { cuttableLine } from '../testing/cuttable-line.ts'
import { desks } from '../testing/operator.ts'
import { makeMove, openCase, openMove } from './case-page.ts'
import { composerOf } from './composer-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let window: Person
let branch: Person
let clerk: Client
let number: string

beforeAll(async () => {
  set = await stage()
  window = await set.person('zhou', desks.window)
  branch = await set.person('liao', desks.branch)
  clerk = await set.hire('he', desks.window)
  const matter = {
    kind: 'complaint',
    description: '宽带频繁掉线',
    classification: { kind: 'complaint', category: 'general' },
  }
  const taken = { channel: 'hotline10000', window: desks.window, customer: { account: 'hn1' }, ...matter }
  number = granted(await clerk.post<{ number: string }>('/api/cases', taken)).number
})
afterAll(async () => set?.clear())

const others = (person: Person) =>
  person.page.getByRole('list', { name: '此刻也在此工单' }).getByRole('listitem')

test('two at one case see each other, and a pencil where the other types', async () => {
  keepScreensOfFailure(set.browser)
  await openCase(window.page, number)
  expect(await others(window).count()).toBe(0)
  const colleague = await set.person('kuang', desks.window)
  await openCase(colleague.page, number)
  await others(window).getByText('kuang').waitFor()
  await others(window).getByText('正在查看').waitFor()
  await others(colleague).getByText('zhou').waitFor()
  const dialog = await openMove(colleague.page, '备注')
  await dialog.getByRole('textbox').first().fill('已联系装维')
  await others(window).getByText('正在写内部备注').waitFor()
  await colleague.page.keyboard.press('Escape')
  await others(window).getByText('正在查看').waitFor()
  await colleague.page.getByRole('link', { name: /^工单队列/ }).click()
  await others(window).first().waitFor({ state: 'detached' })
  await colleague.leave()
})

test('a move made in one browser is in the other by itself, and in its queue', async () => {
  keepScreensOfFailure(set.browser)
  const list = await set.person('peng', desks.branch)
  await list.page.goto('/queue')
  await makeMove(window.page, '上转')
  await list.page.getByText('宽带频繁掉线').waitFor()
  await openCase(branch.page, number)
  await others(window).getByText('liao').waitFor()
  await makeMove(branch.page, '催办', (dialog) => dialog.getByRole('textbox').first().fill('用户再次来电'))
  await window.page.getByText('用户再次来电').waitFor()
  await list.leave()
})

test('what happened while the line was cut is on the page as soon as it is mended, and only that is asked for', async () => {
  keepScreensOfFailure(set.browser)
  const line = await cuttableLine(set.address)
  const { page, leave } = await seated({ ...set, address: line.address }, await set.hire('tan', desks.window))
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  await openCase(page, number)
  await page.locator('.entry').first().waitFor()
  const lost = page.locator('.live-text.off')
  line.cut()
  await lost.waitFor({ state: 'attached' })
  granted(await clerk.post(`/api/cases/${number}/note`, { text: '断线期间的备注' }))
  const before = asked.length
  line.mend()
  await page.getByText('断线期间的备注').waitFor()
  await lost.waitFor({ state: 'detached' })
  expect(asked.slice(before)).toContain(`/api/cases/${number}/timeline`)
  expect(asked.slice(before)).not.toContain('/api/calendars')
  expect(asked.slice(before)).not.toContain('/api/organisations')
  await leave()
  await line.close()
})

test('a page stands through a restart of the server: what was typed is there, what others write comes, it is sent', async () => {
  keepScreensOfFailure(set.browser)
  const { page, leave } = await seated(set, await set.hire('deng', desks.window))
  await openCase(page, number)
  await composerOf(page).getByRole('tab', { name: '内部备注' }).click()
  const text = composerOf(page).getByRole('textbox').first()
  await text.fill('重启之前写的')
  await set.restart()
  granted(await clerk.post(`/api/cases/${number}/note`, { text: '重启之后的备注' }))
  await page.locator('.entry').filter({ hasText: '重启之后的备注' }).waitFor()
  expect(await text.inputValue()).toBe('重启之前写的')
  await text.press('Control+Enter')
  // Somebody else has written since: that is looked at first.
  await page.getByRole('button', { name: '看过了，照样发送' }).click()
  // It goes by itself when the time to take it back is over.
  await page.locator('.entry').filter({ hasText: '重启之前写的' }).waitFor()
  await leave()
})
