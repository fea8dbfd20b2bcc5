import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Pool } from 'pg'
import { pino } from 'pino'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { epochMilliseconds, type Instant, instant } from '#domain/time.ts'
import { fileStore, type WithFiles } from '#server/attachment/file-store.ts'
import type { WithVerifier } from '#server/audit/begin-verification.ts'
import { numberGiver } from '#server/case/number-blocks.ts'
import type { CaseShell } from '#server/case/perform-move.ts'
import { nextRing, ringAll } from '#server/clock/ring-due.ts'
import { openDoor } from '#server/http/app.ts'
import { insertOrganisations } from '#server/network/organisation-store.ts'
import { loadReference } from '#server/reference.ts'
import { newSecretKey, secretsWith } from '#server/secrets/secrets.ts'
import { seed } from '#server/seed.ts'
import { newFirstRunLink } from '#server/session/first-run.ts'
import { openSession } from '#server/session/session-store.ts'
import { codeOf } from '../testing/telephone.ts'

export type Answered = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** The real door on a throw-away schema, with a clock that the file sets, and a person in every organisation. */
export type Stage = {
  readonly shell: CaseShell
  /** Lets time pass to an instant: every clock rings at its own moment on the way. */
  readonly reach: (at: Instant) => Promise<void>
  /** Goes to an instant without anything ringing: the start of another case. */
  readonly jump: (at: Instant) => void
  readonly ask: (
    organisation: string,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    body?: object,
  ) => Promise<Answered>
  readonly admin: (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object) => Promise<Answered>
  readonly close: () => Promise<void>
}

const PASSWORD = 'rehearsal-of-cases'
const ADMIN = 'stage-manager'
const SEATS = 20
const keyOfStage = newSecretKey()

async function shellOfStage(
  pool: Pool,
  zone: string,
  now: CaseShell['now'],
): Promise<CaseShell & WithFiles & WithVerifier> {
  return {
    pool,
    reference: await loadReference(pool),
    now,
    log: pino({ level: 'warn' }),
    demonstration: false,
    secrets: secretsWith(() => [keyOfStage]),
    customers: { ...secretsWith(() => [keyOfStage]), reload: async () => {} },
    giveNumber: numberGiver(pool, zone),
    verifier: { begin: () => {}, stop: async () => {} },
    files: fileStore(join(tmpdir(), 'beichen-rehearsal-files')),
  }
}

/** Sets the stage: organisations, people, door. */
export async function setStage(
  pool: Pool,
  zone: string,
  organisations: readonly Organisation[],
): Promise<Stage> {
  let now = instant('2026-01-01T00:00:00Z')
  await seed(pool, zone, now)
  await insertOrganisations(pool, organisations, now)
  const shell = await shellOfStage(pool, zone, () => now)
  const app = await openDoor(shell, null)
  const admin = await firstRun(app, shell)
  const people = await hire(app, admin.token, organisations)
  // Without the code: the clock of the stage also goes back, and a telephone's does not.
  const adminToken = () => openSession(pool, admin.person, now)
  const sessions = new Map<string, Promise<string>>()
  const ask: Stage['ask'] = async (organisation, method, path, body) => {
    const login = people.get(organisation)
    const enter = () => (login === undefined ? adminToken() : actAs(app, login, organisation))
    if (!sessions.has(organisation)) sessions.set(organisation, enter())
    const first = await send(app, await (sessions.get(organisation) as Promise<string>), method, path, body)
    if (first.status !== 401) return first
    sessions.set(organisation, enter())
    return send(app, await (sessions.get(organisation) as Promise<string>), method, path, body)
  }
  return {
    shell,
    jump: (at) => {
      now = at
    },
    reach: async (at) => {
      for (let next = await nextRing(pool); next !== null && next <= at; next = await nextRing(pool)) {
        if (next > now) now = next
        await ringAll(shell, now)
      }
      now = at
    },
    ask,
    admin: async (method, path, body) => send(app, await adminToken(), method, path, body),
    close: () => app.close(),
  }
}

type Admin = { readonly person: string; readonly token: string }

/** The first administrator, with a telephone for the codes. */
async function firstRun(app: FastifyInstance, shell: CaseShell): Promise<Admin> {
  const link = await newFirstRunLink(shell)
  const person = { login: ADMIN, name: ADMIN, password: PASSWORD, provinces: [] }
  const made = await app.inject({ method: 'POST', url: '/api/first-run', payload: { link, ...person } })
  if (made.statusCode !== 200) throw new Error(`the first run failed: ${made.body}`)
  const begun = await send(app, tokenIn(made), 'POST', '/api/session/factor')
  const code = codeOf(String(begun.body.secret), 0, epochMilliseconds(shell.now()))
  const headers = { authorization: `Bearer ${tokenIn(made)}` }
  const url = '/api/session/factor'
  const confirmed = await app.inject({ method: 'PUT', url, headers, payload: { code } })
  return { person: made.json().person, token: tokenIn(confirmed) }
}

/** A person for every organisation; who sits where by login. */
async function hire(
  app: FastifyInstance,
  token: string,
  organisations: readonly Organisation[],
): Promise<Map<string, string>> {
  const people = new Map<string, string>()
  for (let from = 0; from < organisations.length; from += SEATS) {
    const seats = organisations.slice(from, from + SEATS)
    const login = `player-${from / SEATS + 1}`
    const roles = ['agent', 'handler', 'supervisor', 'unitHead']
    const rolesOfSp = ['agent', 'spStaff', 'unitHead']
    // People of an SP have none of the operator's roles.
    const sps = new Set(organisations.filter((one) => one.kind === 'serviceProvider').map((one) => one.id))
    const isSp = (one: Organisation) => sps.has(one.id) || (one.parent !== null && sps.has(one.parent))
    const memberships = seats.map((one) => ({ organisation: one.id, roles: isSp(one) ? rolesOfSp : roles }))
    const made = await send(app, token, 'POST', '/api/people', {
      login,
      name: login,
      memberships,
    })
    if (made.status !== 200) throw new Error(`no person for ${seats[0]?.id}: ${JSON.stringify(made.body)}`)
    const { token: link } = made.body.invitation as { readonly token: string }
    const payload = { token: link, password: PASSWORD }
    await app.inject({ method: 'POST', url: '/api/invitations', payload })
    for (const seat of seats) people.set(seat.id, login)
  }
  return people
}

async function actAs(app: FastifyInstance, login: string, organisation: string): Promise<string> {
  const headers = { authorization: `Bearer ${await enterAs(app, login)}` }
  const url = '/api/session/acting'
  return tokenIn(await app.inject({ method: 'PUT', url, headers, payload: { organisation } }))
}

async function enterAs(app: FastifyInstance, login: string): Promise<string> {
  const entered = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: PASSWORD },
  })
  return tokenIn(entered)
}

/** The token of the session that an answer opens or renews. */
function tokenIn(answer: LightMyRequestResponse): string {
  const token = answer.cookies.find((one) => one.name === 'beichen_session')?.value
  if (!token) throw new Error(`nobody was let in: ${answer.body}`)
  return token
}

async function send(
  app: FastifyInstance,
  token: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  payload?: object,
): Promise<Answered> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await app.inject(
    payload === undefined ? { method, url, headers } : { method, url, headers, payload },
  )
  return { status: answer.statusCode, body: answer.json() }
}
