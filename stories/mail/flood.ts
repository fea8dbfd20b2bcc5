import type { Pool } from 'pg'
import type { Case } from '#domain/case/case.ts'
import { openPool } from '#server/database/connect.ts'
import { service } from '#server/mail/mails.fixture.ts'
import { openCustomerSecrets } from '#server/secrets/customer-secrets.ts'
import { openSecrets } from '#server/secrets/open-secrets.ts'
import { referenceFor } from '#server/sending/reference.ts'
import { wallClock } from '#server/start.ts'
import { type Client, granted } from '../testing/client.ts'
import { embeddedIn } from '../testing/database-address.ts'
import { freePort } from '../testing/free-port.ts'
import { operator } from '../testing/operator.ts'
import { type ServerProcess, serverProcess } from '../testing/server-process.ts'
import { storyKeys } from '../testing/story-keys.ts'
import { until } from '../testing/until.ts'
import { type BaseCase, type FloodMail, floodOf, freshMail } from './flood-mails.ts'
import { accountOf, type FloodReport } from './flood-report.ts'
import { bringOver } from './smtp-line.ts'

/** How many mails, and how often the server is killed while they come. */
export type FloodWish = {
  /** Not given: the embedded database of the server. */
  readonly databaseUrl?: string
  readonly mails: number
  readonly kills: number
  readonly say?: (line: string) => void
}

const PATIENCE = 150_000
const LINES = 4
/** From so many mails on of one sender, they are taken for a program's: each case's customer writes fewer. */
const MAILS_A_CASE = 40
const FEWEST_CASES = 8

/**
 * Mails of all kinds are brought to a server over several lines, each until it is answered, as mail servers do; the server
 * is killed in between, time after time. Afterwards every one is accounted for.
 */
export async function flood({ databaseUrl, mails, kills, say = () => {} }: FloodWish): Promise<FloodReport> {
  const port = await freePort()
  const environment = { BEICHEN_MAIL_PORT: String(port), BEICHEN_SECRET_KEY: storyKeys }
  const server = await serverProcess({ ...(databaseUrl === undefined ? {} : { databaseUrl }), environment })
  const address = databaseUrl === undefined ? embeddedIn(server.dataDirectory) : { url: databaseUrl }
  const pool = openPool(address, { size: 3, applicationName: 'beichen-flood' })
  try {
    const agent = await prepared(server)
    const bases = await baseCases(
      pool,
      port,
      server.dataDirectory,
      Math.max(FEWEST_CASES, mails / MAILS_A_CASE),
    )
    const all = floodOf(mails, bases)
    say(`${all.length} mails of all kinds on ${LINES} lines, ${kills} kills`)
    const answers = await bringAll(all, port, server, kills, say)
    await allWorkedOn(pool)
    const report = await accountOf(pool, all, answers, bases)
    say(JSON.stringify(report.came))
    return { ...report, counts: granted(await agent.get<{ counts: object }>('/api/mails')).counts }
  } finally {
    await pool.end()
    await server.remove()
  }
}

async function prepared(server: ServerProcess): Promise<Client> {
  const { admin, hire } = await operator(server.address, server.link() ?? '')
  const mailbox = {
    ...{ window: 'W-CN-MAIL', channel: 'siteEmail', address: service },
    ...{ ownDomains: ['vnet.example'], active: true, fetching: null },
  }
  granted(await admin.post('/api/mailboxes', mailbox))
  return hire('mail', 'W-CN-MAIL')
}

/** Cases that are there before: each made of a mail, with the reference that its customer would be sent. */
async function baseCases(
  pool: Pool,
  port: number,
  dataDirectory: string,
  many: number,
): Promise<readonly BaseCase[]> {
  const secrets = await openSecrets(pool, { secretKeys: storyKeys, dataDirectory })
  if (!secrets.ok) throw new Error(secrets.no.en)
  const customers = await openCustomerSecrets(pool, secrets.value, wallClock())
  const first = Array.from({ length: many }, (_, at) => freshMail(`base${at}z`))
  await bringOver(port, first)
  await allWorkedOn(pool)
  const { rows } = await pool.query<{ state: Case }>('select state from cases')
  return rows.map(({ state }) => ({
    number: state.number,
    sender: customers.open(state.intake.customer.contact ?? ''),
    messageId: `<${referenceFor(state, customers)}@vnet.example>`,
  }))
}

/** Each line brings its mails one after the other and begins again where it broke off. */
async function bringAll(
  all: readonly FloodMail[],
  port: number,
  server: ServerProcess,
  kills: number,
  say: (line: string) => void,
): Promise<ReadonlyMap<FloodMail, readonly number[]>> {
  const answers = new Map<FloodMail, number[]>(all.map((one) => [one, []]))
  let left = all.length
  let killed = 0
  const line = async (own: readonly FloodMail[]) => {
    for (const one of own) {
      await until(`${one.mark} to be answered`, PATIENCE, async () => {
        const [brought] = await bringOver(port, [one])
        if (!brought || (brought.code >= 400 && brought.code < 500)) return false
        answers.get(one)?.push(brought.code)
        return true
      })
      left--
    }
  }
  const killing = async () => {
    while (killed < kills) {
      const at = all.length - Math.round((all.length * (killed + 1)) / (kills + 1))
      await until('some mails to be taken', PATIENCE, () => left <= at)
      await server.kill9()
      killed++
      say(`killed with ${left} mails still to come`)
      await server.start()
    }
  }
  const lines = Array.from({ length: LINES }, (_, at) =>
    line(all.filter((__, index) => index % LINES === at)),
  )
  await Promise.all([...lines, killing()])
  return answers
}

async function allWorkedOn(pool: Pool): Promise<void> {
  await until('every mail to be worked on', PATIENCE, async () => {
    const { rows } = await pool.query('select count(*)::int as n from mails where worked_at is null')
    return rows[0]?.n === 0
  })
}
