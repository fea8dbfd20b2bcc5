import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A program of Debian's that the tests work with: the one that a variable names, else where Debian puts it, else none. */
export function findProgram({ variable, places }, environment = process.env) {
  const named = environment[variable]
  if (named) return existsSync(named) ? named : null
  return places.find((path) => existsSync(path)) ?? null
}

/** Installs it where we may and it is missing; says which one the tests will use. */
export function ensureProgram(program, environment = process.env) {
  const { variable, what, debian, untested } = program
  const found = findProgram(program, environment)
  if (found) return `${what} for the tests: ${found}`
  if (environment[variable]) return `${variable} names ${environment[variable]}, which is not there`
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall && installed(debian, environment))
    return `${what} for the tests: ${findProgram(program, environment)}`
  return `NO ${what.toUpperCase()} FOR THE TESTS: install ${debian}, or name one in ${variable}; ${untested}`
}

/** Twice: the lists of packages may be too old, or not there at all. */
function installed(debian, environment) {
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 120_000 }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', debian)
  return install() || (apt('update') && install())
}
