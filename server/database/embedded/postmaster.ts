import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { serverEnvironment } from './initdb.ts'
import type { Listening } from './listening.ts'
import { commandFor, type RunAs, spawnIdentity } from './run-as.ts'

const STOP_WITHIN = 10_000

/** Everything that is needed to start postgres on a cluster, again and again. */
export type ServerPlan = {
  readonly data: string
  readonly cluster: Cluster
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly listening: Listening
  readonly settings: readonly string[]
}

/** One postgres process; `exited` resolves to a short description of its end. */
export type Postmaster = {
  readonly pid: number
  readonly exited: Promise<string>
  isOver(): boolean
  stop(): Promise<void>
}

/** The file with what postgres says before its own log begins, of the last start. */
export function startLogOf(plan: ServerPlan): string {
  return join(plan.data, 'postgres-start.log')
}

/** Starts the process; it is not ready yet. Call it on the main thread: the server dies with the thread that spawned it. */
export function spawnPostmaster(plan: ServerPlan): Postmaster {
  const args = ['-D', plan.cluster.directory, ...plan.listening.arguments, ...plan.settings]
  const [command, all] = commandFor(plan.runAs, plan.binaries.postgres, args)
  const log = openSync(startLogOf(plan), 'w', 0o600)
  // A session of its own: Ctrl-C in the terminal must reach us first, so that open requests are finished.
  const child = spawn(command, all, {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...spawnIdentity(plan.runAs),
  })
  closeSync(log)
  let over = false
  // Where setpriv is missing, this is what ends the server when we end without stopping it.
  const farewell = () => signal(child, 'SIGINT')
  process.once('exit', farewell)
  const exited = endOf(child).finally(() => {
    over = true
    process.removeListener('exit', farewell)
  })
  return { pid: child.pid ?? 0, exited, isOver: () => over, stop: () => stop(child, exited, plan) }
}

async function stop(child: ChildProcess, exited: Promise<string>, plan: ServerPlan): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no SIGINT to send; pg_ctl asks postgres through a pipe.
    execFile(plan.binaries.pgCtl, ['stop', '-D', plan.cluster.directory, '-m', 'fast', '-W'], () => {})
  } else {
    signal(child, 'SIGINT')
  }
  const hard = setTimeout(() => signal(child, 'SIGKILL'), STOP_WITHIN)
  await exited
  clearTimeout(hard)
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, name) => resolve(name === null ? `exit code ${code}` : `signal ${name}`))
  })
}

/** Through the child object, which knows when its number no longer belongs to it. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(name)
}
