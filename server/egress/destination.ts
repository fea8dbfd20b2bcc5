import { isIP } from 'node:net'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isPublic } from './public-address.ts'

/** Why the server does not ask, or did not get an answer. */
export type EgressNo =
  | 'schemeNotAllowed'
  | 'credentialsInAddress'
  | 'portNotAllowed'
  | 'addressNotAllowed'
  | 'notFound'
  | 'tooManyRedirects'
  | 'redirectNotAllowed'
  | 'tooLarge'
  | 'tooSlow'
  | 'unreachable'

/** Which addresses a name has. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Where a request goes: the address itself, which nobody looks up again. */
export type Destination = {
  readonly url: URL
  readonly host: string
  readonly port: number
  readonly address: string
}

const usual: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/**
 * Where an address leads, if the server may go there: by http or https, on the usual port, to a machine of the open
 * internet. What the operator has allowed by name (`host` or `host:port`) may be anywhere, and on that port.
 */
export async function destinationOf(
  text: string,
  allowed: readonly string[],
  resolve: Resolve,
): Promise<Outcome<Destination, EgressNo>> {
  const url = URL.parse(text)
  const standard = usual[url?.protocol ?? '']
  if (!url || standard === undefined) return no('schemeNotAllowed')
  if (url.username !== '' || url.password !== '') return no('credentialsInAddress')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? standard : Number(url.port)
  const isNamed = allowed.includes(`${host}:${port}`) || (isUsual(port) && allowed.includes(host))
  if (!isUsual(port) && !isNamed) return no('portNotAllowed')
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => [])
  const [address] = addresses
  if (address === undefined) return no('notFound')
  // One that is not of the internet is enough: which of them is taken is not for the name's owner to say.
  if (!isNamed && !addresses.every(isPublic)) return no('addressNotAllowed')
  return yes({ url, host, port, address })
}

function isUsual(port: number): boolean {
  return Object.values(usual).includes(port)
}
