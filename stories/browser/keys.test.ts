import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientAt } from '../testing/client.ts'
import { ADMIN, PASSWORD } from '../testing/operator.ts'
import { codeOf } from '../testing/telephone.ts'
import { choose } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fillSignIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
beforeAll(async () => {
  set = await stage()
})
afterAll(() => set?.clear())

test('an administrator makes a key, which is shown once, works, and is revoked', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = await visitor(set.browser, set.address)
  await page.goto('/sign-in?next=%2Fnetwork')
  await fillSignIn(page, ADMIN, PASSWORD)
  // The code that set the telephone up was taken already.
  await page.getByLabel('动态验证码或恢复码').fill(codeOf(set.telephone.secret, 1))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('tab', { name: '接口密钥' }).click()
  await page.getByText('还没有密钥').waitFor()
  const token = await made(page)
  expect(token).toMatch(/^bk_[\w-]{43}$/)
  const program = clientAt(set.address, token)
  expect((await program.get('/api/cases?queue=all')).status).toBe(200)
  expect((await program.get('/api/people')).body.code).toBe('keyMayNot')
  await page.reload()
  await page.getByRole('tab', { name: '接口密钥' }).click()
  const row = page.getByRole('row', { name: /对账程序/ })
  await row.getByText('有效').waitFor()
  expect(await row.innerText()).toContain('查看工单')
  expect(await page.content()).not.toContain(token)
  await row.getByRole('button', { name: '吊销' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click()
  await row.getByText('已吊销').waitFor()
  expect((await program.get('/api/cases?queue=all')).status).toBe(401)
  expect(troubles()).toEqual([])
})

/** Fills in the form; gives the key as it is shown. */
async function made(page: Page): Promise<string> {
  await page.getByRole('button', { name: '生成密钥' }).click()
  const form = page.getByRole('dialog', { name: '生成密钥' })
  await form.getByLabel('用途名称').fill('对账程序')
  await choose(form, '代表的单位', '湖南省运营部门')
  await choose(form, '角色', '处理人')
  await form.getByText('权限范围').click()
  await form.getByRole('checkbox', { name: '查看工单' }).check()
  await form.getByRole('button', { name: '生成密钥' }).click()
  const shown = page.getByRole('dialog', { name: '密钥“对账程序”已生成' })
  const token = (await shown.locator('code').innerText()).trim()
  await shown.getByRole('button', { name: '已保存' }).click()
  return token
}
