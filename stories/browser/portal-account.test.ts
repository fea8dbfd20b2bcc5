import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { messageSink } from '../sending/message-sink.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { barriersOn } from './axe.ts'
import { misfitsOn } from './fit.ts'
import { dataOf, foreignWordsOn } from './foreign-words.ts'
import { type Person, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

const telephone = { width: 390, height: 844 }
const screens = [telephone, { width: 1280, height: 800 }]
const secret = 'a secret of both sides'
const mine = '13900000001'

const taken: Readonly<Record<string, string>>[] = []
let gateway: Server
let set: Stage
let hotline: Client
let webDesk: Client
beforeAll(async () => {
  gateway = messageSink(secret, (message) => {
    taken.push(message)
    return 'delivered'
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`
  set = await stage({ BEICHEN_SMS_URL: url, BEICHEN_SMS_SECRET: secret })
  hotline = await set.hire('hotline-clerk', desks.window, ['agent'])
  webDesk = await set.hire('web-clerk', 'W-CN-WEB', ['agent'])
})
afterAll(async () => {
  await set?.clear()
  gateway?.close()
})

const customer = (): Promise<Person> => visitor(set.browser, set.address, telephone)

/** Signs in with the code that the gateway for text messages was given. */
async function signIn(page: Page, number: string): Promise<void> {
  const before = taken.length
  await page.goto('/service/account')
  await page.getByLabel(/^(手机号|Mobile number)/).fill(number)
  await page.getByRole('button', { name: /^(发送验证码|Send the code)$/ }).click()
  const { text } = await until('a code to come', 30_000, () =>
    taken.slice(before).find((one) => one.to === number && /登录|sign in/.test(one.text ?? '')),
  )
  await page.getByLabel(/^(验证码|Code)/).fill(/\d{6}/.exec(text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.getByRole('heading', { name: /^(我的星空|My account)$/ }).waitFor()
}

const byTelephone = async (contact: string) => {
  const asked = { ...classified, customer: { ...classified.customer, contact } }
  return granted(await hotline.post<{ number: string }>('/api/cases', asked)).number
}

test('on a telephone: signed in by a code, submitted with what is kept, all my cases in one list, opened, signed out', async () => {
  const called = await byTelephone('+86 139 0000 0001')
  const someoneElses = await byTelephone('13900000002')
  const { page, troubles, leave } = await customer()
  await signIn(page, mine)
  await page.locator('summary', { hasText: '我的资料' }).click()
  await page.getByLabel('怎么称呼您').fill('李四')
  await page.getByLabel('上网账号').fill('ad0731000001')
  await page.getByLabel('另留一个邮箱').fill('someone@example.cn')
  await page.getByLabel('账号所在省').selectOption('湖南')
  await page.getByLabel('账号所在城市').selectOption('长沙')
  await page.getByRole('button', { name: '保存资料' }).click()
  await page.getByText('资料已保存。').waitFor()

  await page.goto('/service/new')
  await page.getByText('已按您的资料填好，可以修改。').waitFor()
  for (const [label, value] of [
    ['上网账号', 'ad0731000001'],
    ['联系电话', mine],
    ['邮箱', 'someone@example.cn'],
    ['怎么称呼您', '李四'],
    ['账号所在城市', '长沙'],
  ] as const)
    expect([label, await page.getByLabel(label).inputValue()]).toEqual([label, value])
  await page.getByLabel('怎么称呼您').fill('李先生')
  await page.getByLabel('消费时间').fill('2026-11-01T20:00')
  await page.getByLabel('服务内容').fill('包月影院')
  await page.getByLabel('详细情况').fill('没有订购却扣了费')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('heading', { name: '已收到，谢谢' }).waitFor()
  const number = (await page.locator('.number').textContent()) ?? ''
  const { body } = await webDesk.get<{ intake: { customer: { name: string } } }>(`/api/cases/${number}`)
  expect(body.intake.customer.name).toBe('李先生')

  await page.getByRole('link', { name: '我的星空' }).click()
  const list = page.getByRole('listitem')
  await list.first().waitFor()
  expect(await list.count()).toBe(2)
  await list.first().getByText('没有订购却扣了费').waitFor()
  expect(await page.locator('main').textContent()).not.toContain(someoneElses)
  await page.getByRole('link', { name: new RegExp(called) }).click()
  await page.getByText('我们给您的答复').waitFor()
  await page.getByRole('link', { name: '返回投诉管理' }).click()
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await page.locator('summary', { hasText: '补充情况' }).click()
  await page.getByLabel('要补充的内容').fill('账单在附件里')
  await page.getByRole('button', { name: '提交补充' }).click()
  await page.getByText('补充的内容已收到。').waitFor()

  await page.goto(`/service/account/cases/${someoneElses}`)
  await page.getByText('您的投诉管理里没有这个编号').waitFor()
  await page.goto('/service/account')
  await page.getByRole('button', { name: '退出登录', exact: true }).click()
  await page.getByRole('heading', { name: '登录我的星空' }).waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('beichen.portal.draft')
  await page.goto(`/service/account/cases/${number}`)
  await page.getByRole('heading', { name: '登录我的星空' }).waitFor()
  expect(troubles()).toEqual(['404 GET /api/portal/account/cases/:number'])
  await leave()
})

test('an account that its customer deletes is gone, and so is what it kept', async () => {
  const { page, troubles, leave } = await customer()
  await signIn(page, '13900000003')
  await page.getByText('还没有反映过事项。').waitFor()
  await page.locator('summary', { hasText: '注销帐户' }).click()
  await page.getByRole('button', { name: '确认注销' }).click()
  await page.getByRole('heading', { name: '登录我的星空' }).waitFor()
  const { rows } = await set.pool.query(
    `select count(*)::int as n from acts where what = 'customerAccountDeleted'`,
  )
  expect([rows, troubles()]).toEqual([[{ n: 1 }], []])
  await leave()
})

describe('the pages can be used and read by everybody, at night as well, and carry no foreign word', () => {
  test.each(['zh', 'en'])('%s', async (language) => {
    const number = await byTelephone(language === 'zh' ? '13900000004' : '13900000005')
    const { page, leave } = await customer()
    const data = dataOf(page)
    await page.goto('/service')
    await page.evaluate((spoken) => localStorage.setItem('beichen.language', spoken), language)
    const found: string[] = []
    const look = async (what: string) => {
      for (const size of screens) {
        await page.setViewportSize(size)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          found.push(...(await barriersOn(page)).map((fault) => `${what} ${colorScheme}: ${fault}`))
        }
        found.push(...(await misfitsOn(page)), ...(await foreignWordsOn(page, language, await data())))
      }
    }
    await page.goto('/service/account')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look('signing in')
    await signIn(page, language === 'zh' ? '13900000004' : '13900000005')
    await page.getByRole('listitem').first().waitFor()
    for (const one of await page.locator('summary').all()) await one.click()
    await look('the account')
    await page.goto(`/service/account/cases/${number}`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await look('a case')
    expect(found).toEqual([])
    await leave()
  })
})
