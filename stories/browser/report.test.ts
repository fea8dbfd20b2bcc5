import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { barriersOn } from './axe.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const conclusion = '本月投诉以费用争议为主，首次回复及时率有所提高。'
const measure = '二线坐席一小时内首次回复'
const why = '超时原因没有逐条说明，请补充。'

let set: Stage
let head: Person
let province: Person
let centre: Person
let address: string
let month: string

beforeAll(async () => {
  set = await stage()
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  month = today.toPlainYearMonth().subtract({ months: 1 }).toString()
  const [one, two, three] = await Promise.all([
    set.hire('zuzhang', desks.window, ['supervisor']),
    set.hire('shengfuzeren', desks.province, ['unitHead']),
    set.hire('zhongxin', desks.centre, ['unitHead']),
  ])
  const form = { organisation: desks.window, period: month }
  address = `/reports/${granted(await one.post<{ id: string }>('/api/reports', form)).id}`
  head = await seated(set, one)
  // Nobody waits for the first of the month.
  granted(await two.post('/api/reports', { organisation: desks.province, period: month }))
  granted(await three.post('/api/reports', { organisation: desks.centre, period: month }))
  province = await seated(set, two)
  centre = await seated(set, three)
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(() => set?.clear())

const button = (page: Page, name: string) => page.getByRole('button', { name: antSpaced(name) })

async function step(page: Page, name: string, title: RegExp | string): Promise<void> {
  await button(page, name).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('button', { name: antSpaced(name) }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Two characters on a button stand apart. */
function antSpaced(name: string): RegExp {
  return new RegExp(`^${[...name].join(' ?')}$`)
}

test('the head finds the report with its twelve parts, writes in it and signs it', async () => {
  const { page } = head
  await page.goto('/reports')
  await page.getByRole('link', { name: /10000/ }).click()
  for (const part of ['一、概述', '四、投诉分类与时限', '十一、超时清单与原因', '十二、整改措施'])
    await page.getByRole('heading', { name: part, level: 2 }).waitFor()
  await page.getByRole('button', { name: antSpaced('编写') }).click()
  const form = page.getByRole('dialog', { name: '编写' })
  await form.getByLabel('结论').fill(conclusion)
  await form.getByRole('button', { name: '增加措施' }).click()
  await form.getByLabel('措施 1', { exact: true }).fill(measure)
  await form.getByLabel('责任人 1').fill('二线组长')
  await form.getByLabel('完成期限 1').fill('2026-12-31')
  await form.getByLabel('完成期限 1').press('Enter')
  await form.getByRole('button', { name: antSpaced('保存') }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText(conclusion).waitFor()
  await page.getByText(measure).waitFor()
  await step(page, '签发', /签发/)
  await page.getByText('已签发').first().waitFor()
  expect(await barriersOn(page)).toEqual([])
})

test('it is taken away as a paper, a text and a workbook', async () => {
  for (const as of ['pdf', 'docx', 'xlsx']) {
    const coming = head.page.waitForEvent('download')
    await head.page.getByRole('link', { name: `下载${as.toUpperCase()}` }).click()
    expect((await coming).suggestedFilename()).toMatch(new RegExp(`^客户服务分析报告 .+\\.${as}$`))
  }
})

test('it is submitted, and the province returns it and says why', async () => {
  await step(head.page, '报送', /报送后不能再改/)
  await head.page.getByText('已报送').first().waitFor()
  await button(head.page, '编写').waitFor({ state: 'detached' })
  const { page } = province
  await page.goto(address)
  await page.getByText(conclusion).waitFor()
  await page.getByRole('button', { name: antSpaced('退回') }).click()
  const dialog = page.getByRole('dialog', { name: '退回这份报告' })
  await dialog.getByLabel('退回原因').fill(why)
  await dialog.getByRole('button', { name: antSpaced('退回') }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('被退回').first().waitFor()
})

test('the head reads why, submits it again, and the province accepts it', async () => {
  await head.page.reload()
  await head.page.getByText(why).waitFor()
  await step(head.page, '签发', /签发/)
  await step(head.page, '报送', /报送后不能再改/)
  const { page } = province
  await page.reload()
  await step(page, '接收', /接收/)
  await page.getByText('已接收').first().waitFor()
  expect(await page.getByText(/报送给/).count()).toBe(2)
  await head.page.emulateMedia({ media: 'print' })
  expect(await button(head.page, '打印').isVisible()).toBe(false)
  expect([head.troubles(), province.troubles()]).toEqual([[], []])
})

test('the province sees in one place who has handed in, and submits its own to the centre', async () => {
  const { page } = province
  await page.goto('/reports')
  await button(page, '月报汇总').click()
  await page.getByRole('heading', { name: `月报汇总 · ${month}` }).waitFor()
  await page.getByText(/已报送 1，其中已接收 1/).waitFor()
  await page.getByRole('link', { name: '本单位汇总报告' }).click()
  await page.getByRole('heading', { name: '附表', level: 2 }).waitFor()
  await page.getByRole('heading', { name: '全国窗口受理的本省用户', exact: true }).waitFor()
  await step(page, '报送', /报送后不能再改/)
  await page.getByText('已报送').first().waitFor()
})

test('the centre accepts it from the month, and downloads all', async () => {
  const { page } = centre
  await page.goto(`/reports/month/${month}`)
  const row = page.getByRole('row').filter({ hasText: '湖南省运营部门' })
  await row.getByRole('button', { name: antSpaced('接收') }).click()
  const dialog = page.getByRole('dialog', { name: /接收/ })
  await dialog.getByRole('button', { name: antSpaced('接收') }).click()
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText('已接收').waitFor()
  expect(await barriersOn(page)).toEqual([])
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '全部下载（PDF）' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe(`月报汇总 ${month}.zip`)
  const files = Object.entries(unzipSync(readFileSync(await download.path())))
  expect(files.map(([name]) => name.replace(/^客户服务分析报告 | \d{4}-\d{2}\.pdf$/g, '')).sort()).toEqual([
    '全国运营中心',
    '湖南省运营部门',
  ])
  for (const [, bytes] of files) expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('%PDF')
  expect([province.troubles(), centre.troubles()]).toEqual([[], []])
})
