import { afterAll, beforeAll, expect, test } from 'vitest'
import { desks } from '../testing/operator.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import { fresh } from './intake-page.ts'
import { type Person, signIn, visitor } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person

beforeAll(async () => {
  set = await stage()
  agent = await set.person('zhou', desks.window)
})

afterAll(async () => set?.clear())

test('a draft is there on another machine, and of two windows none writes over the other unseen', async () => {
  keepScreensOfFailure(set.browser)
  const { page } = agent
  await fresh(page)
  await page.getByLabel('详细描述').focus()
  await page.keyboard.type('用户说到一半')
  await page.getByText(/草稿 \d\d:\d\d 已保存/).waitFor()

  const other = await visitor(set.browser, set.address)
  await signIn(other, 'zhou')
  await other.page.keyboard.press('n')
  await other.page.getByText(/已恢复 .+ 的草稿/).waitFor()
  const there = other.page.getByLabel('详细描述')
  expect(await there.inputValue()).toBe('用户说到一半')
  await there.focus()
  await other.page.keyboard.press('End')
  await other.page.keyboard.type('，接着说')
  await other.page.getByText(/草稿 \d\d:\d\d 已保存/).waitFor()

  await page.keyboard.type('，这里也在写')
  await page.getByText(/另一窗口在 \d\d:\d\d 改过草稿/).waitFor()
  expect(await page.getByLabel('详细描述').inputValue()).toBe('用户说到一半，这里也在写')
  await page.getByRole('button', { name: '改用那一份' }).press('Enter')
  expect(await page.getByLabel('详细描述').inputValue()).toBe('用户说到一半，接着说')
  await page.getByText(/另一窗口/).waitFor({ state: 'hidden' })

  await page.reload()
  await page.getByRole('button', { name: '丢弃' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await page.getByLabel('详细描述').inputValue()).toBe('')
  await other.leave()
})
