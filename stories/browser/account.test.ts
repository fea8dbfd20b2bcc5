import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PASSWORD } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let person: Person
beforeAll(async () => {
  set = await stage()
  person = await set.person('liuyan', 'P-HN')
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(() => set?.clear())

test('an agent sets up one-time codes of their own accord, and the page says how many recovery codes are left', async () => {
  const { page } = person
  await page.getByRole('button', { name: '用户菜单 liuyan' }).click()
  await page.getByRole('menuitem', { name: '账户与安全' }).click()
  await page.getByRole('heading', { name: '账户与安全' }).waitFor()
  await page.getByText('尚未启用').waitFor()
  await page.getByRole('button', { name: '设置动态验证码' }).click()
  const shown = await page.locator('.factor-secret code').textContent()
  await page.getByLabel('动态验证码', { exact: true }).fill('123')
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('请输入6位验证码').waitFor()
  await page.getByLabel('动态验证码', { exact: true }).fill(codeOf((shown ?? '').replace(/[^A-Z2-7]/g, '')))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('list', { name: '恢复码' }).waitFor()
  expect(await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').count()).toBe(10)
  await page.getByRole('button', { name: '已保存，继续' }).click()
  await page.getByText('剩余恢复码 10 个').waitFor()
})

test('what is sensitive asks for a proof over the page when the last one is old, and then goes on by itself', async () => {
  const { page } = person
  await aged(set.pool, 'liuyan')
  await page.getByRole('button', { name: '重新生成恢复码' }).click()
  await page.locator('.ant-popconfirm').getByRole('button', { name: '确定' }).click()
  const proof = page.getByRole('dialog', { name: '再次验证身份' })
  await proof.getByLabel('密码', { exact: true }).fill('not the password')
  await proof.getByRole('button', { name: /验证$/ }).click()
  await proof.getByRole('alert').getByText('密码或验证码不正确').waitFor()
  await proof.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await proof.getByRole('button', { name: /验证$/ }).click()
  await page.getByRole('list', { name: '恢复码' }).waitFor()
  await page.getByRole('button', { name: '已保存，继续' }).click()
})

test('a session that is ended elsewhere is over at its own screen', async () => {
  await set.engage('zhoumo', 'P-HN')
  const sits = () => visitor(set.browser, set.address, undefined, 'no-preference')
  const [here, there] = [await sits(), await sits()]
  await signIn(there, 'zhoumo')
  await signIn(here, 'zhoumo')
  await here.page.goto('/account')
  await here.page.getByText('本会话').waitFor()
  await here.page.getByRole('button', { name: '退出其他会话' }).click()
  await here.page.getByRole('button', { name: '退出其他会话' }).and(here.page.locator(':disabled')).waitFor()
  // Nobody touches it: the stream says that the session is over.
  await there.page.getByRole('heading', { name: '登录北辰' }).waitFor()
  await here.page.getByRole('button', { name: '用户菜单 zhoumo' }).waitFor()
})

/** The proofs of a person are a quarter of an hour old. */
async function aged(pool: Pool, login: string): Promise<void> {
  await pool.query(
    `update sessions set proved_at = proved_at - interval '15 minutes'
     where person = (select id from people where login = $1)`,
    [login],
  )
}
