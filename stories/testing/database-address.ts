import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseAddress } from '#server/database/connect.ts'

/** The address as a URL, such as DATABASE_URL takes; a unix socket becomes a host in percent signs. */
export function urlOf(address: DatabaseAddress): string {
  if ('url' in address) return address.url
  const { host, port, user, password, database } = address
  const [name, secret, place] = [user, password, host].map(encodeURIComponent)
  return `postgres://${name}:${secret}@${place}:${port}/${database}`
}

/** Where the embedded server of a data directory listens now, as its postmaster has written down. */
export function embeddedIn(dataDirectory: string): DatabaseAddress {
  const [, , , port, sockets, host] = postmasterFile(dataDirectory)
  const password = readFileSync(join(dataDirectory, 'password'), 'utf8').trim()
  return {
    host: sockets || host || '127.0.0.1',
    port: Number(port),
    user: 'beichen',
    password,
    database: 'beichen',
  }
}

/** The number of the postmaster that works in a data directory. */
export function postmasterIn(dataDirectory: string): number {
  return Number(postmasterFile(dataDirectory)[0])
}

function postmasterFile(dataDirectory: string): readonly string[] {
  return readFileSync(join(dataDirectory, '18', 'postmaster.pid'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
}
