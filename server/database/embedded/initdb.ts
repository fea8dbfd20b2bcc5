import { execFile } from 'node:child_process'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { giveTo } from './listening.ts'
import { postgresProcessesIn } from './processes.ts'
import { initdbFailed, type LaunchRefusal } from './refusal.ts'
import { commandFor, type RunAs, spawnIdentity } from './run-as.ts'

/** The name of the only role, owner of everything. */
export const SUPERUSER = 'beichen'

const run = promisify(execFile)

/** The environment for PostgreSQL's programs: no locale and no PG* variable of ours leaks in. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(own), LC_ALL: 'C.UTF-8', TZ: 'UTC' }
}

/**
 * Makes a cluster with initdb in `<directory>.tmp` and renames it when it is complete; null when that worked.
 * What an earlier attempt left there is removed first.
 */
export async function makeCluster(
  directory: string,
  binaries: Binaries,
  runAs: RunAs,
  wish: { readonly password: string; readonly withoutSync: boolean },
): Promise<LaunchRefusal | null> {
  const draft = `${directory}.tmp`
  const secret = join(dirname(directory), 'initdb-password.tmp')
  await clearDraft(draft)
  mkdirSync(draft)
  giveTo(draft, runAs)
  rmSync(secret, { force: true })
  writeFileSync(secret, `${wish.password}\n`, { mode: 0o600 })
  giveTo(secret, runAs)
  const [command, args] = commandFor(runAs, binaries.initdb, initdbArguments(draft, secret, wish.withoutSync))
  try {
    // It works in the draft, so that one which outlives us is found there.
    await run(command, args, { cwd: draft, env: serverEnvironment(), ...spawnIdentity(runAs) })
    renameSync(draft, directory)
    syncDirectory(dirname(directory))
    return null
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    return initdbFailed(stderr?.trim() || message)
  } finally {
    rmSync(secret, { force: true })
  }
}

function initdbArguments(draft: string, secret: string, withoutSync: boolean): string[] {
  // Only glibc promises the locale C.UTF-8; C sorts the same way.
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const access = ['-U', SUPERUSER, `--pwfile=${secret}`, '--auth=scram-sha-256']
  const form = ['--encoding=UTF8', `--locale=${locale}`, '--data-checksums', '--no-instructions']
  return ['-D', draft, ...access, ...form, ...(withoutSync ? ['--no-sync'] : [])]
}

/** An initdb whose owner was killed may go on for a moment and would write into ours. We hold the lock: it is nobody's. */
async function clearDraft(draft: string): Promise<void> {
  for (let left = postgresProcessesIn(draft); left.length > 0; left = postgresProcessesIn(draft)) {
    for (const pid of left) killHard(pid)
    await pause(10)
  }
  rmSync(draft, { recursive: true, force: true, maxRetries: 10 })
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was quicker than we.
  }
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const open = openSync(directory, 'r')
  fsyncSync(open)
  closeSync(open)
}
