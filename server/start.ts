import { no, type Outcome, yes } from '#domain/outcome.ts'
import { canonical, type Instant } from '#domain/time.ts'
import type { WithFiles } from './attachment/file-store.ts'
import { checkBucket, openFiles } from './attachment/open-files.ts'
import { clamdAt } from './attachment/scan/clamd.ts'
import { anchorFolderOf } from './audit/anchor-files.ts'
import type { WithVerifier } from './audit/begin-verification.ts'
import { verifierOf } from './audit/verify/beside.ts'
import { billingOver } from './billing/billing-way.ts'
import { resealTokens } from './billing/connector-store.ts'
import { numberGiver } from './case/number-blocks.ts'
import type { CaseShell } from './case/perform-move.ts'
import type { Config } from './config.ts'
import { applicationAccess } from './database/application-role.ts'
import { type DatabaseAddress, type OpenDatabase, openPool } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { openForStart, saying } from './database/open-for-start.ts'
import { openDoor } from './http/app.ts'
import { startHub } from './live/hub.ts'
import { logAt } from './log.ts'
import type { Loop } from './loop.ts'
import { startMailLoop } from './mail/mail-loop.ts'
import { afterAnswers } from './portal/after-answer.ts'
import { loadReference } from './reference.ts'
import { openCustomerSecrets } from './secrets/customer-secrets.ts'
import { openSecrets } from './secrets/open-secrets.ts'
import { seed } from './seed.ts'
import { outgoingOf } from './sending/outgoing-of.ts'
import { reportDelivery } from './sending/report-delivery.ts'
import { resealFactors } from './session/reseal-factors.ts'
import { startLoops } from './start-loops.ts'

export type Running = {
  readonly shell: CaseShell & WithFiles & WithVerifier
  readonly database: OpenDatabase
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Why the server could not start, in both languages. */
export type StartRefusal = { readonly zh: string; readonly en: string }

/** The wall clock of this machine. */
export function wallClock(): Instant {
  return canonical(Temporal.Now.instant())
}

/** Starts everything: database, migrations, clocks, live changes, door. The only place where things are wired. */
export async function start(
  config: Config,
  demonstration: boolean,
  opening = openForStart(config),
): Promise<Outcome<Running, StartRefusal>> {
  const log = logAt(config.logLevel)
  const opened = await opening
  if (!opened.ok) return no(opened.no)
  const database = opened.value
  try {
    const migrated = await migrate(database.pool)
    if (!migrated.ok) {
      await database.close()
      return no(migrated.no)
    }
    await seed(database.pool, config.zone, wallClock())
    const access = await applicationAccess(database.pool, database.address)
    if (access.as === 'owner')
      log.warn('the application works as the owner of its tables; see docs/decisions/0013')
    const secrets = await openSecrets(database.pool, config)
    if (!secrets.ok) {
      await database.close()
      return no(secrets.no)
    }
    await resealFactors(database.pool, secrets.value)
    await resealTokens(database.pool, secrets.value)
    const customers = await openCustomerSecrets(database.pool, secrets.value, wallClock())
    const bucket = await checkedBucket(config, log)
    if (!bucket.ok) {
      await database.close()
      return no(bucket.no)
    }
    const way = { address: access.address, secrets: secrets.value, customers, ...filesOf(config) }
    return yes(await serve(config, database, way, log, demonstration))
  } catch (error) {
    await database.close()
    const { code } = error as { code?: string }
    if (code !== 'EADDRINUSE') throw error
    const zh = `端口 ${config.port} 已被占用；请设置环境变量 PORT 换一个。`
    return no({ zh, en: `Port ${config.port} is in use; set PORT to another one.` })
  }
}

type Ways = Pick<CaseShell & WithFiles, 'secrets' | 'customers' | 'files' | 'scanner'> & {
  readonly address: DatabaseAddress
}

async function serve(
  config: Config,
  database: OpenDatabase,
  { address, ...keys }: Ways,
  log: CaseShell['log'],
  demonstration: boolean,
): Promise<Running> {
  const pool = openPool(address, { size: config.poolSize, onIdleError: saying(log) })
  const reference = await loadReference(pool)
  const giveNumber = numberGiver(pool, config.zone)
  const signOn = await signOnOf(config)
  const anchorFolder = anchorFolderOf(config.dataDirectory)
  const verifier = verifierOf({ address: database.address, anchorFolder }, (error) =>
    log.error({ error }, 'the proof of the history did not come to its end'),
  )
  const shell: CaseShell & WithFiles & WithVerifier = {
    pool,
    reference,
    now: wallClock,
    log,
    demonstration,
    ...keys,
    giveNumber,
    verifier,
    ...signOn,
    ...othersAsked(config),
  }
  const hub = await startHub(shell)
  const app = await openDoor(shell, hub, config.proxies)
  const listening = app.listen({ host: config.host, port: config.port })
  const heardAt = await listening.catch(async (error) => {
    await hub.stop()
    await pool.end()
    throw error
  })
  const loops = [...startLoops(shell, anchorFolder), startMail(shell, config), verifier]
  const stop = async () => {
    await hub.stop()
    await app.close()
    await Promise.all([afterAnswers(), ...loops.map((loop) => loop.stop())])
    await pool.end()
    await database.close()
  }
  return { shell, database, address: heardAt, stop }
}

/** Without a provider nothing is loaded that would ask it. */
async function signOnOf({ singleSignOn, egressAllowed }: Config): Promise<Pick<CaseShell, 'singleSignOn'>> {
  if (singleSignOn === null) return {}
  const { providerOf } = await import('./single-sign-on/provider.ts')
  return { singleSignOn: providerOf(singleSignOn, egressAllowed) }
}

/** Where files are kept, and who looks them through. */
function filesOf({ dataDirectory, files }: Config): WithFiles {
  const scanner = files.clamd ? { scanner: clamdAt(files.clamd) } : {}
  return { files: openFiles(dataDirectory, files), ...scanner }
}

async function checkedBucket({ files }: Config, log: CaseShell['log']) {
  const checked = files.s3 ? await checkBucket(files.s3) : yes('ready' as const)
  if (checked.ok && checked.value === 'away') log.warn('the store of files cannot be reached; trying again')
  return checked
}

/** The ways to machines of others. */
function othersAsked({ sending, egressAllowed }: Config): Pick<CaseShell, 'outgoing' | 'billing'> {
  const billing = billingOver(egressAllowed, wallClock)
  return { ...outgoingOf(sending, egressAllowed, wallClock), billing }
}

/** Mail that comes in; what came back of ours is told to whoever keeps what was sent. */
function startMail(shell: CaseShell & WithFiles, { receiving, egressAllowed }: Config): Loop {
  return startMailLoop(shell, {
    ...{ receiving, allowed: egressAllowed },
    tellReturned: (messageId) => reportDelivery(messageId, 'bounced', shell),
  })
}
