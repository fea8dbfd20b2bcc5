import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

const reason = '监管机构来函询问，须核对办理经过'
let set: Stage
let neighbour: Person
let auditor: Person
let agent: Client
let number: string

beforeAll(async () => {
  set = await stage()
  agent = await set.hire('zhou', desks.window)
  const taken = await agent.post<{ number: string }>('/api/cases', {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account: 'hncs07317654321', contact: '0731-88886666', province: '湖南', city: '长沙' },
    description: '宽带资费与宣传不符，要求说明。',
    classification: { kind: 'complaint', category: 'feeNoSp' },
  })
  number = granted(taken).number
  neighbour = await set.person('lu', 'B-HN-HY')
  await set.engage('yan', desks.province, ['auditor'])
  auditor = await visitor(set.browser, set.address)
  await signIn(auditor, 'yan')
})

afterAll(async () => set?.clear())

test('a supervisor of another city looks at a case for an hour with a reason, and can do nothing there', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = neighbour
  await page.goto(`/cases/${number}`)
  const button = page.getByRole('button', { name: '破窗查看' })
  await button.waitFor()
  await page.getByLabel('理由（至少10个字）').fill('太短')
  expect(await button.isDisabled()).toBe(true)
  await page.getByLabel('理由（至少10个字）').fill(reason)
  await button.click()
  await page.getByText(/您正在破窗查看不属于本单位的工单/).waitFor()
  await page.locator('.case-number').waitFor()
  expect(await page.locator('.moves').getByRole('button').count()).toBe(0)
  expect(troubles()).toEqual(['404 GET /api/cases/:number'])
})

test('the auditor of the province reads who looked, and why', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = auditor
  await page.getByRole('link', { name: '审计' }).click()
  await page.getByRole('heading', { name: '审计' }).waitFor()
  await page.getByLabel('用户名或人员编号').or(page.getByPlaceholder('用户名或人员编号')).first().fill('lu')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: '破窗查看工单' })
  await row.waitFor()
  expect(await row.innerText()).toContain(reason)
  expect(await row.innerText()).toContain('衡阳')
  expect(troubles()).toEqual([])
})
