import type { Page } from 'playwright-core'
import { choose } from './case-page.ts'
import { waitForFocus } from './keys-pressed.ts'

/** What is typed at intake, by the labels on the screen; what is not given is left empty. */
export type Matter = {
  readonly account?: string
  readonly contact?: string
  readonly description: string
  readonly consumedAt?: string
  readonly serviceContent?: string
  readonly amount?: string
  readonly sp?: string
}

/** From wherever one is to the form, by its key. */
export async function fresh(page: Page): Promise<void> {
  await page.goto('/queue')
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
  await page.keyboard.press('n')
  await waitForFocus(page, '联系方式')
}

/** Opens the intake and says what kind of matter it is. */
export async function classifyFirst(page: Page, kind: string, category: string): Promise<void> {
  await page.getByRole('menuitem', { name: '受理登记' }).click()
  await page.getByRole('radio', { name: kind }).check()
  await choose(page, '分类', category)
}

/** Fills in what the matter is. */
export async function fillMatter(page: Page, matter: Matter): Promise<void> {
  const typed = [
    ['账号', matter.account],
    ['联系方式', matter.contact],
    ['详细描述', matter.description],
    ['服务内容', matter.serviceContent],
    ['涉及金额（元）', matter.amount],
  ] as const
  for (const [label, text] of typed) {
    if (text !== undefined) await page.getByLabel(label, { exact: true }).fill(text)
  }
  if (matter.sp !== undefined) await choose(page, '涉及SP', matter.sp)
  if (matter.consumedAt !== undefined) await pickTime(page, '消费时间', matter.consumedAt)
}

/** Types a time into a calendar. */
export async function pickTime(page: Page, label: string, time: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(time)
  await field.press('Tab')
  await page.locator('.ant-picker-dropdown:visible').waitFor({ state: 'hidden' })
}

/** Registers the case, and gives the number that the customer is told. */
export async function register(page: Page): Promise<string> {
  await page.getByRole('button', { name: '登记工单' }).click()
  await page.getByText('请把工单编号告知用户').waitFor()
  return (await page.locator('.case-number').innerText()).trim()
}

/** The day before today on the wall clock of the operator, as a calendar takes it. */
export function yesterdayAt(time: string): string {
  const day = Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days: 1 })
  return `${day} ${time}`
}
