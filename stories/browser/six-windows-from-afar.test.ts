import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter, service } from '#server/mail/mails.fixture.ts'
import {
  headerOf,
  type ReceivingServer,
  receivingServer,
  wordsOf,
} from '#server/sending/testing/receiving-server.ts'
import { bringOver } from '../mail/smtp-line.ts'
import { type Client, granted } from '../testing/client.ts'
import { freePort } from '../testing/free-port.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { choose, makeMove, openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fillMatter, register } from './intake-page.ts'
import { type Person, visitor } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'
import { account, closed, contact, throughTheCity } from './through-the-city.ts'

const writer = 'li.lei@customer.example'

let outside: ReceivingServer
let mailPort: number
let set: Stage
let branch: Client
let province: Client
beforeAll(async () => {
  outside = await receivingServer()
  mailPort = await freePort()
  set = await stage({
    BEICHEN_SMTP_URL: `smtp://127.0.0.1:${outside.config.port}?tls=none`,
    BEICHEN_MAIL_FROM: service,
    BEICHEN_MAIL_PORT: String(mailPort),
  })
  const mailbox = {
    ...{ window: 'W-CN-MAIL', channel: 'siteEmail', address: service },
    ...{ ownDomains: ['vnet.example'], active: true, fetching: null },
  }
  granted(await set.admin.post('/api/mailboxes', mailbox))
  branch = await set.hire('branch', desks.branch)
  province = await set.hire('province', desks.province)
})
afterAll(async () => {
  await set?.clear()
  await outside?.stop()
})

test('the website: on a telephone a customer submits; the case goes to the city and back and is closed', async () => {
  keepScreensOfFailure(set.browser)
  const customer = await visitor(set.browser, set.address, { width: 390, height: 844 })
  const { page } = customer
  await page.goto('/service/new')
  const filled = { 上网账号: account, 服务内容: '宽带上网', 详细情况: '宽带时断时续', 联系电话: contact }
  for (const [label, text] of Object.entries(filled)) await page.getByLabel(label).fill(text)
  await page.getByLabel('消费时间').fill('2026-11-01T20:00')
  await page.getByLabel('账号所在省').selectOption('湖南')
  await page.getByLabel('账号所在城市').selectOption('长沙')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '已收到，谢谢' }).waitFor()
  const number = (await page.locator('.number').textContent()) ?? ''
  const clerk = await seated(set, await set.hire('web', 'W-CN-WEB', ['agent']))
  await openCase(clerk.page, number)
  await accepted(clerk.page)
  await throughTheCity(clerk, branch, number)
  await page.getByRole('link', { name: '查看这件事、添加文件' }).click()
  await page.getByRole('heading', { name: /已结案/ }).waitFor()
  expect([...customer.troubles(), ...clerk.troubles()]).toEqual([])
  await Promise.all([customer.leave(), clerk.leave()])
})

async function accepted(page: Person['page']): Promise<void> {
  await page.locator('.moves').getByRole('button', { name: '受理', exact: true }).click()
  await makeMove(page, '分类', async (form) => {
    await form.getByText('投诉', { exact: true }).click()
    await choose(form, '分类', '一般投诉')
  })
}

/** The mail to the customer that says so, when it has arrived. */
const mailWith = (words: string) =>
  until('a mail to arrive', 30_000, () =>
    outside.taken.find((one) => one.to.includes(writer) && wordsOf(one).includes(words)),
  )

test('the mailbox: a mail becomes a case, the customer is asked and answers, is told by mail, and it is closed', async () => {
  keepScreensOfFailure(set.browser)
  const clerk = await seated(set, await set.hire('song', 'W-CN-MAIL', ['agent']))
  const { page } = clerk
  const envelope = { from: writer, to: [service] }
  await bringOver(mailPort, [{ raw: letter({ subject: '网页打不开', body: '主页打不开' }), envelope }])
  const number = await until('the mail to be a case', 30_000, async () => {
    const { rows } = await set.pool.query<{ number: string }>(
      `select number from cases where main_window = 'W-CN-MAIL'`,
    )
    return rows[0]?.number
  })
  await openCase(page, number)
  await accepted(page)
  await makeMove(page, '回复用户', async (form) => {
    await choose(form, '方式', '邮件')
    await form.getByLabel('说明').fill('请告诉我们是哪个网页')
  })
  const asked = await mailWith('请告诉我们是哪个网页')
  const id = headerOf(asked, 'Message-ID') ?? ''
  const headers = { 'In-Reply-To': id, References: id }
  await bringOver(mailPort, [{ raw: letter({ subject: 'Re', body: '是首页', headers }), envelope }])
  await page.locator('.entry').filter({ hasText: '是首页' }).waitFor()
  await makeMove(page, '答复用户', async (form) => {
    await choose(form, '方式', '邮件')
    await form.getByLabel('说明').fill('主页已恢复，请再试一次')
    await form.getByRole('checkbox', { name: /用户/ }).check()
  })
  await mailWith('主页已恢复')
  await closed(page)
  expect(clerk.troubles()).toEqual([])
  await clerk.leave()
})

test('the hotline of an SP: passed on to the province, answered to the SP, which tells its customer', async () => {
  keepScreensOfFailure(set.browser)
  const clerk = await seated(set, await set.hire('xiao', `W-${desks.sp}`))
  const { page } = clerk
  await page.goto('/intake')
  await page.getByRole('radio', { name: '转达用户的投诉' }).check()
  await fillMatter(page, { account, contact, description: '已付费但平台无订购关系' })
  const number = await register(page)
  const move = async (name: string, body: object = {}) =>
    granted(await province.post(`/api/cases/${number}/${name}`, body))
  await move('accept')
  await move('classify', { kind: 'complaint', category: 'spOriginated' })
  await move('reply', { to: desks.sp, note: '正在核对订购关系' })
  await move('solve', { note: '订购关系已补' })
  await move('deliver', { to: desks.sp, note: '订购关系已补，请告知用户' })
  await page.getByRole('link', { name: '打开工单' }).click()
  await page.getByText('订购关系已补，请告知用户').first().waitFor()
  await makeMove(page, '备注', (form) => form.getByLabel('内容').fill('已告知用户'))
  await move('close', { satisfaction: 'unknown' })
  await page.locator('.case-header').getByText('已结案').waitFor()
  expect(clerk.troubles()).toEqual([])
  await clerk.leave()
})
