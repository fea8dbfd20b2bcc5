/**
 * The reference sink of docs/sending.md: takes what is posted to a gateway for text messages or chat, if it is signed, once
 * for each id, and shows it. Run beside a server it shows what would go out:
 *
 *     BEICHEN_SMS_SECRET=… PORT=8787 npx node stories/sending/message-sink.ts
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { pathToFileURL } from 'node:url'

const MOST_BYTES = 65_536
const OLDEST_SECONDS = 300

/** A message as it is posted. */
export type Posted = Readonly<Record<string, string>>

/** A server that takes messages; `take` gets each of them once, and says how it went when it is not just taken. */
export function messageSink(
  secret: string,
  take: (message: Posted) => 'delivered' | 'noRecipient' | undefined,
): Server {
  const taken = new Set<string>()
  return createServer(async (request, response) => {
    const answer = (status: number, told: object = {}) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told))
    const body = await read(request)
    if (body === null) return answer(413)
    if (!isSigned(body, String(request.headers['x-beichen-signature']), secret)) return answer(401)
    const id = String(request.headers['idempotency-key'])
    if (taken.has(id)) return answer(200, { state: 'accepted' })
    const said = take(JSON.parse(body) as Posted)
    if (said === 'noRecipient') return answer(422, { failure: 'recipient' })
    taken.add(id)
    return answer(202, { state: said ?? 'accepted' })
  })
}

async function read(request: IncomingMessage): Promise<string | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > MOST_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function isSigned(body: string, header: string, secret: string): boolean {
  const [, time, mark] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (time === undefined || mark === undefined) return false
  if (Math.abs(Date.now() / 1000 - Number(time)) > OLDEST_SECONDS) return false
  const own = createHmac('sha256', secret).update(`${time}.${body}`).digest()
  return timingSafeEqual(own, Buffer.from(mark, 'hex'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const show = (message: Posted) => {
    process.stdout.write(`${JSON.stringify(message)}\n`)
    return undefined
  }
  messageSink(process.env.BEICHEN_SMS_SECRET ?? '', show).listen(
    Number(process.env.PORT ?? 8787),
    '127.0.0.1',
  )
}
