import type { Pool } from 'pg'
import { openPool } from '#server/database/connect.ts'
import { type Client, clientAt, granted, signedIn, tokenIn } from '../testing/client.ts'
import { embeddedIn } from '../testing/database-address.ts'
import type { IdentityProvider } from '../testing/identity-provider.ts'
import { ADMIN, desks, type Operator, operator, PASSWORD } from '../testing/operator.ts'
import type { ServerProcess } from '../testing/server-process.ts'
import { codeOf } from '../testing/telephone.ts'
import { until } from '../testing/until.ts'
import { addressOf, upload } from '../testing/upload.ts'

/** What no line of a log may hold, by what it is. */
export type Secrets = Map<string, string>

/** What people type in a day: who the customer is, and what they say; with what breaks a line of a log in two. */
const typed = {
  'name of the customer': '欧阳司马',
  'contact of the customer': '13955501234',
  'account of the customer': 'ad0731995501@hn.example',
  description: '半夜扣费三笔',
  'a note': '回电时说起离婚',
  'a reason': '核对户主身份证号',
  'a file name': '身份证正面.txt',
  'what is in a file': '430102199001011234',
  'a question': '湘江世纪城七栋',
  'a wrong password': 'guessed-by-somebody',
  'a wrong name': 'somebody-else-entirely',
  'a new password': 'a-quite-different-story',
  'a forged line': '\n{"level":30,"msg":"forged"}',
} as const
const customer = {
  ...{ name: typed['name of the customer'], contact: typed['contact of the customer'] },
  ...{ account: typed['account of the customer'], province: '湖南', city: '长沙' },
}
const intake = {
  ...{ channel: 'hotline10000', window: desks.window, kind: 'complaint', customer },
  ...{ description: typed.description, classification: { kind: 'complaint', category: 'general' } },
}

const seats = [{ organisation: desks.window, roles: ['agent', 'supervisor'] }]

type Stand = { readonly server: ServerProcess; readonly company: Operator; readonly secrets: Secrets }

/** A day on which everything happens that a log might be told of; gives what must not stand in it. */
export async function talkativeDay(server: ServerProcess, provider: IdentityProvider): Promise<Secrets> {
  const company = await operator(server.address, server.link() ?? '', ['湖南'])
  const secrets: Secrets = new Map(Object.entries(typed))
  const { secret, recoveryCodes, token } = company.telephone
  secrets.set('the password', PASSWORD).set('the secret of a telephone', secret).set('a session', token)
  for (const [index, code] of recoveryCodes.entries()) secrets.set(`recovery code ${index}`, code)
  const stand = { server, company, secrets }
  const agent = await peopleEnter(stand)
  const number = await workIsDone(stand, agent)
  await nothingFits(stand, agent, number)
  await providerIsTried(stand, provider)
  await databaseFails(stand, agent, number)
  return secrets
}

/** By an invitation, with wrong passwords, with codes, with another password, with a program's key. */
async function peopleEnter({ server: { address }, company, secrets }: Stand): Promise<Client> {
  const person = { login: 'agent-of-the-day', name: '当班话务员', memberships: seats }
  const made = granted(await company.admin.post<{ invitation: { token: string } }>('/api/people', person))
  const invitation = made.invitation.token
  const entered = await clientAt(address).post('/api/invitations', { token: invitation, password: PASSWORD })
  secrets.set('an invitation', invitation).set('the session of the invited', tokenIn(entered) ?? '')
  for (const login of [person.login, typed['a wrong name']])
    await clientAt(address).post('/api/session', { login, password: typed['a wrong password'] })
  const half = await clientAt(address).post<{ half: string }>('/api/session', {
    login: ADMIN,
    password: PASSWORD,
  })
  secrets.set('half a session', half.body.half)
  const code = codeOf(company.telephone.secret, 1)
  await clientAt(address).post('/api/session/code', { half: half.body.half, code: '000000' })
  await clientAt(address).post('/api/session/code', { half: half.body.half, code })
  const agent = await signedIn(address, person.login, PASSWORD)
  const change = { current: PASSWORD, password: typed['a new password'] }
  const changed = await agent.send('PUT', '/api/session/password', change)
  granted(changed)
  const renewed = clientAt(address, tokenIn(changed))
  secrets.set('an old session', agent.token ?? '').set('a renewed session', renewed.token ?? '')
  const wish = { organisation: desks.window, name: 'nightly', roles: ['agent'], scopes: ['cases:read'] }
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const key = granted(await company.admin.post<{ token: string }>('/api/keys', { ...wish, expiresAt }))
  secrets.set('a key', key.token)
  await clientAt(address, key.token).get('/api/cases?queue=all')
  return renewed
}

/** A case with everything of a customer, a file, a look at what is masked, a search, a table. */
async function workIsDone({ server: { address }, secrets }: Stand, agent: Client): Promise<string> {
  const { number } = granted(await agent.post<{ number: string }>('/api/cases', intake))
  granted(await agent.post(`/api/cases/${number}/note`, { text: typed['a note'] }))
  const file = await upload(address, agent, number, typed['a file name'], typed['what is in a file'])
  const once = await addressOf(agent, number, file.body.id)
  secrets.set('a ticket of a file', once.split('/').at(-1) ?? '')
  for (const _again of [1, 2]) await fetch(`${address}${once}`)
  await agent.post(`/api/cases/${number}/reveal`, { fields: ['name', 'contact'], reason: typed['a reason'] })
  await agent.get(
    `/api/cases?queue=all&${new URLSearchParams({ account: customer.account, text: typed['a question'] })}`,
  )
  await agent.get('/api/cases/export?queue=all')
  return number
}

/** Requests of every wrong kind, each with something in it that is nobody's business. */
async function nothingFits({ server: { address } }: Stand, agent: Client, number: string): Promise<void> {
  const text = `${Object.values(typed).join(' ')}`
  const headers = { authorization: `Bearer ${agent.token}`, 'content-type': 'application/json' }
  const bodies = [
    text,
    `{"channel": "${text}`,
    JSON.stringify({ [text]: text }),
    JSON.stringify({ text: text.repeat(9_000) }),
  ]
  for (const body of bodies) {
    await fetch(`${address}/api/cases`, { method: 'POST', headers, body })
    await fetch(`${address}/api/cases/${number}/note`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/xml' },
      body,
    })
  }
  const said = encodeURIComponent(text)
  for (const path of [
    `/api/cases/${said}`,
    `/api/${said}`,
    `/api/cases?${said}=${said}`,
    `/api/files/${said}`,
    `/${said}`,
  ])
    await fetch(`${address}${path}`, {
      headers: {
        cookie: `beichen_session=${agent.token}`,
        'user-agent': said,
        referer: `${address}/${said}`,
      },
    })
}

/** The provider says no with words of its own, and a code that is none comes back. */
async function providerIsTried(
  { server: { address }, secrets }: Stand,
  provider: IdentityProvider,
): Promise<void> {
  provider.seat('sub-of-the-day')
  secrets.set('who somebody is at the provider', 'sub-of-the-day')
  for (const change of [
    { error: 'access_denied', error_description: typed.description },
    { code: typed['a wrong password'] },
    {},
  ]) {
    const begun = await fetch(`${address}/api/single-sign-on`, { method: 'POST' })
    const flight = /beichen_sign_on=([\w-]+)/.exec(begun.headers.getSetCookie().join())?.[1] ?? ''
    const back = (await provider.visit(((await begun.json()) as { url: string }).url)).searchParams
    secrets
      .set(`code ${JSON.stringify(change)}`, back.get('code') ?? '')
      .set(`flight ${JSON.stringify(change)}`, flight)
    for (const [name, value] of Object.entries(change)) back.set(name, value)
    const headers = { cookie: `beichen_sign_on=${flight}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ returned: back.toString() })
    await fetch(`${address}/api/single-sign-on`, { method: 'PUT', headers, body })
  }
}

/** The database refuses rows, saying which, and connections break off. */
async function databaseFails({ server, company }: Stand, agent: Client, number: string): Promise<void> {
  const owner = openPool(embeddedIn(server.dataDirectory), { size: 2, applicationName: 'story' })
  const tables = ['journal', 'people', 'sessions', 'attachments', 'disclosures', 'cases']
  for (const table of tables)
    await owner.query(`alter table ${table} add constraint broken check (false) not valid`)
  const text = typed['a note']
  await agent.post('/api/cases', intake)
  await agent.post(`/api/cases/${number}/note`, { text })
  await agent.post(`/api/cases/${number}/reveal`, { fields: ['name'], reason: typed['a reason'] })
  await upload(server.address, agent, number, typed['a file name'], typed['what is in a file'])
  await clientAt(server.address).post('/api/session', {
    login: 'agent-of-the-day',
    password: typed['a new password'],
  })
  const person = { login: 'late', name: customer.name, memberships: seats }
  await company.admin.post('/api/people', person)
  for (const table of tables) await owner.query(`alter table ${table} drop constraint broken`)
  await connectionsBreak(owner, server)
  await agent.post(`/api/cases/${number}/note`, { text })
  await owner.end()
}

async function connectionsBreak(owner: Pool, server: ServerProcess): Promise<void> {
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  await until('the server to have noticed', 10_000, () =>
    server.said().includes('a database connection was lost'),
  )
}
