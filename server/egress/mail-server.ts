import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { EgressNo, Resolve } from './destination.ts'
import { isPublic } from './public-address.ts'

const resolved: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((one) => one.address)

/**
 * The address of a mail server, if the server may go there: a machine of the open internet on one of these ports, or what
 * the operator has allowed by name (`host` or `host:port`). It is the address that is connected to; nobody looks it up again.
 */
export async function mailServerAt(
  host: string,
  port: number,
  ports: readonly number[],
  allowed: readonly string[],
  resolve: Resolve = resolved,
): Promise<Outcome<string, EgressNo>> {
  const isNamed = allowed.includes(`${host}:${port}`) || (ports.includes(port) && allowed.includes(host))
  if (!ports.includes(port) && !isNamed) return no('portNotAllowed')
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => [])
  const [address] = addresses
  if (address === undefined) return no('notFound')
  if (!isNamed && !addresses.every(isPublic)) return no('addressNotAllowed')
  return yes(address)
}
