import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresProcessesIn } from '#server/database/embedded/processes.ts'
import { freePort } from './free-port.ts'
import { storyKeys } from './story-keys.ts'
import { until } from './until.ts'

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
/** Making a cluster and recovering one on a busy machine takes its time. */
const READY_WITHIN = 60_000
const GONE_WITHIN = 15_000

/** `dataDirectory` is a new one when not given; with `databaseUrl` there is no embedded database. */
export type ServerWish = {
  readonly dataDirectory?: string
  readonly databaseUrl?: string
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
}

/** A server that runs as its own process, at an address that stays the same when it is started again. */
export type ServerProcess = {
  readonly address: string
  readonly dataDirectory: string
  /** What opens the first run; null when there is someone already. */
  readonly link: () => string | null
  readonly pid: () => number
  /** Everything it has said since it was last started. */
  readonly said: () => string
  /** Whether it has ended, by itself or because it was told to. */
  readonly isOver: () => boolean
  /** kill -9; gives when it is gone. */
  readonly kill9: () => Promise<void>
  /** Asks it to end, and gives the status it ended with; null when a signal ended it. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGINT') => Promise<number | null>
  readonly start: () => Promise<void>
  readonly restart: () => Promise<void>
  /** Ends everything and removes the data directory, if it was made here. */
  readonly remove: () => Promise<void>
}

/** Starts `server/main.ts` as a process of its own and waits until it says its address. */
export async function serverProcess(wish: ServerWish = {}): Promise<ServerProcess> {
  const dataDirectory = wish.dataDirectory ?? realpathSync(mkdtempSync(join(tmpdir(), 'beichen-story-')))
  const port = wish.port ?? (await freePort())
  const address = `http://127.0.0.1:${port}`
  let current: Launched | null = null
  const start = async () => {
    current = launch(dataDirectory, port, wish)
    await heard(current, address)
  }
  const kill9 = async () => void (current && (await end(current.child, 'SIGKILL')))
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => (current ? end(current.child, signal) : null)
  const said = () => current?.said() ?? ''
  const remove = async () => {
    await stop()
    await clearDatabase(dataDirectory)
    if (!wish.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true })
  }
  await start().catch(async (error) => {
    if (current) await kill9()
    if (!wish.dataDirectory) await remove()
    throw error
  })
  return {
    address,
    dataDirectory,
    link: () => /first-run#([\w-]+)/.exec(said())?.[1] ?? null,
    pid: () => current?.child.pid ?? 0,
    said,
    isOver: () => current === null || isOver(current.child),
    kill9,
    stop,
    start,
    restart: async () => {
      await stop()
      await start()
    },
    remove,
  }
}

/** Waits until no process of PostgreSQL works in the data directory any more. */
export async function databaseGone(dataDirectory: string): Promise<void> {
  await until('the end of the database', GONE_WITHIN, () => databaseProcesses(dataDirectory).length === 0)
}

/** What is still there after a failed story must not stay behind. */
async function clearDatabase(dataDirectory: string): Promise<void> {
  await databaseGone(dataDirectory).catch(() => {
    for (const pid of databaseProcesses(dataDirectory)) process.kill(pid, 'SIGKILL')
    return databaseGone(dataDirectory)
  })
}

/** Every process of PostgreSQL that works in a data directory; none where the system does not tell. */
export function databaseProcesses(dataDirectory: string): readonly number[] {
  return ['18', '18.tmp'].flatMap((name) => postgresProcessesIn(join(dataDirectory, name)))
}

type Launched = { readonly child: ChildProcess; readonly said: () => string }

function launch(dataDirectory: string, port: number, wish: ServerWish): Launched {
  const { DATABASE_URL: _url, ...inherited } = process.env
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...inherited,
      BEICHEN_DATA: dataDirectory,
      PORT: String(port),
      ...(wish.databaseUrl === undefined
        ? {}
        : { DATABASE_URL: wish.databaseUrl, BEICHEN_SECRET_KEY: storyKeys }),
      ...wish.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
  }
  return { child, said: () => text }
}

/** The line about Ctrl-C is the last thing a server says when it has started. */
async function heard({ child, said }: Launched, address: string): Promise<void> {
  await until(`${address} to open`, READY_WITHIN, () => {
    if (isOver(child)) throw new Error(`the server ended with ${child.exitCode}: ${said()}`)
    return said().includes(address) && said().includes('Ctrl-C')
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (!isOver(child)) {
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return child.exitCode
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
