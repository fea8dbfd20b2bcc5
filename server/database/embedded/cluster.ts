import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Binaries } from './binaries.ts'
import { makeCluster } from './initdb.ts'
import { type LaunchRefusal, otherMajor, passwordLost } from './refusal.ts'
import type { RunAs } from './run-as.ts'

/** A PostgreSQL data directory that exists, with the password of its superuser; `made` when it is new. */
export type Cluster = { readonly directory: string; readonly password: string; readonly made: boolean }

/**
 * The cluster of this major version in `<data>/<major>`, made when there is none. A half-made one is made again:
 * initdb works in `<major>.tmp`, which is renamed when it is complete.
 */
export async function openCluster(
  data: string,
  binaries: Binaries,
  runAs: RunAs,
  options: { withoutSync?: boolean },
): Promise<Outcome<Cluster, LaunchRefusal>> {
  const directory = join(data, binaries.major)
  const passwordFile = join(data, 'password')
  const found = majorsIn(data)
  if (found.length > 0 && !found.includes(binaries.major)) {
    return no(otherMajor(data, found.join(', '), binaries.major))
  }
  if (found.length > 0) {
    if (!existsSync(passwordFile)) return no(passwordLost(passwordFile))
    const within = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim()
    if (within !== binaries.major) return no(otherMajor(directory, within, binaries.major))
    settleOwner(directory, runAs)
    return yes({ directory, password: readFileSync(passwordFile, 'utf8').trim(), made: false })
  }
  const password = makePassword(passwordFile)
  const failure = await makeCluster(directory, binaries, runAs, {
    password,
    withoutSync: options.withoutSync === true,
  })
  return failure === null ? yes({ directory, password, made: true }) : no(failure)
}

/** The names of the subdirectories that hold a cluster; they are named after their major version. */
function majorsIn(data: string): string[] {
  return readdirSync(data).filter((name) => /^\d+$/.test(name) && existsSync(join(data, name, 'PG_VERSION')))
}

/** Kept before initdb begins: a crash between the two leaves a password that the next initdb uses. */
function makePassword(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.tmp`
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
    renameSync(draft, file)
  }
  return readFileSync(file, 'utf8').trim()
}

/** Hands the cluster over when the server now runs as another user than the one that made it. */
function settleOwner(directory: string, runAs: RunAs): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = runAs.owner ?? { uid: 0, gid: 0 }
  if (statSync(directory).uid === uid) return
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  for (const name of names) lchownSync(join(directory, name), uid, gid)
  // Last, so that a hand-over that was cut short is begun again.
  chownSync(directory, uid, gid)
  chmodSync(directory, 0o700)
}
