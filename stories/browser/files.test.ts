import { afterAll, beforeAll, expect, test } from 'vitest'
import { classified } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
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

const bill = { name: '账单 11月.txt', mimeType: 'text/plain', buffer: Buffer.from('名师课堂 12.00') }

test('an agent adds a file to a case, marks one for the SP, and has it again', async () => {
  keepScreensOfFailure(set.browser)
  const { page, troubles } = agent
  await openCase(page, number)
  const card = page.locator('.ant-card').filter({ hasText: '附件' })
  await card.getByText('还没有附件').waitFor()
  await card.locator('input[type=file]').setInputFiles(bill)
  await card.getByRole('button', { name: '下载 账单 11月.txt' }).waitFor()
  await card.getByLabel('SP 也可以查看').check()
  await card.locator('input[type=file]').setInputFiles({ ...bill, name: '给SP.txt' })
  await card.getByText('SP可见').waitFor()
  await card.getByText('附件（2）').waitFor()
  const coming = page.waitForEvent('download')
  await card.getByRole('button', { name: '下载 账单 11月.txt' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('账单 11月.txt')
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part as Buffer)
  expect(Buffer.concat(parts).toString()).toBe('名师课堂 12.00')
  expect(troubles()).toEqual([])
})

test('a picture is pasted, and one is dropped', async () => {
  const { page } = agent
  await openCase(page, number)
  const card = page.locator('.ant-card').filter({ hasText: '附件' })
  await card.getByText('附件（2）').waitFor()
  await page.evaluate(() => {
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (sign) => sign.charCodeAt(0),
    )
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([png], '截图.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([png], '拖入.png', { type: 'image/png' }))
    const zone = document.querySelector('.ant-upload-drag > .ant-upload')
    zone?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await card.getByRole('button', { name: '下载 截图.png' }).waitFor()
  await card.getByRole('button', { name: '下载 拖入.png' }).waitFor()
})

test('what is not taken is told in words, and a colleague sees at once what was added', async () => {
  const { page } = agent
  const colleague = await set.person('wen', desks.window)
  await openCase(colleague.page, number)
  await colleague.page.getByText('附件（4）').waitFor()
  const card = page.locator('.ant-card').filter({ hasText: '附件' })
  const program = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\x90\0\x03', 'latin1') }
  await card.locator('input[type=file]').setInputFiles(program)
  await card.getByText('不接受这种文件').waitFor()
  await card.locator('input[type=file]').setInputFiles({ ...bill, name: '另一份.txt' })
  await colleague.page.getByRole('button', { name: '下载 另一份.txt' }).waitFor()
})

test('when the case has ended, its files are had and none is added', async () => {
  granted(await api.post(`/api/cases/${number}/withdraw`, {}))
  const { page } = agent
  await openCase(page, number)
  await page.getByRole('button', { name: '下载 另一份.txt' }).waitFor()
  await until(
    'the way to add to be gone',
    10_000,
    async () => (await page.locator('input[type=file]').count()) === 0,
  )
})
