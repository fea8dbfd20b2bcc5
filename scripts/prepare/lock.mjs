import {
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say, Trouble } from './say.mjs'

const beat = 2000
const silence = 60_000

/**
 * Does `work` while no other preparation of this checkout does. The lock is a folder with one file per process
 * at work; it is moved into place whole, and its time stamp is its heartbeat. It is stale when all of its
 * processes are gone, or when its heartbeat has stopped (the numbers may belong to others by now).
 */
export async function whileLocked(root, work) {
  const lock = join(root, '.beichen-lock')
  await acquire(lock)
  const beating = setInterval(() => touch(lock), beat)
  try {
    return await work({ alsoAtWork: (pid) => writeFileSync(join(lock, String(pid)), '') })
  } finally {
    clearInterval(beating)
    if (holdersOf(lock)?.includes(String(process.pid))) rmSync(lock, { recursive: true, force: true })
  }
}

async function acquire(lock) {
  let seen = { at: 0, since: Date.now() }
  for (let looks = 0; !taken(lock); looks++) {
    if (looks === 4) say('waiting for another preparation of this checkout')
    const at = heartbeatOf(lock)
    if (at !== seen.at) seen = { at, since: Date.now() }
    const holders = holdersOf(lock)
    const isStale = holders && (!holders.some(isAlive) || Date.now() - seen.since > silence)
    if (isStale) setAside(lock, holders)
    else await wait(250)
  }
}

function taken(lock) {
  if (existsSync(lock)) return false
  try {
    const mine = mkdtempSync(`${lock}-`)
    writeFileSync(join(mine, '.gitignore'), '*\n')
    writeFileSync(join(mine, String(process.pid)), '')
    const wasFirst = moved(mine, lock)
    if (!wasFirst) rmSync(mine, { recursive: true, force: true })
    return wasFirst
  } catch (error) {
    throw new Trouble(`There is something to prepare, but this folder cannot be written (${error.message}).`)
  }
}

/** Renaming onto a folder with something in it fails everywhere: only one of many can succeed. */
function moved(mine, lock) {
  try {
    renameSync(mine, lock)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(error.code) && existsSync(lock)) return false
    throw error
  }
}

/** Takes a stale lock away, unless it turns out to be a fresh one that somebody else has just put there. */
function setAside(lock, stale) {
  const aside = `${lock}-stale-${process.pid}`
  try {
    renameSync(lock, aside)
    if (String(holdersOf(aside)) !== String(stale)) renameSync(aside, lock)
  } catch {
    // Somebody was quicker: look again.
  }
  rmSync(aside, { recursive: true, force: true })
}

function holdersOf(lock) {
  try {
    return readdirSync(lock)
      .filter((name) => /^\d+$/.test(name))
      .sort()
  } catch {
    return null
  }
}

function isAlive(pid) {
  if (Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function heartbeatOf(lock) {
  try {
    return statSync(lock).mtimeMs
  } catch {
    return 0
  }
}

function touch(lock) {
  if (existsSync(lock)) utimesSync(lock, new Date(), new Date())
}
