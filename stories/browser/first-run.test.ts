import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { urlOf } from '../testing/database-address.ts'
import { type ServerProcess, serverProcess } from '../testing/server-process.ts'
import { codeOf } from '../testing/telephone.ts'
import { builtPages } from './built-pages.ts'
import { openBrowser } from './launch.ts'
import { fillSignIn, type Person, setUpCodes, visitor } from './person.ts'

let database: TestDatabase
let server: ServerProcess
let browser: Browser
let person: Person

beforeAll(async () => {
  builtPages()
  database = await freshDatabase()
  server = await serverProcess({ databaseUrl: urlOf(database.address) })
  browser = await openBrowser()
  person = await visitor(browser, server.address)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
  await database?.drop()
})

test('the link on the console makes the first administrator, once; who was made signs out and in again', async () => {
  const { page, troubles } = person
  const link = `/first-run#${server.link()}`
  await page.goto(link)
  await page.getByRole('heading', { name: '首次设置' }).waitFor()
  await page.getByLabel('姓名').fill('王管理')
  await page.getByLabel('用户名').fill('guanli')
  await page.getByLabel('密码', { exact: true }).fill('bei-chen-2026')
  await page.getByLabel('再输一遍密码').fill('bei-chen-2025')
  await page.getByLabel('先建哪些省份').fill('湖南')
  await page.locator('.ant-select-dropdown:visible').getByTitle('湖南').click()
  await page.getByRole('button', { name: '完成设置并登录' }).click()
  await page.getByText('两次输入的密码不一致').waitFor()
  await page.getByLabel('再输一遍密码').fill('bei-chen-2026')
  await page.getByRole('button', { name: '完成设置并登录' }).click()
  const { secret, recoveryCodes } = await setUpCodes(page)
  expect(recoveryCodes).toHaveLength(10)
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await page.getByRole('button', { name: '用户菜单 王管理' }).waitFor()

  await page.goto(link)
  await page.getByText('首次设置已经完成').waitFor()

  await page.goto('/network')
  await page.getByText('湖南省运营部门').first().waitFor()
  await page.getByRole('button', { name: '用户菜单 王管理' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录北辰' }).waitFor()
  await fillSignIn(page, 'guanli', 'bei-chen-2025')
  await page.getByRole('alert').getByText('用户名或密码不正确').waitFor()
  expect(await page.getByLabel('用户名').inputValue()).toBe('guanli')
  await page.getByLabel('密码', { exact: true }).fill('bei-chen-2026')
  await page.getByRole('button', { name: '登录' }).click()
  // The code that set the telephone up has been taken; it is not taken again.
  await page.getByLabel('动态验证码或恢复码').fill('000000')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').getByText('验证码不正确或已用过').waitFor()
  await page.getByLabel('动态验证码或恢复码').fill(codeOf(secret, 1))
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '用户菜单 王管理' }).waitFor()
  // The stream of a page ends with its session, and the page may ask once more who it is before it has left.
  const refused = troubles().filter((one) => one !== '401 GET /api/session')
  expect(refused).toEqual(['401 POST /api/session', '401 POST /api/session/code'])
})
