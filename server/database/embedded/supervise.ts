import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { clearLeftover } from './leftover.ts'
import { logTail } from './log-tail.ts'
import { type Postmaster, type ServerPlan, spawnPostmaster, startLogOf } from './postmaster.ts'
import { isReady } from './ready.ts'
import { dataInUse, type LaunchRefusal, serverFailed } from './refusal.ts'

const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5_000
const TRY_AGAIN_WITHIN = 10_000

/** `exited`: postgres ended unexpectedly, with how. `failed`: a restart did not succeed. `restarted`: it is back. */
export type ServerEvents = {
  exited: [how: string]
  failed: [why: LaunchRefusal]
  restarted: [pid: number]
}

/** A server that is kept running until `stop`, which resolves when the process is gone. */
export type Supervised = {
  readonly events: EventEmitter<ServerEvents>
  pid(): number
  stop(): Promise<void>
}

/** Starts postgres, waits until it accepts connections, and from then on starts it again whenever it ends. */
export async function supervise(plan: ServerPlan): Promise<Outcome<Supervised, LaunchRefusal>> {
  const first = await startPatiently(plan)
  if (!first.ok) return first
  const events = new EventEmitter<ServerEvents>()
  const leaving = new AbortController()
  let current = first.value
  const watching = watch(
    plan,
    () => current,
    (next) => {
      current = next
    },
    events,
    leaving.signal,
  )
  return yes({
    events,
    pid: () => current.pid,
    async stop() {
      leaving.abort()
      await current.stop()
      await watching
    },
  })
}

async function watch(
  plan: ServerPlan,
  current: () => Postmaster,
  replace: (next: Postmaster) => void,
  events: EventEmitter<ServerEvents>,
  leaving: AbortSignal,
): Promise<void> {
  for (;;) {
    const how = await current().exited
    if (leaving.aborted) return
    events.emit('exited', how)
    const next = await startAgain(plan, events, leaving)
    if (next === null) return
    if (leaving.aborted) return next.stop()
    replace(next)
    events.emit('restarted', next.pid)
  }
}

/** Tries for ever, with growing pauses: a full disk may be emptied. Null when we are leaving. */
async function startAgain(
  plan: ServerPlan,
  events: EventEmitter<ServerEvents>,
  leaving: AbortSignal,
): Promise<Postmaster | null> {
  for (let wait = FIRST_PAUSE; !leaving.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    await pause(wait, undefined, { signal: leaving }).catch(() => {})
    if (leaving.aborted) return null
    const started = await startOnce(plan)
    if (started.ok) return started.value
    events.emit('failed', started.no)
  }
  return null
}

/** Remains of an earlier server can keep a new one out for a moment; those cases are tried again. */
async function startPatiently(plan: ServerPlan): Promise<Outcome<Postmaster, LaunchRefusal>> {
  const begun = Date.now()
  for (;;) {
    const started = await startOnce(plan)
    const passing = !started.ok && /postmaster\.pid|shared memory|\.lock"/.test(started.no.en)
    if (!passing || Date.now() - begun > TRY_AGAIN_WITHIN) return started
    await pause(200)
  }
}

async function startOnce(plan: ServerPlan): Promise<Outcome<Postmaster, LaunchRefusal>> {
  const inTheWay = await clearLeftover(plan.cluster.directory)
  if (inTheWay !== null) return no(dataInUse(plan.data, inTheWay, null))
  const server = spawnPostmaster(plan)
  try {
    if (await isReady(plan, server)) return yes(server)
  } catch (error) {
    await server.stop()
    return no(serverFailed(`${(error as Error).message}\n${tail(plan)}`))
  }
  await server.stop()
  return no(serverFailed(tail(plan)))
}

function tail(plan: ServerPlan): string {
  return logTail(plan.cluster.directory, startLogOf(plan))
}
