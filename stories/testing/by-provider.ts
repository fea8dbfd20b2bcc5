import { expect } from 'vitest'
import { type OpenDoor, problemIn, type Wired } from '../door/open-door.ts'
import { type Client, clientAt, signedIn } from './client.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { desks, PASSWORD } from './operator.ts'

/** A browser that has been sent to the provider: where to, and what it keeps meanwhile. */
export type Sent = { readonly url: string; readonly cookie: string }

export const BACK_AT = 'https://beichen.example.cn'
const path = '/api/single-sign-on'

/** Asks to be sent to the provider: to sign in, or with a token to be linked. */
export async function sentAway(door: OpenDoor, token: string | null = null): Promise<Sent> {
  const linking = token === null ? path : '/api/session/single-sign-on'
  const answer = await door.send({ path: linking, token })
  expect([linking, answer.status]).toEqual([linking, 200])
  return { url: JSON.parse(answer.text).url, cookie: flightOf(answer) }
}

/** Comes back with what the provider gave. */
export function cameBack(
  door: OpenDoor,
  returned: string,
  cookie: string,
  token: string | null = null,
): Promise<Wired> {
  return door.send({ method: 'PUT', path, body: { returned }, headers: { cookie }, token })
}

/** The whole way: to the provider and back. */
export async function throughProvider(
  door: OpenDoor,
  provider: IdentityProvider,
  token: string | null = null,
): Promise<Wired> {
  const { url, cookie } = await sentAway(door, token)
  return cameBack(door, (await provider.visit(url)).search.slice(1), cookie, token)
}

/** The session that an answer gives the browser. */
export function sessionIn(answer: Wired): string | null {
  const lines = [answer.headers['set-cookie'] ?? []].flat()
  const found = lines.map((line) => /^beichen_session=([\w-]+)/.exec(line)?.[1])
  return found.find((one) => one !== undefined) ?? null
}

function flightOf(answer: Wired): string {
  const lines = [answer.headers['set-cookie'] ?? []].flat()
  return lines.map((line) => /^beichen_sign_on=[\w-]+/.exec(line)?.[0]).find((one) => one !== undefined) ?? ''
}

/** Why somebody is not in; `in` when they are. */
export function codeIn(answer: Wired): string {
  return answer.status === 200 ? 'in' : problemIn(answer).code
}

/** Somebody who has linked themselves, as `sub-` and their name, with the session as it went on. */
export async function linked(
  door: OpenDoor,
  provider: IdentityProvider,
  login: string,
): Promise<{ readonly person: Client; readonly id: string }> {
  const id = await door.operator.engage(login, desks.province)
  provider.seat(`sub-${login}`)
  const answer = await throughProvider(door, provider, (await signedIn(door.address, login, PASSWORD)).token)
  expect(JSON.parse(answer.text)).toEqual({ linked: true })
  return { person: clientAt(door.address, sessionIn(answer)), id }
}
