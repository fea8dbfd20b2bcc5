import type { Page } from 'playwright-core'
import type { CaseView } from '#contract/case/view.ts'
import { choose, openCase } from './case-page.ts'
import { fillMatter, yesterdayAt } from './intake-page.ts'

/** The first run, filled in as far as a person types. */
export async function showFirstRun(page: Page, link: string): Promise<void> {
  await page.goto(`/first-run#${link}`)
  await page.getByLabel('姓名').fill('王管理')
  await page.getByLabel('用户名').fill('guanli')
  const provinces = page.getByLabel('先建哪些省份')
  for (const name of ['湖南', '广东', '浙江']) {
    await provinces.fill(name)
    await page.locator('.ant-select-dropdown:visible').getByTitle(name).click()
  }
  await provinces.press('Escape')
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' })
}

/** What is to be done at the desk. */
export async function showHome(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** The cases of the desk. */
export async function showQueue(page: Page): Promise<void> {
  await page.goto('/queue')
  await page.locator('.case-row').first().waitFor()
}

/** What is found for a few letters of pinyin. */
export async function showPalette(page: Page): Promise<void> {
  await showQueue(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索与命令' }).fill('gd')
  await page.getByRole('option').first().waitFor()
}

/** The complaint with the longest way among those of the desk. */
export async function showCase(page: Page): Promise<void> {
  const read = async <Answer>(path: string) => (await (await page.request.get(path)).json()) as Answer
  // Of ways that are equally long, one that has just come to its end says most.
  const lists = ['resolved', 'any'].map((state) =>
    read<{ rows: { number: string }[] }>(`/api/cases?queue=all&state=${state}&kind=complaint&limit=100`),
  )
  const rows = (await Promise.all(lists)).flatMap((list) => list.rows)
  const views = await Promise.all(rows.map(({ number }) => read<CaseView>(`/api/cases/${number}`)))
  const longest = views.sort((a, b) => wayOf(b) - wayOf(a))[0]
  if (!longest) throw new Error('there is no complaint to show')
  await openCase(page, longest.number)
  await page.locator('.entry').first().waitFor()
}

/** A way within one round; a second one makes the page long without making it clearer. */
function wayOf({ legs, round }: CaseView): number {
  return round === 1 ? legs.length : 0
}

/** The intake of a fee dispute, before it is registered. */
export async function showIntake(page: Page): Promise<void> {
  await page.goto('/intake')
  await page.getByRole('radio', { name: '投诉' }).check()
  await choose(page, '分类', '费用纠纷(涉及SP)')
  await fillMatter(page, {
    account: 'hncs07311234567',
    contact: '13912345678',
    description: '账单上有一笔12元的“名师课堂”代收费，用户称从未订购，要求退费。',
    serviceContent: '名师课堂包月',
    amount: '12',
    consumedAt: yesterdayAt('20:15'),
    sp: '潇湘教育 · SP43001',
  })
  await page.evaluate(() => scrollTo(0, 0))
}
