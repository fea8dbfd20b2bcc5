import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReceivingServer, receivingServer } from '#server/sending/testing/receiving-server.ts'
import { type Client, granted } from '../testing/client.ts'
import { barriersOn } from './axe.ts'
import { misfitsOn } from './fit.ts'
import { dataOf, foreignWordsOn } from './foreign-words.ts'
import { type Person, visitor } from './person.ts'
import { enterByCode } from './portal-page.ts'
import { type Stage, stage } from './stage.ts'

const telephone = { width: 390, height: 844 }
const desk = 'W-CN-WEB'
const inside = '内部备注-绝不外传'

let server: ReceivingServer
let set: Stage
let clerk: Client
beforeAll(async () => {
  server = await receivingServer()
  set = await stage({
    BEICHEN_SMTP_URL: `smtp://127.0.0.1:${server.config.port}?tls=none`,
    BEICHEN_MAIL_FROM: server.config.from,
  })
  clerk = await set.hire('web-clerk', desk, ['agent'])
})
afterAll(async () => {
  await set?.clear()
  await server?.stop()
})

const customer = (): Promise<Person> => visitor(set.browser, set.address, telephone)

async function fill(page: Page): Promise<void> {
  await page.getByLabel('上网账号').fill('ad0731000001@hn.example')
  await page.getByLabel('消费时间').fill('2026-11-01T20:00')
  await page.getByLabel('服务内容').fill('包月影院')
  await page.getByLabel('详细情况').fill('没有订购却扣了费')
  await page.getByLabel('账号所在省').selectOption('湖南')
  await page.getByLabel('账号所在城市').selectOption('长沙')
  await page.getByLabel('联系电话').fill('13900000001')
  await page.getByLabel('邮箱').fill('someone@example.cn')
}

const move = async (number: string, name: string, body: object = {}) =>
  granted(await clerk.post(`/api/cases/${number}/${name}`, body))

test('on a telephone: submitted, followed with a code, added to, answered, not accepted, accepted and rated', async () => {
  const first = await customer()
  await first.page.goto('/service')
  await first.page.getByRole('link', { name: /我要反映问题/ }).click()
  await first.page.getByRole('button', { name: '提交', exact: true }).click()
  await first.page.getByRole('alert').getByText('请填写上网账号').waitFor()
  await fill(first.page)
  // A page that is closed loses nothing.
  await first.page.reload()
  expect(await first.page.getByLabel('详细情况').inputValue()).toBe('没有订购却扣了费')
  await first.page.getByRole('button', { name: '提交', exact: true }).dblclick()
  await first.page.getByRole('heading', { name: '已收到，谢谢' }).waitFor()
  const number = (await first.page.locator('.number').textContent()) ?? ''
  const { rows } = await set.pool.query('select number from cases')
  expect(rows).toEqual([{ number }])
  expect(await first.page.evaluate(() => localStorage.getItem('beichen.portal.draft'))).toBe(null)
  // Who has written it is at it at once, but answers are for whoever has the code.
  await first.page.getByRole('link', { name: '查看这件事、添加文件' }).click()
  await first.page.getByText('答复只给本人看').waitFor()
  await first.page.getByRole('button', { name: '用验证码查看答复' }).click()
  expect(await first.page.getByLabel(/^编号/).inputValue()).toBe(number)

  const { page, troubles, leave } = await customer()
  await page.goto('/service/follow')
  expect(await enterByCode(page, server, { number, tail: '0001' })).toEqual(['someone@example.cn'])
  await page.getByRole('heading', { name: /已收到/ }).waitFor()
  await said(page, '补充情况', '要补充的内容', '账单在附件里', '提交补充')
  await page.getByText('补充的内容已收到。').waitFor()
  await page.getByLabel(/添加照片/).setInputFiles({
    ...{ name: '账单.txt', mimeType: 'text/plain', buffer: Buffer.from('十一月帐单') },
  })
  await page.getByText('已收到 1 个文件').waitFor()

  await move(number, 'accept')
  await move(number, 'classify', { kind: 'complaint', category: 'general' })
  await move(number, 'note', { text: inside })
  await move(number, 'reply', { note: '正在核实' })
  await move(number, 'deliver', { note: '已退费5元', customerConfirmed: true })
  await page.reload()
  await page.getByRole('heading', { name: /已答复/ }).waitFor()
  await page.getByText('已退费5元').waitFor()
  await said(page, '不接受结果', '哪里没有解决', '金额不对', '要求重新处理')
  await page.getByText('第 2 次处理').waitFor()
  await move(number, 'deliver', { note: '又退5元', customerConfirmed: true })
  await page.reload()
  await page.locator('summary', { hasText: '接受结果并评价' }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('请选择一项').waitFor()
  await page.getByLabel('接受', { exact: true }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('heading', { name: /已结案/ }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain(inside)
  // Whoever has not entered yet is told so.
  expect([first.troubles(), troubles()]).toEqual([[], ['401 GET /api/portal/case']])
  const { body } = await clerk.get<{ rounds: { satisfaction: string | null }[] }>(`/api/cases/${number}`)
  expect(body.rounds.map((one) => one.satisfaction)).toEqual(['dissatisfied', 'accepted'])
  await Promise.all([first.leave(), leave()])
})

async function said(page: Page, what: string, label: string, text: string, button: string): Promise<void> {
  await page.locator('summary', { hasText: what }).click()
  await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: button }).click()
}

describe('the pages can be used and read by everybody, at night as well, and carry no foreign word', () => {
  test.each(['zh', 'en'])('%s', async (language) => {
    const { page, leave } = await customer()
    const data = dataOf(page)
    await page.goto('/service')
    await page.evaluate((spoken) => localStorage.setItem('beichen.language', spoken), language)
    const found: string[] = []
    const look = async (path: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        found.push(...(await barriersOn(page)).map((fault) => `${path} ${colorScheme}: ${fault}`))
      }
      found.push(...(await misfitsOn(page)), ...(await foreignWordsOn(page, language, await data())))
    }
    for (const path of ['/service', '/service/new', '/service/follow', '/service/contacts']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await look(path)
    }
    const answer = await page.request.post('/api/portal/cases', {
      data: { kind: 'query', description: '查询上月帐单', phone: '13900000002' },
    })
    expect(answer.status()).toBe(200)
    await page.goto('/service/follow')
    await page.locator('summary').first().click()
    await look('/service/follow, at a case')
    expect(found).toEqual([])
    await leave()
  })
})

test('what a telephone must load for it is small, and nothing of the desks is in it', async () => {
  const { page, leave } = await customer()
  const files: string[] = []
  page.on('request', (request) => files.push(new URL(request.url()).pathname))
  await page.goto('/service')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const scripts = files.filter((one) => one.endsWith('.js'))
  expect(scripts).toEqual([expect.stringMatching(/^\/assets\/service-/)])
  const sizes = await Promise.all(
    scripts.map(async (path) => (await (await page.request.get(path)).body()).length),
  )
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(350_000)
  await leave()
})
