import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

const TIMES = 20

/** From the press on a row to the case on the screen: all of it, and how long of that the server was waited for. */
export type Opening = { readonly whole: number; readonly server: number; readonly rest: number }

/** Opens cases from the queue, one row after the other; `resting`: how long the pointer lies on a row before. */
export async function openings({ sit }: Desk, login: string, resting: number): Promise<readonly Opening[]> {
  const { page, leave } = await sit(login)
  const measured: Opening[] = []
  for (let turn = 0; turn <= TIMES; turn++) {
    await page.goto('/queue?state=any')
    await page
      .locator('tr.case-row')
      .nth(turn % 12)
      .waitFor()
    await page.waitForLoadState('networkidle')
    const one = await openRow(page, turn % 12, resting)
    // The first one warms up.
    if (turn > 0) measured.push(one)
  }
  await leave()
  return measured
}

async function openRow(page: Page, place: number, resting: number): Promise<Opening> {
  const row = page.locator('tr.case-row').nth(place)
  const number = (await row.getAttribute('data-row-key')) ?? ''
  const cell = await row.locator('td.cell-description').boundingBox()
  const [x, y] = [(cell?.x ?? 0) + 40, (cell?.y ?? 0) + 12]
  await page.mouse.move(x, y)
  await page.waitForTimeout(resting)
  await page.evaluate(() => {
    performance.clearResourceTimings()
    window.pressedAt = new Promise((done) =>
      addEventListener('pointerdown', (event) => done(event.timeStamp), { once: true, capture: true }),
    )
  })
  await page.mouse.down()
  await page.mouse.up()
  return page.evaluate(async (number) => {
    const isThere = () => {
      const shown = document.querySelector('.case-number')?.textContent?.includes(number)
      return shown && document.querySelector('.entry, .timeline-entry, [data-seq]') !== null
    }
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    while (!isThere()) await frame()
    // What was drawn is on the screen with the next frame.
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
    const pressed = (await window.pressedAt) ?? 0
    const whole = performance.now() - pressed
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const own = asked.filter(({ name }) =>
      new RegExp(`/api/cases/${number}(/timeline|$)`).test(name.split('?')[0] ?? ''),
    )
    const server = Math.max(0, ...own.map((one) => one.responseEnd - one.requestStart))
    return { whole, server, rest: whole - server }
  }, number)
}

declare global {
  interface Window {
    pressedAt?: Promise<number>
  }
}
