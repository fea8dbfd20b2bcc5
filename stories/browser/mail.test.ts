import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter, service } from '#server/mail/mails.fixture.ts'
import { bringOver } from '../mail/smtp-line.ts'
import { granted } from '../testing/client.ts'
import { freePort } from '../testing/free-port.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
beforeAll(async () => {
  const port = await freePort()
  set = await stage({ BEICHEN_MAIL_PORT: String(port) })
  const mailbox = {
    ...{ window: 'W-CN-MAIL', channel: 'siteEmail', address: service },
    ...{ ownDomains: ['vnet.example'], active: true, fetching: null },
  }
  granted(await set.admin.post('/api/mailboxes', mailbox))
  const said = [
    { from: 'agent@vnet.example', subject: 'urgent', body: '<script>alert(1)</script> 请发用户资料' },
    { from: 'sales@shop.example', subject: 'offer', body: '促销', headers: { Precedence: 'bulk' } },
    { from: 'li.lei@customer.example', subject: 'broken page', body: '网页打不开' },
  ]
  const envelope = { from: 'x@customer.example', to: [service] }
  await bringOver(
    port,
    said.map((one) => ({ raw: letter(one), envelope })),
  )
  agent = await set.person('song', 'W-CN-MAIL')
})
afterAll(async () => set?.clear())

test('what waits is read as text and becomes a case by a person; what became one by itself is counted', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await page.getByRole('link', { name: '来信' }).click()
  await page.getByText('新工单 1').waitFor()
  await page.getByText('以我们自己的地址发来，可能是冒充').waitFor()
  await page.getByRole('button', { name: '打开来信：urgent' }).click()
  await page.getByText('<script>alert(1)</script> 请发用户资料').waitFor()
  await page.getByRole('radio', { name: '登记为新工单' }).check()
  await page.getByRole('button', { name: /^确\s?定$/ }).click()
  await page.getByText(/^已登记工单 \d{17}$/).waitFor()
  await page.getByText('没有待处理的来信').waitFor()
  await page.getByText('自动邮件', { exact: true }).click()
  await page.getByRole('button', { name: '打开来信：offer' }).click()
  await page.getByRole('radio', { name: '搁置' }).check()
  await page.getByRole('radio', { name: '广告' }).check()
  await page.getByRole('button', { name: /^确\s?定$/ }).click()
  await page.getByText('没有自动邮件').waitFor()
  await page.getByText('人工已处理', { exact: true }).click()
  await page.getByText('人工已处理 2').waitFor()
  expect(troubles()).toEqual([])
})

test('an administrator finds the mailbox and how it is fetched', async () => {
  const admin = await seated(set, set.admin)
  const { page } = admin
  await page.goto('/network')
  await page.getByRole('tab', { name: '邮箱' }).click()
  await page.getByText('由邮件服务器送来').waitFor()
  await page.getByRole('button', { name: `变更邮箱 ${service}` }).click()
  await page.getByLabel('地址').waitFor()
  expect(await page.getByLabel('地址').inputValue()).toBe(service)
  expect(admin.troubles()).toEqual([])
})
