import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunAs } from './run-as.ts'

const PORT = 5432
/** The kernel's limit for the path of a unix socket, without the closing zero. */
const LONGEST_SOCKET_PATH = 107

/** Where postgres listens: `host` is a directory for a unix socket, or 127.0.0.1. */
export type Listening = {
  readonly host: string
  readonly port: number
  readonly arguments: readonly string[]
}

/** A place to listen that only the user of the server (and root) can reach: a unix socket, on Windows loopback. */
export async function chooseListening(dataDirectory: string, runAs: RunAs): Promise<Listening> {
  if (process.platform === 'win32') return loopback(await freePort())
  const directory = socketDirectory(dataDirectory, runAs)
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${directory}`]
  return { host: directory, port: PORT, arguments: [...settings, '-p', String(PORT)] }
}

/** Removes a socket directory made by `chooseListening`. */
export function leaveListening(listening: Listening): void {
  if (listening.host.startsWith('/')) rmSync(listening.host, { recursive: true, force: true })
}

/** Whether a socket in the directory has a path the kernel accepts, and that postgres does not take for a list. */
export function fitsSocket(directory: string): boolean {
  const path = join(directory, `.s.PGSQL.${PORT}`)
  return Buffer.byteLength(path) <= LONGEST_SOCKET_PATH && !/[,"]/.test(path)
}

function socketDirectory(dataDirectory: string, runAs: RunAs): string {
  const mark = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)
  const named = [tmpdir(), '/tmp'].map((parent) => join(parent, `beichen-${mark}`))
  const chosen = [join(dataDirectory, 'run'), ...named].find(
    (path) => fitsSocket(path) && takeDirectory(path, runAs),
  )
  return chosen ?? privateDirectory(runAs)
}

/** Makes the directory, or takes an old one of ours; false when somebody else owns the name. */
function takeDirectory(path: string, runAs: RunAs): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch {
    const found = lstatSync(path, { throwIfNoEntry: false })
    const owners = [process.getuid?.(), runAs.owner?.uid]
    if (found === undefined || !found.isDirectory() || !owners.includes(found.uid)) return false
  }
  giveTo(path, runAs)
  return true
}

function privateDirectory(runAs: RunAs): string {
  const path = mkdtempSync('/tmp/beichen-')
  giveTo(path, runAs)
  return path
}

/** Lets only the user that PostgreSQL runs as into `path`; that may be ourselves. */
export function giveTo(path: string, runAs: RunAs): void {
  if (runAs.owner !== null) chownSync(path, runAs.owner.uid, runAs.owner.gid)
  chmodSync(path, 0o700)
}

function loopback(port: number): Listening {
  return { host: '127.0.0.1', port, arguments: ['-c', 'listen_addresses=127.0.0.1', '-p', String(port)] }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
