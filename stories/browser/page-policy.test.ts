import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { everybodyAt } from '../vulnerabilities/everybody.ts'
import { openMove } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, visitor } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let someone: Person
let number: string
beforeAll(async () => {
  set = await stage()
  const client = await everybodyAt(set)
  number = granted(await client.post<{ number: string }>('/api/cases', classified)).number
  someone = await seated(set, client)
})
afterAll(async () => set?.clear())

const pages = '/ /queue /intake /reports /directory /policy /network /audit /account'.split(' ')

describe('on every page, in both languages, light and dark, nothing asks for more than its policy admits', () => {
  test.each(['中文', 'English'])('%s', async (language) => {
    keepScreensOfFailure(set.browser)
    const { page, troubles } = someone
    await page.goto('/')
    const other = page.getByRole('button', { name: language, exact: true })
    if ((await other.count()) > 0) await other.click()
    for (const path of [...pages, `/cases/${number}`]) {
      await page.goto(path)
      await page.getByRole('heading').first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.getByRole('button', { name: /切换到|Switch to/ }).click()
      await openEverything(page)
    }
    expect(troubles()).toEqual([])
  })

  test('and on those that can be read by anybody', async () => {
    const { page, troubles, leave } = await visitor(set.browser, set.address)
    for (const path of ['/sign-in', '/first-run', '/invitation']) {
      await page.goto(path)
      await page.getByRole('heading').first().waitFor()
    }
    await page.goto('/api/docs/')
    await page.getByText('Beichen 北辰').first().waitFor()
    await page.locator('.opblock-summary').first().click()
    await page.locator('.opblock-body').first().waitFor()
    expect(troubles()).toEqual([])
    await leave()
  })
})

/** Opens each tab, and one list of those that lie over the page. */
async function openEverything(page: Page): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  const list = page.getByRole('combobox').first()
  if ((await list.count()) > 0 && (await list.isVisible())) {
    await list.click()
    await page.keyboard.press('Escape')
  }
}

test('a form over the page, with a calendar in it, writes no style that is not numbered', async () => {
  const { page, troubles } = someone
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const chinese = page.getByRole('button', { name: '中文', exact: true })
  if ((await chinese.count()) > 0) await chinese.click()
  await page.goto(`/cases/${number}`)
  const dialog = await openMove(page, '挂起')
  await dialog.locator('.ant-picker input').first().click()
  await page.locator('.ant-picker-dropdown:visible').waitFor()
  await page.keyboard.press('Escape')
  await dialog.getByRole('combobox').first().click()
  await page.locator('.ant-select-dropdown:visible').waitFor()
  expect(troubles()).toEqual([])
})

test('a script that comes as markup does not run, whichever way it came', async () => {
  const { page, troubles, leave } = await visitor(set.browser, set.address)
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.goto('/sign-in')
  await page.getByRole('heading').first().waitFor()
  const outcomes = await page.evaluate(async () => {
    const tried = (work: () => unknown) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const block = document.createElement('div')
    document.body.append(block)
    const put = (markup: string) => tried(() => Object.assign(block, { innerHTML: markup }))
    const script = document.createElement('script')
    // Not while the tool that drives the browser runs this: what it runs is let through.
    await new Promise((resolve) => setTimeout(resolve))
    const refused = {
      image: put('<img src=x onerror="window.ran = 1">'),
      vector: put('<svg onload="window.ran = 1"></svg>'),
      frame: put('<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>'),
      written: tried(() => document.write('<p>')),
      evaluated: tried(() => new Function('window.ran = 1')()),
      script: tried(() => Object.assign(script, { text: 'window.ran = 1' })),
    }
    script.append(document.createTextNode('window.ran = 1'))
    document.body.append(script)
    const link = Object.assign(document.createElement('a'), {
      href: 'javascript:window.ran=1',
      textContent: 'x',
    })
    document.body.append(link)
    link.click()
    await new Promise((resolve) => setTimeout(resolve, 50))
    return { ...refused, ran: (window as { ran?: unknown }).ran ?? null }
  })
  expect(outcomes).toEqual({
    image: 'TypeError',
    vector: 'TypeError',
    frame: 'TypeError',
    written: 'TypeError',
    evaluated: 'EvalError',
    script: 'TypeError',
    ran: null,
  })
  // The browser says that it kept them out: that is what the policy is for.
  expect(troubles().join('\n')).toContain('content security policy: script-src-elem inline')
  await leave()
})
