import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { granted } from '../testing/client.ts'
import { finishedPile } from '../testing/finished-pile.ts'
import { desks } from '../testing/operator.ts'
import { everybodyAt } from '../vulnerabilities/everybody.ts'
import { atCentre, atDoor, atHall, atWindow, faultsOf } from './every-page.ts'
import { type Person, visitor } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const AT_ONCE = 2
const PATIENCE = 600_000

const written = {
  ...{ topic: 'ordering', categories: [], audience: 'internal' },
  ...{
    title: '包月服务退订后当月还收费吗',
    answer: '退订次月起不再收费。',
    details: '## 依据\n\n- 业务规则',
  },
}

let set: Stage
let people: readonly (readonly [Person, readonly string[]])[]
let number: string
let article: string
let report: string
let pile: string

beforeAll(async () => {
  set = await stage()
  const windows = []
  for (let one = 0; one < AT_ONCE; one++) windows.push(await everybodyAt(set))
  const centre = await everybodyAt(set, desks.centre)
  const hall = await everybodyAt(set, 'W-HN-CS-HALL01')
  pile = await finishedPile(hall)
  const [first] = windows
  if (!first) throw new Error('nobody is there')
  number = granted(await first.post<{ number: string }>('/api/cases', classified)).number
  report = granted(await first.post<{ id: string }>('/api/reports', lastMonth())).id
  article = granted(await centre.post<{ id: string }>('/api/knowledge', written)).id
  const half = Math.ceil(atWindow.length / AT_ONCE)
  const shares = windows.map((_, place) => atWindow.slice(place * half, (place + 1) * half))
  people = [
    ...(await Promise.all(
      windows.map(async (client, place) => [await seated(set, client), shares[place] ?? []] as const),
    )),
    [await seated(set, centre), atCentre],
    [await seated(set, hall), atHall],
    [await visitor(set.browser, set.address), atDoor],
  ]
})

afterAll(async () => set?.clear())

function lastMonth() {
  const month = Temporal.Now.plainDateISO('Asia/Shanghai').toPlainYearMonth().subtract({ months: 1 })
  return { organisation: desks.window, period: month.toString() }
}

test('every route of the app is looked at', () => {
  const files = [
    'routes.tsx',
    ...['board', 'knowledge', 'paper', 'report', 'search'].map((one) => `${one}/${one}-routes.tsx`),
  ]
  const routes = files
    .map((file) => readFileSync(new URL(`../../web/${file}`, import.meta.url), 'utf8'))
    .join('\n')
  const known = [...routes.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path)
  expect(known.toSorted()).toEqual([...atWindow, ...atCentre, ...atHall, ...atDoor].toSorted())
})

test.each(['zh', 'en'])(
  'every page can be used and read by everybody, in every look and at every width, in one language: %s',
  async (language) => {
    const found = await Promise.all(people.map(([{ page }, paths]) => faultsAt(page, paths, language)))
    expect(found.flat()).toEqual([])
  },
  PATIENCE,
)

async function faultsAt(page: Page, paths: readonly string[], language: string): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const filled = path
      .replace('$number', number)
      .replace('$article', article)
      .replace('$pile', pile)
      .replace('$report', report)
      .replace('$period', lastMonth().period)
    found.push(...(await faultsOf(page, filled, language)))
  }
  return found
}
