import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  headerOf,
  type ReceivingServer,
  receivingServer,
  wordsOf,
} from '#server/sending/testing/receiving-server.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const SOON = 60_000
let server: ReceivingServer
let set: Stage
let supervisor: Client
let desk: Person

beforeAll(async () => {
  server = await receivingServer()
  const { port } = server.config
  set = await stage({
    BEICHEN_SMTP_URL: `smtp://127.0.0.1:${port}?tls=none`,
    BEICHEN_MAIL_FROM: 'service@operator.example',
  })
  supervisor = await set.hire('zhou', desks.window, ['agent', 'supervisor'])
  desk = await seated(set, supervisor)
})
afterAll(async () => {
  await set?.clear()
  await server?.stop()
})

async function registered(contact: string): Promise<string> {
  const matter = { kind: 'complaint', description: '登录失败' }
  const classification = { kind: 'complaint', category: 'general' }
  const taken = { channel: 'hotline10000', window: desks.window, customer: { account: 'hn1', contact } }
  return granted(
    await supervisor.post<{ number: string }>('/api/cases', { ...taken, ...matter, classification }),
  ).number
}

test('a receipt that nobody could be given is found on the page, in words, and sent again from there', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = desk
  server.refusing = (step) => (step === 'RCPT TO' ? 550 : null)
  const number = await registered('someone@example.cn')
  await page.goto('/')
  await page.getByRole('link', { name: '发送' }).click()
  await page.getByText('已开通：邮件').waitFor()
  const row = page.getByRole('row').filter({ hasText: number })
  await until('the failure', SOON, async () => {
    await page.reload()
    await page.getByRole('heading', { name: '发送' }).waitFor()
    return (await row.filter({ hasText: '没有这个收件人' }).count()) === 1
  })
  await row.getByText('受理回执').waitFor()
  expect(await row.textContent()).toContain('s***@example.cn')
  expect(await page.content()).not.toContain('someone@example.cn')
  server.refusing = () => null
  await row.getByRole('button', { name: '重新发送' }).click()
  await page.getByText('已安排重新发送').waitFor()
  await until('the mail', SOON, async () => server.taken.length === 1)
  await page.getByRole('radiogroup').getByText('已发出').click()
  await until('that it was sent', SOON, async () => {
    await page.reload()
    await page.getByRole('heading', { name: '发送' }).waitFor()
    return (await row.count()) === 1
  })
  const [mail] = server.taken
  expect(mail && wordsOf(mail)).toContain(number)
  expect(mail && headerOf(mail, 'Auto-Submitted')).toBe('auto-generated')
  expect(desk.troubles()).toEqual([])
})

test('a reply by mail goes out in the words of the window, and meets the clock of the first reply', async () => {
  const number = await registered('other@example.cn')
  const said = { via: 'mail', note: '我们正在核实，下午给您答复。' }
  granted(await supervisor.post(`/api/cases/${number}/reply`, said))
  await until('the reply', SOON, async () =>
    server.taken.some((mail) => mail.to.includes('other@example.cn') && wordsOf(mail).includes(said.note)),
  )
  const { clocks } = granted(
    await supervisor.get<{ clocks: readonly { kind: string; verdict: string | null }[] }>(
      `/api/cases/${number}`,
    ),
  )
  expect(clocks.find((one) => one.kind === 'firstReply')?.verdict).toBe('met')
})
