import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '#contract/case/view.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { choose, confirmMove, openCase, openMove } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let city: Person
let agent: Client
let number: string

beforeAll(async () => {
  set = await stage()
  agent = await set.hire('zhou', desks.window)
  number = await takenAndForwarded(agent)
  city = await set.person('chen', desks.branch)
})

afterAll(async () => set?.clear())

test('a level that is skipped is refused on the screen with its reason, and nothing moves', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = city
  await openCase(page, number)
  const form = await openMove(page, '上转')
  await choose(form, '接收单位', '全国运营中心')
  await form.getByLabel('说明').fill('请全国中心协助')
  await confirmMove(form, '上转')
  await form.getByRole('alert').getByText('不得越级上转，须逐级提交').waitFor()
  expect(await form.getByLabel('说明').inputValue()).toBe('请全国中心协助')
  expect((await shown(agent)).holder).toBe(desks.branch)
  await form.getByRole('button', { name: '取消' }).click()
  await form.waitFor({ state: 'hidden' })
  await page.locator('.route-stop.here').getByText('长沙分公司互联星空后台部门').waitFor()
  expect(troubles()).toEqual(['409 POST /api/cases/:number/forward'])
})

test('every move that may not be made says why', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = city
  await openCase(page, number)
  const { may } = await shown(await set.hire('peng', desks.branch))
  const refused = Object.values(may).flatMap(({ no }) => (no ? [no.zh] : []))
  expect(refused).toContain('只有受理窗口（首问单位）向用户答复')
  await page.getByRole('button', { name: /^其他动作/ }).press('Enter')
  const reasons = page.locator('.refused li')
  await reasons.first().waitFor()
  const texts = await reasons.allInnerTexts()
  expect(texts).toHaveLength(refused.length)
  expect(refused.filter((reason) => !texts.some((text) => text.includes(reason)))).toEqual([])
  const buttons = reasons.getByRole('button')
  expect(await buttons.evaluateAll((all) => all.every((one) => one.matches(':disabled')))).toBe(true)
})

async function shown(client: Client): Promise<CaseView> {
  return granted(await client.get<CaseView>(`/api/cases/${number}`))
}

async function takenAndForwarded(client: Client): Promise<string> {
  const taken = await client.post<{ number: string }>('/api/cases', {
    channel: 'hotline10000',
    window: desks.window,
    customer: { account: 'hncs07317654321', contact: '0731-88886666', province: '湖南', city: '长沙' },
    description: '宽带资费与宣传不符，要求说明。',
    classification: { kind: 'complaint', category: 'feeNoSp' },
  })
  const { number: given } = granted(taken)
  granted(await client.post(`/api/cases/${given}/forward`, { to: desks.branch }))
  return given
}
