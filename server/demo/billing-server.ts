import { once } from 'node:events'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { type Resource, type TmfBill, type TmfCharge, type TmfProduct, tmfPaths } from '../billing/tmf.ts'

/** What a billing system has of an account. */
export type Billed = {
  readonly products: readonly TmfProduct[]
  readonly bills: readonly TmfBill[]
  readonly charges: readonly TmfCharge[]
}

/** In which way it behaves; `silent` takes the question and never answers. */
export type Behaviour =
  | 'well'
  | 'silent'
  | 'inTrouble'
  | 'onceInTrouble'
  | 'broken'
  | 'huge'
  | 'someoneElse'
  | 'elsewhere'

/** A billing system that speaks TMF678 and TMF637 on this machine: for the demonstration, and for tests. */
export type BillingServer = {
  /** What is kept as the base address of a province. */
  readonly baseUrl: string
  /** Its host and port, as the server has to be allowed to ask them. */
  readonly host: string
  readonly behave: (how: Behaviour) => void
  /** How many questions have come. */
  readonly asked: () => number
  readonly stop: () => Promise<void>
}

type BilledTo = (account: string) => Billed | null

const BASE = '/tmf-api'
const times: Readonly<Record<Resource, string | null>> = {
  products: null,
  bills: 'billDate',
  charges: 'date',
}

/** Starts one on the loopback address; `billedTo` says what it has of an account, null where it knows none. */
export async function billingServer(billedTo: BilledTo, token: string): Promise<BillingServer> {
  let behaviour: Behaviour = 'well'
  let asked = 0
  const app = Fastify({ forceCloseConnections: true })
  const resources = ['products', 'bills', 'charges'] as const
  for (const resource of resources) {
    app.get(`${BASE}${tmfPaths[resource]}`, async (request, reply) => {
      asked += 1
      const how = behaviour
      if (how === 'onceInTrouble') behaviour = 'well'
      if (request.headers.authorization !== `Bearer ${token}`) return reply.code(401).send({ code: '40' })
      if (how === 'silent') return once(request.raw.socket, 'close')
      if (how !== 'well' && how !== 'someoneElse') return misbehave(how, reply)
      // The account of somebody else, in good form.
      const whose: BilledTo = (account) =>
        billedTo(how === 'someoneElse' ? account.replace(/\d/, '19') : account)
      return answer(resource, request, reply, whose)
    })
  }
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    baseUrl: `${address}${BASE}`,
    host: new URL(address).host,
    behave: (how) => {
      behaviour = how
    },
    asked: () => asked,
    stop: () => app.close(),
  }
}

function answer(resource: Resource, request: FastifyRequest, reply: FastifyReply, billedTo: BilledTo) {
  const query = request.query as Readonly<Record<string, string | undefined>>
  const billed = billedTo(query['billingAccount.id'] ?? '')
  const when = times[resource]
  const since = when === null ? undefined : query[`${when}.gte`]
  const rows = (billed?.[resource] ?? []).filter(
    (row) => when === null || since === undefined || Date.parse(timeIn(row, when)) >= Date.parse(since),
  )
  const most = Number(query.limit ?? '100')
  return reply
    .headers({ 'x-total-count': rows.length, 'x-result-count': Math.min(rows.length, most) })
    .code(rows.length > most ? 206 : 200)
    .send(rows.slice(0, most))
}

function timeIn(row: object, when: string): string {
  return String((row as Readonly<Record<string, unknown>>)[when])
}

function misbehave(how: Exclude<Behaviour, 'well' | 'someoneElse' | 'silent'>, reply: FastifyReply) {
  if (how === 'elsewhere') return reply.redirect('http://127.0.0.1:9/')
  if (how === 'broken') return reply.send([{ id: 1, name: null }])
  if (how === 'huge') return reply.send(['x'.repeat(2 * 1024 * 1024)])
  return reply.code(503).send({ code: '5' })
}
