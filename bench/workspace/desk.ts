import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openPool } from '#server/database/connect.ts'
import { runningIn } from '#server/database/embedded/running.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { uncounted } from '#server/report/facts/follow-cases.ts'
import { demonstrationProcess } from '../../stories/browser/demonstration-process.ts'
import { openBrowser } from '../../stories/browser/launch.ts'
import { signIn, visitor } from '../../stories/browser/person.ts'
import { until } from '../../stories/testing/until.ts'
import { multiplyCases } from '../many-cases.ts'

/** A real server in a process of its own, a real browser in front of it, and how many cases there are. */
export type Desk = {
  readonly cases: number
  /** A page of somebody who has signed in, in a browser that has kept nothing but that. */
  readonly sit: (login: string) => Promise<{ readonly page: Page; readonly leave: () => Promise<void> }>
  readonly clear: () => Promise<void>
}

/** The demonstration, with as many cases as are wished for; in a folder that is there already, or in a new one. */
export async function desk(wished: number | null, folder?: string): Promise<Desk> {
  let server = await demonstrationProcess(folder)
  if (wished !== null) {
    await allCounted(join(server.folder, 'demo'))
    await server.stop()
    await multiply(join(server.folder, 'demo'), wished)
    server = await demonstrationProcess(server.folder)
  }
  const browser = await openBrowser()
  const keptSignIns = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const sit: Desk['sit'] = async (login) => {
    const kept = keptSignIns.get(login) ?? (await signedIn(browser, server, login))
    keptSignIns.set(login, kept)
    const context = await browser.newContext({
      ...{ baseURL: server.address, storageState: kept, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      viewport: { width: 1440, height: 900 },
    })
    return { page: await context.newPage(), leave: () => context.close() }
  }
  const clear = async () => {
    await browser.close()
    await (folder === undefined ? server.remove() : server.stop())
  }
  return { cases: wished ?? 400, sit, clear }
}

type Server = { readonly address: string; readonly password: string }

async function signedIn(browser: Browser, { address, password }: Server, login: string) {
  const person = await visitor(browser, address)
  await signIn(person, login, password)
  const kept = await person.page.context().storageState()
  await person.leave()
  return kept
}

/** Copies count for what their case counts for, so it must have been counted. */
async function allCounted(dataDirectory: string): Promise<void> {
  const address = runningIn(dataDirectory)
  if (!address) throw new Error('the demonstration runs without its database')
  const owner = openPool(address, { size: 1 })
  await until('the counting', 60_000, async () => (await uncounted(owner, '', 1)).length === 0)
  await owner.end()
}

async function multiply(dataDirectory: string, wished: number): Promise<void> {
  const started = await startEmbedded({ dataDirectory })
  if (!started.ok) throw new Error(started.no.en)
  const owner = openPool(started.value.address, { size: 2 })
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from cases')
  // A folder that was kept from before has them.
  if ((rows[0]?.n ?? 0) < wished) await multiplyCases(owner, wished)
  await owner.end()
  await started.value.stop()
}
