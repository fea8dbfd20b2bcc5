import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning, postgresProcessesIn } from './processes.ts'

const STOP_WITHIN = 30_000
const CLEAR_WITHIN = 10_000
/** A postmaster told to stop while it recovers from a crash may wait for ever (PostgreSQL 18); SIGQUIT it always obeys. */
const AT_ONCE_AFTER = 5_000

/**
 * What an earlier server left in the cluster directory. `orphan`: a postmaster whose owner died (the caller
 * holds the lock on the data). `dying`: backends that outlive their postmaster for a moment. `stale`: a pid
 * file of a zombie or of a process that is something else. `nothing`: no file, or one that postgres clears itself.
 */
export type Leftover =
  | { readonly is: 'orphan' | 'dying'; readonly pid: number }
  | { readonly is: 'stale' }
  | { readonly is: 'nothing' }

/** Looks at the pid file and at the processes that work in the cluster directory. */
export function leftoverIn(cluster: string): Leftover {
  const pid = postmasterPid(cluster)
  const working = postgresProcessesIn(realpathSync(cluster))
  if (pid !== null && (working.includes(pid) || isPostmasterElsewhere(pid))) return { is: 'orphan', pid }
  const [backend] = working
  if (backend !== undefined) return { is: 'dying', pid: backend }
  // The file also guards shared memory, so it is only taken away when postgres would misread it.
  return { is: pid !== null && exists(pid) ? 'stale' : 'nothing' }
}

/**
 * Clears the way for a new postmaster: stops an orphan, waits for dying backends, removes a stale pid file.
 * Null when the way is clear; else the process that does not go away.
 */
export async function clearLeftover(cluster: string): Promise<number | null> {
  const begun = Date.now()
  for (let asked: readonly string[] = []; ; ) {
    const left = leftoverIn(cluster)
    if (left.is === 'nothing') return null
    if (left.is === 'stale') {
      rmSync(pidFile(cluster), { force: true })
      return null
    }
    const { pid } = left
    const how = Date.now() - begun > AT_ONCE_AFTER ? 'SIGQUIT' : 'SIGINT'
    if (left.is === 'orphan' && !asked.includes(`${how} ${pid}`)) {
      if (!askToStop(pid, how)) return pid
      asked = [...asked, `${how} ${pid}`]
    }
    if (Date.now() - begun > (left.is === 'orphan' ? STOP_WITHIN : CLEAR_WITHIN)) return pid
    await pause(25)
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

function postmasterPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10)
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** Without /proc the working directory is unknown; a running process with that number is taken at its word. */
function isPostmasterElsewhere(pid: number): boolean {
  return process.platform !== 'linux' && isRunning(pid)
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function askToStop(pid: number, how: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    return process.kill(pid, how)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
