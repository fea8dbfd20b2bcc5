import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPictures } from '#server/demo/pictures.ts'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { upload } from '../testing/upload.ts'
import { openCase } from './case-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { type Stage, stage } from './stage.ts'

let set: Stage
let agent: Person
let api: Client
let number: string
beforeAll(async () => {
  set = await stage()
  api = await set.hire('liao', desks.window)
  number = granted(await api.post<{ number: string }>('/api/cases', classified)).number
  agent = await set.person('zhou', desks.window)
})
afterAll(async () => set?.clear())

const card = () => agent.page.locator('.ant-card').filter({ hasText: '附件' })

test('pictures are shown small, open large, and the keys go on, back and out', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  for (const { name, content } of await demoPictures())
    expect((await upload(set.address, api, number, name, content)).status).toBe(200)
  await openCase(page, number)
  const small = card().getByRole('button', { name: '查看大图 账单截图.png' })
  await small.scrollIntoViewIfNeeded()
  const picture = small.getByRole('img', { name: '账单截图.png' })
  await picture.waitFor()
  expect(await picture.getAttribute('loading')).toBe('lazy')
  await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(240)
  await card()
    .getByRole('button', { name: /^查看大图/ })
    .nth(2)
    .waitFor()
  await small.click()
  const viewer = page.getByRole('dialog', { name: '账单截图.png' })
  await viewer.getByText('第 1 张，共 3 张').waitFor()
  const large = viewer.getByRole('img', { name: '账单截图.png' })
  await expect.poll(() => large.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(900)
  await page.keyboard.press('ArrowRight')
  await page.getByRole('dialog', { name: '订购短信.png' }).getByText('第 2 张，共 3 张').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('dialog', { name: '光猫指示灯.jpg' }).getByText('第 3 张，共 3 张').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(troubles()).toEqual([])
})
