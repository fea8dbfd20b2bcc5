import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type DatabaseAddress, openPool } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded/start.ts'
import { migrate } from '#server/database/migrate.ts'
import { seed } from '#server/seed.ts'
import { wallClock } from '#server/start.ts'
import { urlOf } from '../../stories/testing/database-address.ts'
import { databaseProcesses, type ServerProcess, serverProcess } from '../../stories/testing/server-process.ts'
import type { Part, Row } from '../load/part.ts'
import { percentile } from '../load/percentile.ts'
import { watching } from '../load/usage.ts'
import { type Commits, hearCommits } from './commits.ts'
import { type Originals, takeOriginals, writeDue, writeRunning } from './running-cases.ts'

const SERVERS = 3
/** How many run, how many are breached in the same second, and how long is waited for them at most. */
const sizes = {
  quick: { running: 10_000, atOnce: 1_000, patience: 60_000, seconds: 5, ahead: 6_000 },
  full: { running: 1_000_000, atOnce: 100_000, patience: 300_000, seconds: 20, ahead: 25_000 },
}
/** Normal load: what three million cases a day ring for, spread over so many seconds, and written so long ahead. */
const A_SECOND = 140
/** Cases are written before they are due: as long before as writing took the time before, and half of that. */
const SPARE = 1.5

/** Clocks that fall due in the same second among many that run, rung by three servers on one database. */
export const ringing: Part = {
  name: 'clocks',
  title: 'Clocks that fall due',
  run: ({ pace }) => onServers(sizes[pace]),
}

type Sizes = (typeof sizes)['quick']
type Ringers = {
  readonly owner: Pool
  readonly commits: Commits
  readonly servers: readonly ServerProcess[]
  readonly dataDirectory: string
}

async function onServers({ running, ...sizes }: Sizes): Promise<readonly Row[]> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'beichen-bench-'))
  const started = await startEmbedded({ dataDirectory })
  if (!started.ok) throw new Error(started.no.en)
  const { address } = started.value
  const owner = openPool(address, { size: 3 })
  const servers: ServerProcess[] = []
  try {
    const migrated = await migrate(owner)
    if (!migrated.ok) throw new Error(migrated.no.en)
    await seed(owner, 'Asia/Shanghai', wallClock())
    const originals = await takeOriginals(owner)
    await writeRunning(owner, originals, running - sizes.atOnce, wallClock())
    await startServers(address, servers)
    const commits = await hearCommits(address)
    try {
      const rung = await rungBy({ owner, commits, servers, dataDirectory }, originals, sizes)
      return rowsOf({ ...rung, running, atOnce: sizes.atOnce })
    } finally {
      await commits.stop()
    }
  } finally {
    await Promise.all(servers.map((one) => one.remove()))
    await owner.end()
    await started.value.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}

async function rungBy(
  ringers: Ringers,
  originals: Originals,
  { atOnce, patience, seconds, ahead }: Omit<Sizes, 'running'>,
) {
  const { owner } = ringers
  let writing = 0
  const normally = await measured(ringers, patience, async () => {
    const begin = plusMinutes(wallClock(), ahead / 60_000)
    const lots = Array.from({ length: seconds }, (_, second) => plusMinutes(begin, second / 60))
    const due: Due[] = []
    const began = performance.now()
    for (const at of lots) due.push({ at, numbers: await writeDue(owner, originals, A_SECOND, at) })
    writing = (performance.now() - began) / (A_SECOND * seconds)
    return due
  })
  const together = await measured(ringers, patience, async () => {
    const at = plusMinutes(wallClock(), (ahead + SPARE * writing * atOnce) / 60_000)
    return [{ at, numbers: await writeDue(owner, originals, atOnce, at) }]
  })
  return { normally, together, twice: await rungTwice(owner) }
}

type Rung = Awaited<ReturnType<typeof rungBy>> & Pick<Sizes, 'running' | 'atOnce'>

function rowsOf({ normally, together, twice, running, atOnce }: Rung): readonly Row[] {
  return [
    {
      ...{ what: `${A_SECOND} a second fall due`, cases: running, clients: SERVERS, ...normally },
      wished: { text: 'p99 ≤ 1 s', reached: normally.p99 <= 1_000 },
    },
    {
      ...{ what: `${atOnce} fall due in the same second`, cases: running, clients: SERVERS, ...together },
      wished: { text: '100,000 within 10 s', reached: together.value.amount <= (10 * atOnce) / 100_000 },
    },
    {
      what: 'rung more than once',
      value: { amount: twice, unit: 'clocks' },
      wished: { text: 'none', reached: twice === 0 },
    },
  ]
}

async function startServers(address: DatabaseAddress, servers: ServerProcess[]): Promise<void> {
  const databaseUrl = urlOf(address)
  const one = async () => void servers.push(await serverProcess({ databaseUrl }))
  await Promise.all(Array.from({ length: SERVERS }, one))
}

type Due = { readonly at: Instant; readonly numbers: readonly string[] }

/** Writes what falls due, waits until all of it has rung, and says how late each was: from its instant to the commit. */
async function measured(
  { commits, servers, dataDirectory }: Ringers,
  patience: number,
  write: () => Promise<readonly Due[]>,
) {
  const due = await write()
  const first = inMilliseconds(due[0]?.at)
  if (performance.now() > first) throw new Error('the cases were written too slowly for their instant')
  await pause(Math.max(0, first - performance.now() - 1_000))
  const processes = {
    server: () => servers.map((one) => one.pid()),
    database: () => databaseProcesses(dataDirectory),
  }
  const numbers = due.flatMap((one) => one.numbers)
  const { usage } = await watching(processes, async () => {
    const until = inMilliseconds(due.at(-1)?.at) + patience
    while (!numbers.every((one) => commits.heard.has(one)) && performance.now() < until) await pause(200)
  })
  const late = due.flatMap(({ at, numbers: some }) =>
    some.map((one) => (commits.heard.get(one)?.at ?? Number.POSITIVE_INFINITY) - inMilliseconds(at)),
  )
  const sorted = Float64Array.from(late).sort()
  const last = sorted.at(-1) ?? Number.NaN
  const seconds = (inMilliseconds(due.at(-1)?.at) - first + last) / 1_000
  return {
    rate: numbers.length / seconds,
    ...{ p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) },
    value: { amount: last / 1_000, unit: 's until the last' },
    usage,
  }
}

/** An instant by the clock of `performance.now()`. */
function inMilliseconds(at: Instant | undefined): number {
  return Date.parse(at ?? '') - performance.timeOrigin
}

async function rungTwice(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ twice: number }>(
    `select count(*)::int as twice from (
       select from journal where type = 'clockRang'
       group by shard_key, case_id, data ->> 'clock', data ->> 'step' having count(*) > 1) more`,
  )
  return rows[0]?.twice ?? 0
}
