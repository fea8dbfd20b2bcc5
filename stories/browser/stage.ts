import type { Pool } from 'pg'
import type { Browser } from 'playwright-core'
import { freshDatabase } from '#server/database/testing/test-database.ts'
import { urlOf } from '../testing/database-address.ts'
import { type Operator, operator } from '../testing/operator.ts'
import { serverInProcess } from '../testing/server-in-process.ts'
import { builtPages } from './built-pages.ts'
import { openBrowser } from './launch.ts'
import type { Person } from './person.ts'
import { seated } from './seated.ts'

/** A server with an operator that has been set up, and a browser in front of it. */
export type Stage = Operator & {
  readonly address: string
  readonly browser: Browser
  readonly pool: Pool
  /** Hires someone for an organisation and sits them down, signed in, in front of the queue. */
  readonly person: (login: string, organisation: string) => Promise<Person>
  /** Ends the server and starts another one at the same address. */
  readonly restart: () => Promise<void>
  readonly clear: () => Promise<void>
}

/** Sets the stage for the stories of a file, with more variables than usual if they need them. */
export async function stage(more: NodeJS.ProcessEnv = {}): Promise<Stage> {
  builtPages()
  const database = await freshDatabase()
  const server = await serverInProcess(urlOf(database.address), more)
  const set = await operator(server.address, server.link ?? '', ['湖南'])
  const browser = await openBrowser()
  const person: Stage['person'] = async (login, organisation) => {
    const someone = await seated({ browser, address: server.address }, await set.hire(login, organisation))
    await someone.page.goto('/queue')
    await someone.page.getByRole('heading', { name: '工单队列' }).waitFor()
    return someone
  }
  const clear = async () => {
    await browser.close()
    await server.stop()
    await database.drop()
  }
  const { address, restart } = server
  return { ...set, address, browser, pool: database.pool, person, restart, clear }
}
