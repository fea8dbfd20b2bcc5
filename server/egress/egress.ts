import { lookup } from 'node:dns/promises'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { destinationOf, type EgressNo, type Resolve } from './destination.ts'
import { type Answer, type Asking, exchange } from './exchange.ts'

/** A question to another server. */
export type Question = Partial<Asking> & {
  /** `follow` where not said; each step is looked at like the first. */
  readonly redirect?: 'follow' | 'manual'
}

/** The one way out: whatever the server asks others goes through here. */
export type Egress = {
  readonly ask: (address: string, question?: Question) => Promise<Outcome<Answer, EgressNo>>
}

type Wish = {
  /** Names, or names with ports, that may be anywhere: those that the operator has set down. */
  readonly allowed: readonly string[]
  readonly resolve?: Resolve
  readonly mostBytes?: number
  readonly seconds?: number
}

const MOST_REDIRECTS = 3
const REDIRECTS = [301, 302, 303, 307, 308]
const MOST_BYTES = 1024 * 1024
const SECONDS = 10

/** Opens the way out. It carries no cookies and keeps no connection: one question knows nothing of another. */
export function openEgress({
  allowed,
  resolve = resolved,
  mostBytes = MOST_BYTES,
  seconds = SECONDS,
}: Wish): Egress {
  return {
    ask: async (address, { redirect = 'follow', ...question } = {}) => {
      const limits = { bytes: mostBytes, deadline: AbortSignal.timeout(seconds * 1000) }
      let asking: Asking = { method: 'GET', headers: {}, body: null, ...question }
      let next = address
      for (let step = 0; step <= MOST_REDIRECTS; step++) {
        const destination = await destinationOf(next, allowed, inTime(resolve, limits.deadline))
        if (!destination.ok) return destination
        const answer = await exchange(destination.value, asking, limits)
        if (!answer.ok || redirect === 'manual' || !REDIRECTS.includes(answer.value.status)) return answer
        const onward = followed(destination.value.url, answer.value, asking)
        if (!onward.ok) return onward
        next = onward.value.address
        asking = onward.value.asking
      }
      return no('tooManyRedirects')
    },
  }
}

/** Where an answer sends us, and what is asked there: secrets stay with the server they were meant for. */
function followed(
  from: URL,
  { status, headers }: Answer,
  asking: Asking,
): Outcome<{ address: string; asking: Asking }, EgressNo> {
  const to = URL.parse(headers.get('location') ?? '', from)
  const isDowngrade = from.protocol === 'https:' && to?.protocol === 'http:'
  if (!to || !headers.has('location') || isDowngrade) return no('redirectNotAllowed')
  const isRead = ['GET', 'HEAD'].includes(asking.method)
  const becomesRead = !isRead && (status === 303 || status === 301 || status === 302)
  const kept = becomesRead ? { ...asking, method: 'GET', body: null } : asking
  const isSecret = (name: string) => /^(authorization|cookie|proxy-authorization)$/i.test(name)
  const told = Object.entries(kept.headers).filter(([name]) => from.origin === to.origin || !isSecret(name))
  return yes({ address: to.href, asking: { ...kept, headers: Object.fromEntries(told) } })
}

/** The addresses that a name has. */
export async function resolved(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map((one) => one.address)
}

/** Looking a name up is part of the time that there is. */
function inTime(resolve: Resolve, deadline: AbortSignal): Resolve {
  const over = new Promise<readonly string[]>((found) => {
    deadline.addEventListener('abort', () => found([]), { once: true })
  })
  return (host) => Promise.race([resolve(host), over])
}
