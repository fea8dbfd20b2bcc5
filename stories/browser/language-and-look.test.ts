import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person

beforeAll(async () => {
  set = await stage()
  agent = await set.person('zhou', desks.window)
  const colleague = await set.hire('liao', desks.window)
  const matter = { description: 'My bill, please', classification: { kind: 'query', category: 'query' } }
  const taken = { channel: 'hotline10000', window: desks.window, customer: { account: 'hn1' }, ...matter }
  granted(await colleague.post('/api/cases', taken))
})

afterAll(async () => set?.clear())

test('in English no Chinese label is left around the queue, and Chinese comes back', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await page.getByText('My bill, please').waitFor()
  expect(await hanIn(page)).toContain('首次回复')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Work queue' }).waitFor()
  expect(await hanIn(page)).toEqual([])
  expect(await page.title()).toBe('Work queue · Beichen')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { name: 'Work queue' }).waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  expect(troubles()).toEqual([])
})

test('the look turns dark and light again, and is remembered', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  expect(await brightness(page)).toBeGreaterThan(200)
  await page.getByRole('button', { name: '切换到深色' }).click()
  await page.getByRole('button', { name: '切换到浅色' }).waitFor()
  expect(await brightness(page)).toBeLessThan(60)
  await page.reload()
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  expect(await brightness(page)).toBeLessThan(60)
  await page.getByRole('button', { name: '切换到浅色' }).click()
  await page.getByRole('button', { name: '切换到深色' }).waitFor()
  expect(await brightness(page)).toBeGreaterThan(200)
  expect(troubles()).toEqual([])
})

test('Chinese is drawn as characters and not as boxes', async () => {
  const pictures = await agent.page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    // The last is a character that no font has: what stands for it must not stand for the others.
    return [...'北辰工单湖南', '\u{10fffd}'].map((character) => {
      if (!pen) return ''
      pen.clearRect(0, 0, canvas.width, canvas.height)
      pen.font = '40px sans-serif'
      pen.fillText(character, 10, 60)
      return canvas.toDataURL()
    })
  })
  expect(new Set(pictures).size).toBe(7)
})

/** Every text with Han characters, names of organisations and of the other language apart. */
async function hanIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const data = '.acting, .cell-description, .cell-holder, [lang="zh"], script, style'
    const said = [...document.body.querySelectorAll('*')]
      .filter((one) => one.closest(data) === null)
      .flatMap((one) => [
        ...[...one.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent),
        ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name)),
      ])
    return said.filter((text): text is string => text !== null && /\p{Script=Han}/u.test(text))
  })
}

/** How bright the ground of the page is, from 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const colour = await page
    .locator('.ant-layout')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor)
  const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  return parts.reduce((sum, part) => sum + part, 0) / 3
}
