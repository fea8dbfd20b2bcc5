import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot']

/** The IMAP server of this machine for the tests: DOVECOT_BIN, else where Debian puts it, else none. */
export function findMailServer({ DOVECOT_BIN } = process.env) {
  if (DOVECOT_BIN) return existsSync(DOVECOT_BIN) ? DOVECOT_BIN : null
  return places.find((path) => existsSync(path)) ?? null
}

/** Installs Debian's Dovecot where we may and it is missing; says which server the tests will use. */
export function ensureMailServer(environment = process.env) {
  const found = findMailServer(environment)
  if (found) return `IMAP server for the tests: ${found}`
  if (environment.DOVECOT_BIN) return `DOVECOT_BIN names ${environment.DOVECOT_BIN}, which is not there`
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall && installed(environment)) return `IMAP server for the tests: ${findMailServer(environment)}`
  return 'NO IMAP SERVER FOR THE TESTS: install dovecot-imapd, or name one in DOVECOT_BIN; reading mail is not tested'
}

/** Twice: the lists of packages may be too old, or not there at all. */
function installed(environment) {
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 120_000 }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', 'dovecot-imapd')
  return install() || (apt('update') && install())
}
