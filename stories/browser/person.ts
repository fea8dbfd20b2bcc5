import type { Browser, Page } from 'playwright-core'
import { PASSWORD } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'
import { watched } from './troubles.ts'

type Size = { readonly width: number; readonly height: number }

const desk: Size = { width: 1440, height: 900 }

/** Someone in front of a screen of their own. */
export type Person = {
  readonly page: Page
  /** What went wrong in the browser so far, each kind of it once, in the order of the alphabet. */
  readonly troubles: () => readonly string[]
  readonly leave: () => Promise<void>
}

/** Sits down in front of an empty browser; most want nothing to move on it, which is half as much to draw. */
export async function visitor(
  browser: Browser,
  address: string,
  viewport = desk,
  reducedMotion: 'reduce' | 'no-preference' = 'reduce',
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    reducedMotion,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const troubles = await watched(page)
  return { page, troubles, leave: () => context.close() }
}

/** Signs in at the page and goes to the queue. */
export async function signIn({ page }: Person, login: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await fillSignIn(page, login, password)
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await page.getByRole('link', { name: /^工单队列/ }).click()
  await page.getByRole('heading', { name: '工单队列' }).waitFor()
}

/** Types a name and a password, and presses the button. */
export async function fillSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Sets up one-time codes at the page that asks for it, and keeps the recovery codes. */
export async function setUpCodes(page: Page): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  await page.getByRole('heading', { name: '设置动态验证码' }).waitFor()
  const shown = await page.locator('.factor-secret code').textContent()
  const secret = (shown ?? '').replace(/[^A-Z2-7]/g, '')
  await page.getByLabel('动态验证码', { exact: true }).fill(codeOf(secret))
  await page.getByRole('button', { name: '确认' }).click()
  const list = page.getByRole('list', { name: '恢复码' })
  await list.waitFor()
  const recoveryCodes = await list.getByRole('listitem').allTextContents()
  await page.getByRole('button', { name: '已保存，继续' }).click()
  return { secret, recoveryCodes }
}
