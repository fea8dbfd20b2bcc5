import type { ServerResponse } from 'node:http'
import type { Client } from 'pg'
import { sees } from '#domain/access/seeing.ts'
import { loadCases } from '../case/load.ts'
import { addressOfPool, clientOf } from '../database/connect.ts'
import type { Shell } from '../shell.ts'

type Listener = { readonly organisation: string; readonly response: ServerResponse }

/** Open pages and what they are told: each only of cases that its organisation may see. */
export type Hub = {
  readonly join: (organisation: string, response: ServerResponse) => () => void
  readonly stop: () => Promise<void>
}

const HEARTBEAT = 20_000
const RECONNECT = 500
/** A page that reads slower than this is dropped; it comes back and reads everything anew. */
const MOST_UNREAD_BYTES = 256 * 1024

/** Listens to the database once for all pages, and reads reference data again when another process changed it. */
export async function startHub(shell: Shell): Promise<Hub> {
  const listeners = new Set<Listener>()
  let stopped = false
  let client: Client | null = null
  const send = (one: Listener, text: string) => {
    if (one.response.writableLength > MOST_UNREAD_BYTES) one.response.destroy()
    else one.response.write(text)
  }
  const heard = async (channel: string, payload: string) => {
    if (channel === 'beichen_reference') return shell.reference.reload()
    if (listeners.size === 0) return
    const told = JSON.parse(payload) as readonly { number: string; version: number }[]
    const cases = await loadCases(
      shell.pool,
      told.map((one) => one.number),
    )
    const network = shell.reference.network()
    for (const c of cases) {
      const text = `event: case\ndata: ${JSON.stringify({ number: c.number, version: c.version })}\n\n`
      for (const one of listeners) if (sees(one.organisation, c, network)) send(one, text)
    }
  }
  const listen = async (): Promise<void> => {
    const fresh = clientOf(addressOfPool(shell.pool), 'beichen-live')
    fresh.on('notification', ({ channel, payload }) => {
      heard(channel, payload ?? '').catch((error) =>
        shell.log.warn({ error }, 'a change could not be passed on'),
      )
    })
    fresh.on('error', () => {})
    fresh.on('end', () => {
      if (!stopped) setTimeout(() => void again(), RECONNECT)
    })
    await fresh.connect()
    await fresh.query('listen beichen_case; listen beichen_reference')
    client = fresh
  }
  const again = async (): Promise<void> => {
    try {
      await listen()
      // What changed while nobody listened is unknown: read the reference anew, and let every page do the same.
      await shell.reference.reload()
      for (const one of listeners) send(one, 'event: reload\ndata: {}\n\n')
    } catch {
      if (!stopped) setTimeout(() => void again(), RECONNECT)
    }
  }
  await listen()
  const beat = setInterval(() => {
    for (const one of listeners) send(one, ': beat\n\n')
  }, HEARTBEAT)
  return {
    join: (organisation, response) => {
      const one = { organisation, response }
      listeners.add(one)
      return () => listeners.delete(one)
    },
    stop: async () => {
      stopped = true
      clearInterval(beat)
      for (const one of listeners) one.response.end()
      await client?.end()
    },
  }
}
