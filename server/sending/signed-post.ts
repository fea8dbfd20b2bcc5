import { createHmac } from 'node:crypto'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { SendingFailure } from '#domain/sending/sending.ts'
import { epochMilliseconds, type Instant } from '#domain/time.ts'
import { openEgress } from '../egress/egress.ts'
import type { PostConfig } from './sending-config.ts'

type Posted = Readonly<Record<string, string>>
type Post = (id: string, said: Posted) => Promise<Outcome<'sent' | 'delivered', SendingFailure>>

/**
 * Posts JSON to a server that the operator has named, through the one way out: signed over time and body, so that it
 * can tell who posts and that it is not an old post (docs/sending.md).
 */
export function signedPost(
  { url, secret }: PostConfig,
  allowed: readonly string[],
  now: () => Instant,
): Post {
  const { hostname, host } = new URL(url)
  const egress = openEgress({ allowed: [hostname, host, ...allowed], mostBytes: 16_384, seconds: 20 })
  return async (id, said) => {
    const body = JSON.stringify(said)
    const time = Math.floor(epochMilliseconds(now()) / 1000)
    const mark = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'idempotency-key': id,
      'x-beichen-signature': `t=${time},v1=${mark}`,
    }
    const answer = await egress.ask(url, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
      redirect: 'manual',
    })
    if (!answer.ok) return no(answer.no === 'tooSlow' ? 'tooSlow' : 'unreachable')
    const { status, body: told } = answer.value
    return status >= 200 && status < 300 ? yes(stateIn(told)) : no(failureOf(status, told))
  }
}

function failureOf(status: number, told: Uint8Array): SendingFailure {
  if (status === 401 || status === 403) return 'notSignedIn'
  if (status === 422) return wordIn(told, 'failure') === 'recipient' ? 'recipientRefused' : 'contentRefused'
  return 'refusedForNow'
}

function stateIn(told: Uint8Array): 'sent' | 'delivered' {
  return wordIn(told, 'state') === 'delivered' ? 'delivered' : 'sent'
}

function wordIn(told: Uint8Array, name: string): unknown {
  try {
    return (JSON.parse(Buffer.from(told).toString('utf8')) as Record<string, unknown> | null)?.[name]
  } catch {
    return undefined
  }
}
