import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const hall = 'W-HN-CS-HALL01'
let set: Stage
let agent: Person
let provider: Person
let aroundTheClock: string
let inOpeningHours: string

beforeAll(async () => {
  set = await stage()
  const window = await set.hire('zhou', desks.window)
  const clerk = await set.hire('bai', hall)
  const branch = await set.hire('chen', desks.branch)
  const province = await set.hire('tan', desks.province)
  const sp = await set.hire('xiao', desks.sp)
  const editor = await set.hire('lu', desks.centre, ['policyEditor'])
  aroundTheClock = await taken(window, {})
  await move(window, aroundTheClock, 'forward', { to: desks.branch })
  await move(branch, aroundTheClock, 'forward', { to: desks.province })
  await move(province, aroundTheClock, 'dispatch-to-sp', { to: desks.sp })
  const { content } = granted(await editor.get<{ content: object }>('/api/policy'))
  granted(await editor.post('/api/policies', { ...content, clockMode: 'business' }))
  inOpeningHours = await taken(clerk, { window: hall, channel: 'businessHall' })
  agent = await seated(set, branch)
  provider = await seated(set, sp)
}, 120_000)

afterAll(async () => set?.clear())

async function taken(by: Client, more: object): Promise<string> {
  return granted(await by.post<{ number: string }>('/api/cases', { ...classified, ...more })).number
}

async function move(by: Client, number: string, name: string, body: object): Promise<void> {
  granted(await by.post(`/api/cases/${number}/${name}`, body))
}

/** Asks why a clock is due when it is; what is said and drawn. */
async function asked(page: Page, clock: string): Promise<{ said: string; drawn: number }> {
  await page
    .getByRole('button', { name: `${clock}为什么这时到期` })
    .first()
    .click()
  const shown = page.locator('.why-content:visible')
  await shown.waitFor()
  const said = await shown.locator('strong').innerText()
  const drawn = await shown.locator('.why-bar span').count()
  await page.keyboard.press('Escape')
  await shown.waitFor({ state: 'hidden' })
  return { said, drawn }
}

test('a promise around the clock says its limit, its start and its end', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await openCase(page, aroundTheClock)
  const { said, drawn } = await asked(page, '首次回复')
  expect(said).toMatch(/^3 小时，7×24，自 [\d: -]+ 起 → [\d: -]+$/)
  expect(drawn).toBe(1)
})

test('an SP reads the same of its own promise, and of no other', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = provider
  await openCase(page, aroundTheClock)
  const { said } = await asked(page, 'SP答复')
  expect(said).toMatch(/^3 小时，7×24，自 [\d: -]+ 起 → [\d: -]+$/)
  expect(await page.getByRole('button', { name: '首次回复为什么这时到期' }).count()).toBe(0)
})

test('a promise in opening hours names the calendar and what it leaves out', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await openCase(page, inOpeningHours)
  const { said, drawn } = await asked(page, '处理时限')
  expect(said).toMatch(/^\d+ 小时，按营业厅营业时间，自 [\d: -]+ 起，跳过非营业时间 .+ → [\d: -]+$/)
  expect(drawn).toBeGreaterThan(1)
})
