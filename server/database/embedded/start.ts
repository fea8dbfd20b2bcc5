import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, realpathSync } from 'node:fs'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { findBinaries } from './binaries.ts'
import { openCluster } from './cluster.ts'
import { type DataLock, lockData } from './data-lock.ts'
import { chooseListening, leaveListening } from './listening.ts'
import type { ServerPlan } from './postmaster.ts'
import { addressOf, type EmbeddedAddress, ensureDatabase } from './ready.ts'
import { dataInUse, dataNotReachable, type LaunchRefusal, noUnprivilegedUser } from './refusal.ts'
import { chooseRunAs, commandFor, type RunAs, spawnIdentity, type Way } from './run-as.ts'
import { type ServerChoices, settingArguments } from './settings.ts'
import { type Supervised, supervise } from './supervise.ts'

/** `binDirectory` (PG_BIN_DIR) names system programs to use; `way` restricts how root becomes somebody else. */
export type EmbeddedOptions = ServerChoices & {
  readonly dataDirectory: string
  readonly binDirectory?: string | null
  readonly way?: Way
}

/** The running embedded server. `firstStart` when its cluster was made just now. */
export type EmbeddedServer = Supervised & {
  readonly address: EmbeddedAddress
  readonly way: Way
  readonly firstStart: boolean
}

/**
 * Starts the embedded PostgreSQL on a data directory, made when it does not exist, and keeps it running until
 * `stop`. The no says why it cannot run here; nothing is left running or locked then.
 */
export async function startEmbedded(
  options: EmbeddedOptions,
): Promise<Outcome<EmbeddedServer, LaunchRefusal>> {
  const runAs = chooseRunAs(options.way)
  if (runAs === null) return no(noUnprivilegedUser())
  const data = ownDirectory(options.dataDirectory)
  if (!canEnter(data, runAs)) return no(dataNotReachable(data, runAs.user))
  const lock = await lockData(data)
  if (!lock.ok) return no(dataInUse(data, lock.no.pid, lock.no.since))
  try {
    const started = await startLocked(data, runAs, lock.value, options)
    if (!started.ok) lock.value.release()
    return started
  } catch (error) {
    lock.value.release()
    throw error
  }
}

async function startLocked(
  data: string,
  runAs: RunAs,
  lock: DataLock,
  options: EmbeddedOptions,
): Promise<Outcome<EmbeddedServer, LaunchRefusal>> {
  const binaries = findBinaries(runAs, data, options.binDirectory ?? null)
  if (!binaries.ok) return binaries
  const cluster = await openCluster(data, binaries.value, runAs, options)
  if (!cluster.ok) return cluster
  const listening = await chooseListening(data, runAs)
  const plan: ServerPlan = {
    data,
    runAs,
    listening,
    cluster: cluster.value,
    binaries: binaries.value,
    settings: settingArguments(options),
  }
  const server = await supervise(plan)
  if (!server.ok) {
    leaveListening(listening)
    return server
  }
  const stop = async () => {
    await server.value.stop()
    leaveListening(listening)
    lock.release()
  }
  try {
    await ensureDatabase(plan)
  } catch (error) {
    await stop()
    throw error
  }
  const { events, pid } = server.value
  return yes({ events, pid, stop, address: addressOf(plan), way: runAs.way, firstStart: cluster.value.made })
}

/** Closed to others when it is new; parents that had to be made keep the usual mode. */
function ownDirectory(wanted: string): string {
  const made = mkdirSync(wanted, { recursive: true })
  if (made !== undefined) chmodSync(wanted, 0o700)
  return realpathSync(wanted)
}

/** A dropped user may pass through our directory, no more: what is in it is closed to him one by one. */
function canEnter(data: string, runAs: RunAs): boolean {
  if (runAs.owner === null) return true
  chmodSync(data, 0o711)
  const [command, args] = commandFor(runAs, 'test', ['-x', data])
  return spawnSync(command, args, { cwd: '/', ...spawnIdentity(runAs) }).status === 0
}
