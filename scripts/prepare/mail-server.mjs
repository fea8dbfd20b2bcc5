import { ensureProgram, findProgram } from './debian-program.mjs'

const dovecot = {
  variable: 'DOVECOT_BIN',
  places: ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'],
  what: 'IMAP server',
  debian: 'dovecot-imapd',
  untested: 'reading mail is not tested',
}

/** The IMAP server of this machine for the tests: DOVECOT_BIN, else where Debian puts it, else none. */
export function findMailServer(environment = process.env) {
  return findProgram(dovecot, environment)
}

/** Installs Debian's Dovecot where we may and it is missing; says which server the tests will use. */
export function ensureMailServer(environment = process.env) {
  return ensureProgram(dovecot, environment)
}
