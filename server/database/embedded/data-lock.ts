import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { processFacts, whereNumbersCount } from './processes.ts'

const HEARTBEAT = 5_000
const SILENT_AFTER = 20_000

/** Who holds a data directory. `token` is new for every holder; `place` says where the pid means something. */
export type Holder = {
  readonly token: string
  readonly pid: number
  readonly started: string
  readonly place: string
  readonly since: string
}

export type DataLock = { readonly path: string; release(): void }

/**
 * Takes the data directory for this process; the no is the living process that holds it already.
 * The lock of a process that died is taken over, by one successor only.
 */
export async function lockData(directory: string): Promise<Outcome<DataLock, Holder>> {
  const path = join(directory, 'beichen.lock')
  const mine = thisProcess()
  // Written aside and linked: link() fails when the name exists (as O_EXCL does), and nobody reads half a file.
  const draft = join(directory, `.beichen.lock-${mine.token}`)
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o600, flag: 'wx' })
  try {
    for (;;) {
      if (createOnce(draft, path)) return yes(held(path, mine))
      const holder = read(path)
      if (holder === null) continue
      if (await isAlive(path, holder)) return no(holder)
      if (succeed(draft, path, holder)) return yes(held(path, mine))
      await pause(10)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * The right to follow a dead holder is a file named by the dead holder's token: it can be created once.
 * When its creator died too before moving it into place, the right passes to whoever follows that one.
 * A latecomer, who read the lock before it changed hands, finds another token in place and steps back.
 */
function succeed(draft: string, path: string, dead: Holder): boolean {
  const abandoned: string[] = []
  for (let last = dead; ; ) {
    const claim = `${path}.${last.token}`
    if (createOnce(draft, claim)) {
      if (read(path)?.token !== dead.token) {
        rmSync(claim, { force: true })
        return false
      }
      renameSync(claim, path)
      for (const left of abandoned) rmSync(left, { force: true })
      return true
    }
    const claimant = read(claim)
    if (claimant === null || isAliveHere(claimant) !== false) return false
    abandoned.push(claim)
    last = claimant
  }
}

function held(path: string, mine: Holder): DataLock {
  // A holder in another container or on another machine cannot be looked up; there, a fresh file is the sign of life.
  const heartbeat = setInterval(() => touch(path), HEARTBEAT).unref()
  return {
    path,
    release() {
      clearInterval(heartbeat)
      if (read(path)?.token === mine.token) rmSync(path, { force: true })
    },
  }
}

async function isAlive(path: string, holder: Holder): Promise<boolean> {
  const here = isAliveHere(holder)
  if (here !== null) return here
  const seen = modifiedAt(path)
  while (Date.now() - modifiedAt(path) < SILENT_AFTER) {
    if (modifiedAt(path) !== seen) return true
    await pause(250)
  }
  return false
}

/** Null when the holder's number means nothing here: another container, another machine, or before a reboot. */
function isAliveHere(holder: Holder): boolean | null {
  if (holder.place !== whereNumbersCount()) return null
  const facts = processFacts(holder.pid)
  return facts !== null && !facts.zombie && facts.started === holder.started
}

function thisProcess(): Holder {
  return {
    token: randomUUID(),
    pid: process.pid,
    started: processFacts(process.pid)?.started ?? '',
    place: whereNumbersCount(),
    since: new Date().toISOString(),
  }
}

function createOnce(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Null when the file is gone; an unreadable one (not ours) counts as left by a process that does not exist. */
function read(path: string): Holder | null {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>
    return { token: '', pid: 0, started: '', place: whereNumbersCount(), since: '', ...found }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (!(error instanceof SyntaxError)) throw error
    return { token: 'unreadable', pid: 0, started: '', place: whereNumbersCount(), since: '' }
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // The directory was removed under us; the holder notices by other means.
  }
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
