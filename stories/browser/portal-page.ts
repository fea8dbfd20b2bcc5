import type { Page } from 'playwright-core'
import { type ReceivingServer, wordsOf } from '#server/sending/testing/receiving-server.ts'
import { until } from '../testing/until.ts'

/** What a customer who follows a case is known by. */
export type Following = { readonly number: string; readonly tail: string }

/** Asks for a code at the website, reads it where it was sent, and enters with it; gives to whom it was sent. */
export async function enterByCode(
  page: Page,
  { taken }: Pick<ReceivingServer, 'taken'>,
  { number, tail }: Following,
): Promise<readonly string[]> {
  const before = taken.length
  await page.getByLabel(/^编号/).fill(number)
  await page.getByLabel(/^联系电话后四位/).fill(tail)
  await page.getByRole('button', { name: '发送验证码' }).click()
  const mail = await until('a code to come', 30_000, () =>
    taken.slice(before).find((one) => /验证码|code is/.test(wordsOf(one))),
  )
  const code = /(?<!\d)\d{6}(?!\d)/.exec(wordsOf(mail))?.[0] ?? ''
  await page.getByLabel(/^验证码/).fill(code)
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByRole('button', { name: '退出查看' }).waitFor()
  return mail.to
}
