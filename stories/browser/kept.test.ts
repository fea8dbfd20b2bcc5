import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

const reason = '法院来函要求保全证据材料'
let set: Stage
let head: Person
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
    kind: 'complaint',
  })
  number = granted(taken).number
  granted(await agent.post(`/api/cases/${number}/withdraw`, { reason: '已自行解决' }))
  await set.engage('yan', desks.province, ['supervisor'])
  head = await visitor(set.browser, set.address)
  await signIn(head, 'yan')
})

afterAll(async () => set?.clear())

test('a supervisor of the province sees until when a case is kept, puts it under a hold and lifts it again', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = head
  await page.goto(`/cases/${number}`)
  await page.getByText('保留至').waitFor()
  await page.getByRole('button', { name: '依法保全' }).click()
  await page.getByLabel('理由（至少10个字）').fill(reason)
  await page.getByRole('button', { name: '依法保全' }).click()
  await page.getByText(reason).waitFor()
  await page.getByText('yan · 湖南省').waitFor()
  await page.getByRole('button', { name: '解除保全' }).click()
  await page.getByLabel('理由（至少10个字）').fill('法院已经结案，不再需要')
  await page.getByRole('button', { name: '解除保全' }).click()
  await page.getByText('保留至').waitFor()
  expect(troubles()).toEqual([])
})

test('whoever works on the case is not shown it', async () => {
  keepScreensOfFailure(set.browser)
  const someone = await set.person('lu', desks.branch)
  await someone.page.goto(`/cases/${number}`)
  await someone.page.locator('.case-number').waitFor()
  expect(await someone.page.getByText('保留至').count()).toBe(0)
  expect((await agent.get(`/api/cases/${number}/legal-hold`)).status).toBe(403)
})
