import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoPictures } from '#server/demo/pictures.ts'
import { findScanner } from '../../scripts/prepare/virus-scanner.mjs'
import { classified } from '../door/open-door.ts'
import { type Clamd, clamdOf, sample } from '../files/clamd.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'
import { openCase } from './case-page.ts'
import { open } from './every-page.ts'
import { keepScreensOfFailure } from './failed-screens.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'
import { type Stage, stage } from './stage.ts'

const program = findScanner()
let clamd: Clamd | null = null
let set: Stage
let agent: Person
let api: Client
let number: string
beforeAll(async () => {
  clamd = program ? clamdOf(program) : null
  if (!clamd) process.stderr.write('NO VIRUS SCANNER IS HERE: a file that does harm was not shown\n')
  await clamd?.start()
  set = await stage(clamd ? { BEICHEN_CLAMD: `unix:${clamd.path}` } : {})
  api = await set.hire('zhou', desks.window)
  number = granted(await api.post<{ number: string }>('/api/cases', classified)).number
  agent = await seated(set, api)
})
beforeEach(() => keepScreensOfFailure(set.browser))
afterAll(async () => {
  await set?.clear()
  await clamd?.remove()
})

const card = (title: string) => agent.page.locator('.ant-card').filter({ hasText: title })

test('a picture is dropped and another pasted; once looked through each is shown small, and opens large', async () => {
  const { page, troubles } = agent
  const [bill, message] = await demoPictures()
  if (!bill || !message) throw new Error('the demonstration has no pictures')
  await openCase(page, number)
  await card('附件').getByText('还没有附件').waitFor()
  await give(page, 'drop', bill)
  await card('附件')
    .getByRole('button', { name: `下载 ${bill.name}` })
    .waitFor()
  await give(page, 'paste', message)
  for (const [{ name }, width] of [
    [bill, 900],
    [message, 900],
  ] as const) {
    const small = card('附件').getByRole('button', { name: `查看大图 ${name}` })
    await small.scrollIntoViewIfNeeded()
    await drawn(page, `${name}`, 240)
    await small.click()
    await page.getByRole('dialog', { name }).waitFor()
    await drawn(page, name, width)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  expect(troubles()).toEqual([])
})

test('a file that does harm is locked away before anybody has it, and both languages say so plainly', async () => {
  if (!clamd) return
  const { page, troubles } = agent
  await openCase(page, number)
  await give(page, 'drop', { name: '凭证.txt', content: Buffer.from(sample) })
  await card('附件').getByText('有病毒，已封存').waitFor()
  await card('附件').getByText('任何人都不能打开，请对方另发一份').waitFor()
  expect(await card('附件').getByRole('button', { name: '下载 凭证.txt' }).isDisabled()).toBe(true)
  // Nor by asking for it beside the page.
  const { attachments } = granted(
    await api.get<{ attachments: { id: string; name: string }[] }>(`/api/cases/${number}/attachments`),
  )
  const id = attachments.find((one) => one.name === '凭证.txt')?.id
  const asked = await api.post(`/api/cases/${number}/attachments/${id}/ticket`)
  expect([asked.status, asked.body]).toMatchObject([409, { code: 'fileInfected' }])
  await page.goto('/')
  await page.getByRole('button', { name: '通知，1 条未读' }).click()
  await page.getByText('附件查出病毒，已封存').waitFor()
  await open(page, `/cases/${number}`, 'en')
  await card('Files').getByText('Holds a virus, locked away').waitFor()
  await card('Files').getByText('Nobody can open it; ask the sender for another one').waitFor()
  expect(await card('Files').getByRole('button', { name: 'Download 凭证.txt' }).isDisabled()).toBe(true)
  expect(troubles()).toEqual([])
})

/** Waits until a picture of this name is on the screen, as wide as it was drawn. */
async function drawn(page: Page, name: string, width: number): Promise<void> {
  const picture = page.getByRole('img', { name }).last()
  await until(`${name} to be drawn`, 30_000, () =>
    picture.evaluate((one, wide) => (one as HTMLImageElement).naturalWidth === wide, width),
  )
}

/** Gives a file to the card of files, as the clipboard or a mouse does. */
async function give(
  page: Page,
  how: 'paste' | 'drop',
  { name, content }: { readonly name: string; readonly content: Buffer },
): Promise<void> {
  await page.locator('.ant-upload-drag > .ant-upload').evaluate(
    (zone, { way, file, bytes }) => {
      const carried = new DataTransfer()
      const type = file.endsWith('.png') ? 'image/png' : 'text/plain'
      carried.items.add(
        new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], file, { type }),
      )
      if (way === 'paste')
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true }))
      else
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
    },
    { way: how, file: name, bytes: content.toString('base64') },
  )
}
