import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { openEgress } from '../egress/egress.ts'
import { makeKeyUse } from '../keys/make-key.ts'
import type { Shell } from '../shell.ts'

/** A call that the simulated switch places: to whom it rings, and from which number. */
export type Placed = { readonly window: string; readonly login: string; readonly number: string }

/** How long it rings, and how long the customer stays. */
type Course = { readonly ringing: number; readonly talking: number }

const usual: Course = { ringing: 8_000, talking: 60_000 }

/**
 * A switch that is none: it speaks to the demonstration through the door by which every switch speaks (docs/telephony.md),
 * with a key for each window that is made when it is first needed.
 */
export function simulatedSwitch(address: string, shell: Shell) {
  const egress = openEgress({ allowed: [new URL(address).host] })
  const keys = new Map<string, Promise<string | null>>()
  const tell = async (path: string, token: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const told = await egress.ask(`${address}${path}`, {
      method: 'POST',
      headers,
      body: bytesOf(body),
    })
    if (!told.ok || told.value.status !== 200) throw new Error('the simulated switch was not heard')
  }
  const keyOf = (window: string) => {
    const key = keys.get(window) ?? keyFor(window, shell)
    keys.set(window, key)
    return key
  }
  return {
    /** Rings, is answered by itself, as a headset does, and ends. */
    place: async (
      { window, login, number }: Placed,
      signal: AbortSignal,
      { ringing, talking }: Course = usual,
    ): Promise<boolean> => {
      const token = await keyOf(window)
      if (token === null) return false
      const call = `demo-${randomUUID()}`
      const said = { call, direction: 'in', window, number, agent: login }
      await tell('/api/calls', token, { ...said, state: 'offered', at: shell.now() })
      await pause(ringing, undefined, { signal })
      await tell('/api/calls', token, { ...said, state: 'answered', at: shell.now() })
      await pause(talking, undefined, { signal })
      const end = { at: shell.now(), answered: true, seconds: Math.round(talking / 1000) }
      await tell(`/api/calls/${call}/end`, token, { ...end, recording: `${call}.wav` })
      return true
    },
  }
}

function bytesOf(body: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(body))
}

/** A key for a day, made as an administrator makes one; null where there is no administrator. */
async function keyFor(window: string, shell: Shell): Promise<string | null> {
  const now = shell.now()
  const { rows } = await shell.pool.query<{ person: string; organisation: string }>(
    `select m.person::text as person, m.organisation from memberships m
     join organisations o on o.id = m.organisation and o.kind = 'nationalCenter'
     where 'administrator' = any(m.roles) limit 1`,
  )
  const [admin] = rows
  if (!admin) return null
  const made = await makeKeyUse({ ...callOf(admin, now), body: wishFor(window, now) }, shell)
  return made.ok ? made.value.token : null
}

function wishFor(organisation: string, now: Instant) {
  const expiresAt = plusMinutes(now, 24 * 60)
  const [roles, scopes] = [['agent' as const], ['calls:write' as const]]
  return { organisation, name: '模拟交换机 simulated switch', roles, scopes, expiresAt }
}

function callOf({ person, organisation }: { person: string; organisation: string }, now: Instant) {
  const acting = { organisation, roles: ['administrator' as const] }
  const who = { person, login: '', name: '', acting, tokenHash: '', provedAt: now, mustEnrol: false }
  const from = { address: '', agent: '', device: null }
  return { params: undefined, query: undefined, who, now, from, requestId: randomUUID() }
}

/** Somebody who calls that window: now and then whoever has an open case there, so that they are known. */
export async function numberFor(window: string, turn: number, shell: Shell): Promise<string> {
  const eyes = { organisation: window, person: 'system' }
  const { rows } = await through(shell.pool, eyes).query<{ contact: string }>(
    `select state #>> '{intake,customer,contact}' as contact from cases
     where main_window = $1 and is_open and contact_token <> '' order by received_at desc limit 20`,
    [window],
  )
  const known = rows[Math.floor(turn / 2) % Math.max(rows.length, 1)]
  if (known && turn % 2 === 0) return shell.customers.open(known.contact)
  // Numbers that are given to nobody.
  return `1390000${String(1000 + ((turn * 37) % 9000))}`
}
