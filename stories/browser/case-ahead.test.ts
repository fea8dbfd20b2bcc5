import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { everybodyAt } from '../vulnerabilities/everybody.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
beforeAll(async () => {
  set = await stage()
})
afterAll(async () => set?.clear())

const row = (page: Page, number: string) => page.locator(`tr[data-row-key="${number}"] .cell-description`)

/** Which answers about a case a page asks for. */
function askedOf(page: Page, number: string): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith(`/api/cases/${number}`)) asked.push(pathname)
  })
  return asked
}

test('a case on which the pointer rests is here before it is opened, and is not asked for again then', async () => {
  const client = await everybodyAt(set)
  const { number } = granted(await client.post<{ number: string }>('/api/cases', classified))
  const { page, troubles } = await seated(set, client)
  await page.goto('/queue')
  await row(page, number).waitFor()
  const asked = askedOf(page, number)
  const came = page.waitForResponse((answer) => new URL(answer.url()).pathname === `/api/cases/${number}`)
  await row(page, number).hover()
  await came
  await row(page, number).click()
  await page.locator('.case-number').waitFor()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path === `/api/cases/${number}`)).toHaveLength(1)
  expect(asked.filter((path) => path === `/api/cases/${number}/timeline`)).toHaveLength(1)
  expect(troubles()).toEqual([])
})

test('an SP reads only what it opens: nothing of a case is fetched for it before', async () => {
  const { number } = granted(
    await (await everybodyAt(set)).post<{ number: string }>('/api/cases', classified),
  )
  const { page } = await seated(set, await everybodyAt(set, desks.sp))
  await page.goto('/queue')
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  const asked = askedOf(page, number)
  await page.evaluate((to) => {
    const link = Object.assign(document.createElement('a'), { href: `/cases/${to}`, textContent: to })
    document.querySelector('#content')?.prepend(link)
  }, number)
  // The page of cases comes ahead, which is the same for everybody; what is in the case does not.
  const came = page.waitForResponse((answer) => answer.url().includes('/assets/'))
  await page.getByRole('link', { name: number }).hover()
  await came
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
})
