import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

const TIMES = 20
/** How long somebody looks at the list before going to a row. */
const READING = 3_000
/** How long a quick hand holds the button. */
const PRESSING = 60
/** So many rows from the top are on the screen in any case. */
const ROWS = 12

/** From the click on a row to the case on the screen: all of it, and how long of that the server was waited for. */
export type Opening = { readonly whole: number; readonly server: number; readonly rest: number }

/** Opens cases from the queue, one row after the other; `resting`: how long the pointer lies on a row before. */
export async function openings({ sit }: Desk, login: string, resting: number): Promise<readonly Opening[]> {
  const { page, leave } = await sit(login)
  const measured: Opening[] = []
  const places = await placesWithHistory(page)
  for (let turn = 0; turn <= TIMES; turn++) {
    await list(page)
    await page.waitForTimeout(READING)
    const one = await openRow(page, places[turn % places.length] ?? 0, resting)
    // The first one warms up.
    if (turn > 0) measured.push(one)
  }
  await leave()
  return measured
}

async function list(page: Page): Promise<void> {
  await page.goto('/queue?state=any')
  await page
    .locator('tr.case-row')
    .nth(ROWS - 1)
    .waitFor()
}

/** Of the rows on the screen those whose case has a history: most copies of `multiplyCases` have none. */
async function placesWithHistory(page: Page): Promise<readonly number[]> {
  await list(page)
  const found = await page.evaluate(async (most) => {
    const rows = [...document.querySelectorAll<HTMLElement>('tr.case-row')].slice(0, most)
    const asked = rows.map(async ({ dataset }) => {
      const answer = await fetch(`/api/cases/${dataset.rowKey}/timeline?limit=1`)
      return ((await answer.json()) as { entries: readonly unknown[] }).entries.length > 0
    })
    return Promise.all(asked)
  }, ROWS)
  const places = found.flatMap((has, place) => (has ? [place] : []))
  if (places.length === 0) throw new Error('no case on the screen has a history')
  return places
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
    window.clickedAt = new Promise((done) =>
      addEventListener('click', (event) => done(event.timeStamp), { once: true, capture: true }),
    )
  })
  await page.mouse.down()
  await page.waitForTimeout(PRESSING)
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
    const clicked = (await window.clickedAt) ?? 0
    const whole = performance.now() - clicked
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
    clickedAt?: Promise<number>
  }
}
