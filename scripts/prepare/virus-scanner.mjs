import { ensureProgram, findProgram } from './debian-program.mjs'

const clamd = {
  variable: 'CLAMD_BIN',
  places: ['/usr/sbin/clamd', '/usr/local/sbin/clamd'],
  what: 'virus scanner',
  debian: 'clamav-daemon',
  untested: 'looking files through is not tested',
}

/** The virus scanner of this machine for the tests: CLAMD_BIN, else where Debian puts it, else none. */
export function findScanner(environment = process.env) {
  return findProgram(clamd, environment)
}

/** Installs Debian's clamd where we may and it is missing; says which one the tests will use. */
export function ensureScanner(environment = process.env) {
  return ensureProgram(clamd, environment)
}
