import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { granted } from '../testing/client.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const hall = 'W-HN-CS-HALL01'
let set: Stage
let page: Page
let clerk: Awaited<ReturnType<Stage['hire']>>
beforeAll(async () => {
  set = await stage()
  clerk = await set.hire('hall', hall)
  page = (await seated(set, clerk)).page
  await page.goto('/paper')
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(() => set?.clear())

const dayBefore = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').subtract({ days: 4 }).toPlainDate()
const heads = '表单编号,受理时间,类别,分类,详细描述,用户姓名,账号,服务内容'
const rows = [
  `A-1,${dayBefore} 09:30,投诉,,停电时投诉收费,李四,paper1@hn.example,彩铃`,
  `A-2,${dayBefore} 09:40,表扬,,停电时来咨询,王五,paper2@hn.example,`,
  `A-3,${dayBefore} 10:00,投诉,,又来问收费,李四,paper1@hn.example,彩铃`,
]

async function chosen(name: string, text: string | Buffer) {
  const buffer = Buffer.from(text)
  await page.locator('.pile-upload input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

test('a table that is not what it should be is refused in words, and nothing is kept of it', async () => {
  await chosen('formulas.csv', `${heads}\nA-1,=NOW(),投诉,,a,b,c,d`)
  await page.getByText('表格含有公式，不予读取').waitFor()
  await chosen('heads.csv', '受理时间,类别,详细描述,密码\n1,2,3,4')
  await page.getByText('有不认识的列').waitFor()
  expect(granted(await clerk.get<{ piles: unknown[] }>('/api/piles')).piles).toEqual([])
})

test('forms are looked at, put right and decided, imported with their true times, and receipted', async () => {
  await chosen('停电.csv', [heads, ...rows].join('\n'))
  const rowOf = (line: number) => page.locator(`tr[data-row-key="${line}"]`)
  await rowOf(3).getByText('类别 系统中没有').waitFor()
  await rowOf(4).getByText('与第 2 行可能是同一件事').waitFor()

  await rowOf(3).getByRole('button', { name: '更正' }).click()
  const form = page.getByRole('dialog', { name: '更正第 3 行' })
  await form.getByLabel('类别').fill('咨询')
  await form.getByRole('button', { name: '保存并核对' }).click()
  await form.waitFor({ state: 'hidden' })
  await rowOf(3).getByText('待导入').waitFor()
  await rowOf(4).getByRole('button', { name: '作为催办' }).click()
  await rowOf(4).getByText('将作为催办').waitFor()

  await page.getByRole('button', { name: '导入 3 行' }).click()
  await rowOf(4).getByText('已作为催办').waitFor()
  const number = await rowOf(2).getByRole('link').first().innerText()
  await page.getByRole('button', { name: '结束并出具回执' }).click()
  await page.getByRole('button', { name: '结束', exact: true }).click()
  await page.getByRole('heading', { name: '纸质单导入回执' }).waitFor()
  await page.getByRole('button', { name: '验证签名' }).click()
  await page.getByText('签名有效，与系统留存的一致').waitFor()

  await page.goto(`/cases/${number}`)
  await page.locator('header').getByText('补录', { exact: true }).waitFor()
  await page.getByText('补录，提交时间').waitFor()
})

test('a receipt that was handed on is genuine as it is, and a forgery when a figure was changed', async () => {
  const { piles } = granted(await clerk.get<{ piles: { id: string }[] }>('/api/piles'))
  await page.goto(`/paper/${piles[0]?.id}/receipt`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 JSON' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  await page.goto('/paper')
  const verified = async (content: string) => {
    const file = { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(content) }
    await page.locator('input[accept=".json"]').setInputFiles(file)
  }
  await verified(text)
  await page.getByText('签名有效，与系统留存的一致').waitFor()
  await verified(text.replace('"imported": 2', '"imported": 3'))
  await page.getByText('签名无效').waitFor()
})

test('the same table again imports nothing', async () => {
  await chosen('停电.csv', [heads, ...rows].join('\n'))
  await page.locator('tr[data-row-key="2"]').getByText('这张单已成为工单').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^导入/ }).count()).toBe(0)
})
