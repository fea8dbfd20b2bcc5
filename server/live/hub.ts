import type { ServerResponse } from 'node:http'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadSeers } from '../case/load.ts'
import { addressOfPool } from '../database/connect.ts'
import { withRetry } from '../database/transient.ts'
import type { Shell } from '../shell.ts'
import { openEar } from './ear.ts'

/** An open page: whose session keeps it open, and for which organisation it listens. */
export type Listener = {
  readonly organisation: string
  readonly tokenHash: string
  readonly response: ServerResponse
}

/** Open pages and what they are told: each only of cases that its organisation may see. */
export type Hub = {
  readonly join: (listener: Listener) => () => void
  readonly stop: () => Promise<void>
}

const HEARTBEAT = 20_000
/** A page that reads slower than this is dropped; it comes back and reads everything anew. */
const MOST_UNREAD_BYTES = 256 * 1024

/** Listens to the database once for all pages, and reads reference data again when another process changed it. */
export async function startHub(shell: Shell): Promise<Hub> {
  const listeners = new Set<Listener>()
  const send = (one: Listener, text: string) => {
    if (one.response.writableLength > MOST_UNREAD_BYTES) one.response.destroy()
    else one.response.write(text)
  }
  // The page asks anew who it is, and comes back if it may.
  const endOf = (isOver: (one: Listener) => boolean) => {
    for (const one of [...listeners].filter(isOver)) {
      send(one, 'event: session\ndata: {}\n\n')
      one.response.end()
      listeners.delete(one)
    }
  }
  const endOutdated = async () => {
    const standing = await standingOf(shell, listeners)
    endOf((one) => !standing.has(`${one.tokenHash} ${one.organisation}`))
  }
  const reload = () => withRetry(() => shell.reference.reload())
  const heard = async (channel: string, payload: string) => {
    if (channel === 'beichen_session') return endOf((one) => one.tokenHash === payload)
    if (channel === 'beichen_reference') {
      await reload()
      return endOutdated()
    }
    if (listeners.size === 0) return
    const told = JSON.parse(payload) as readonly { number: string; version: number }[]
    const seers = await loadSeers(
      through(shell.pool, eyesOfSystem(shell.reference.network())),
      told.map((one) => one.number),
    )
    for (const { number, version, seen_by } of seers) {
      const text = `event: case\ndata: ${JSON.stringify({ number, version })}\n\n`
      for (const one of listeners) if (seen_by.includes(one.organisation)) send(one, text)
    }
  }
  const ear = await openEar(
    addressOfPool(shell.pool),
    ['beichen_case', 'beichen_reference', 'beichen_session'],
    {
      onNotice: (channel, payload) => {
        heard(channel, payload).catch((error) => shell.log.warn({ error }, 'a change could not be passed on'))
      },
      onBack: async () => {
        // What changed while nobody listened is unknown: read the reference anew, and let every page do the same.
        await reload().catch((error) => shell.log.warn({ error }, 'the reference could not be read anew'))
        for (const one of listeners) send(one, 'event: reload\ndata: {}\n\n')
      },
    },
  )
  const beat = setInterval(() => {
    for (const one of listeners) send(one, ': beat\n\n')
    endOutdated().catch((error) =>
      shell.log.warn({ error }, 'the sessions of open pages could not be looked at'),
    )
  }, HEARTBEAT)
  return {
    join: (one) => {
      listeners.add(one)
      return () => listeners.delete(one)
    },
    stop: async () => {
      clearInterval(beat)
      for (const one of listeners) one.response.end()
      await ear.stop()
    },
  }
}

/** Which pages still have a session that acts for their organisation, with a seat there: one question for all of them. */
async function standingOf(shell: Shell, listeners: ReadonlySet<Listener>): Promise<ReadonlySet<string>> {
  const hashes = [...new Set([...listeners].map((one) => one.tokenHash))]
  if (hashes.length === 0) return new Set()
  const { rows } = await shell.pool.query<{ key: string }>({
    name: 'standing-sessions',
    text: `select s.token_hash || ' ' || s.acting as key from sessions s
      join memberships m on m.person = s.person and m.organisation = s.acting
      join organisations o on o.id = s.acting and o.status <> 'retired'
      where s.token_hash = any($1) and s.expires_at > $2`,
    values: [hashes, shell.now()],
  })
  return new Set(rows.map((row) => row.key))
}
