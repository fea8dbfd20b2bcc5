import type { Locator, Page } from 'playwright-core'
import { openCase } from './case-page.ts'

/** What is written under a tab of the composer: the field, by what is written there. */
export type Tab = '回复' | '留言' | '备注' | '通话'

const tabs = { 回复: '回复用户', 留言: '留言', 备注: '内部备注', 通话: '通话记录' } as const

/** Where one writes about a case. */
export function composerOf(page: Page): Locator {
  return page.getByRole('region', { name: '撰写' })
}

/** Opens the case and a tab of its composer; gives the field. */
export async function openTab(page: Page, number: string, tab: Tab): Promise<Locator> {
  if (!page.url().endsWith(number)) await openCase(page, number)
  await composerOf(page).getByRole('tab', { name: tabs[tab] }).click()
  const field = composerOf(page).getByRole('textbox', { name: `${tab}内容` })
  await field.waitFor()
  return field
}

/** Waits until the server has what was typed. */
export async function keptOnServer(page: Page): Promise<void> {
  await composerOf(page).getByText('草稿已保存').waitFor()
}

/** Sends what is held at once, and waits until it has gone. */
export async function sendAtOnce(page: Page): Promise<void> {
  const now = composerOf(page).getByRole('button', { name: '立即发出' })
  await now.click()
  await now.waitFor({ state: 'hidden' })
}
