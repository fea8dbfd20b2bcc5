import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../testing/free-port.ts'
import { type IdentityProvider, identityProvider } from '../testing/identity-provider.ts'
import { PASSWORD } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fillSignIn, type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

let provider: IdentityProvider
let set: Stage
beforeAll(async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  provider = await identityProvider(`${address}/sign-in/single-sign-on`)
  set = await stage({ ...provider.environment(address), PORT: String(port) })
})
afterAll(async () => {
  await set?.clear()
  await provider?.stop()
})

const bySignOn = async ({ page }: Person) => {
  await page.goto('/sign-in?next=%2Freports')
  await page.getByRole('button', { name: '用统一认证登录' }).click()
}

test('somebody links single sign-on on the account page, and signs in with it from then on', async () => {
  keepScreensOfFailure(set.browser)
  await set.engage('linked', 'P-HN')
  provider.seat('sub-of-linked')
  const [here, stranger] = [await visitor(set.browser, set.address), await visitor(set.browser, set.address)]
  await bySignOn(stranger)
  await stranger.page.getByText('还没有连接到本系统的人员').waitFor()
  await stranger.page.getByRole('link', { name: '返回登录' }).click()

  await signIn(here, 'linked')
  await here.page.goto('/account')
  await here.page.getByRole('button', { name: '连接单点登录' }).click()
  await here.page.getByText('已连接统一认证').waitFor()
  expect(here.page.url()).toBe(`${set.address}/account`)
  await here.page.getByRole('button', { name: '用户菜单 linked' }).click()
  await here.page.getByRole('menuitem', { name: '退出登录' }).click()
  await here.page.waitForURL('**/sign-in**')

  await bySignOn(here)
  await here.page.getByRole('button', { name: '用户菜单 linked' }).waitFor()
  expect(here.page.url()).toBe(`${set.address}/reports`)
  await here.page.goBack()
  expect(here.page.url()).not.toContain('code=')
  expect(here.troubles()).toEqual([])
})

test('the code of the telephone is asked on the way back, and a refusal of the provider is told', async () => {
  await set.engage('careful', 'P-HN')
  const person = await visitor(set.browser, set.address)
  const { page } = person
  await signIn(person, 'careful')
  await page.goto('/account')
  await page.getByRole('button', { name: '设置动态验证码' }).click()
  const secret = ((await page.locator('.factor-secret code').textContent()) ?? '').replace(/[^A-Z2-7]/g, '')
  await page.getByLabel('动态验证码', { exact: true }).fill(codeOf(secret))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('button', { name: '已保存，继续' }).click()
  provider.seat('sub-of-careful')
  await page.getByRole('button', { name: '连接单点登录' }).click()
  await page.getByText('已连接统一认证').waitFor()
  const other = await visitor(set.browser, set.address)
  await bySignOn(other)
  // The code that set the telephone up was taken already.
  await other.page.getByLabel('动态验证码或恢复码').fill(codeOf(secret, 1))
  await other.page.getByRole('button', { name: '登录' }).click()
  await other.page.getByRole('button', { name: '用户菜单 careful' }).waitFor()
  expect(other.page.url()).toBe(`${set.address}/reports`)

  const third = await visitor(set.browser, set.address)
  await third.page.goto('/sign-in/single-sign-on?error=access_denied&state=nobody')
  await third.page.getByText('单点登录没有成功').waitFor()
  await third.page.getByRole('link', { name: '返回登录' }).click()
  await fillSignIn(third.page, 'linked', PASSWORD)
  await third.page.getByRole('button', { name: '用户菜单 linked' }).waitFor()
})
