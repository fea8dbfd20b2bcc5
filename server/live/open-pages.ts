import type { ServerResponse } from 'node:http'
import { seatOf } from '../session/seat-of.ts'
import type { Shell } from '../shell.ts'

/** An open page: whose session keeps it open, and for which organisation it listens. */
export type Listener = {
  readonly person: string
  readonly organisation: string
  readonly tokenHash: string
  readonly response: ServerResponse
}

/** The pages that are open at this process. */
export type OpenPages = {
  readonly join: (listener: Listener) => void
  readonly leave: (listener: Listener) => void
  readonly isEmpty: () => boolean
  /** Says to each page what is meant for it; nothing where that is null. */
  readonly say: (textFor: (one: Listener) => string | null) => void
  /** Says something to one page, whether it has joined or not. */
  readonly tell: (one: Listener, text: string | null) => void
  /** Ends pages: each asks anew who it is, and comes back if it may. */
  readonly end: (isOver: (one: Listener) => boolean) => void
  /** Ends those whose session is over, or whose person has no seat any more where they listen. */
  readonly endOutdated: () => Promise<void>
  readonly stop: () => void
}

/** A page that reads slower than this is dropped; it comes back for what it has not heard. */
const MOST_UNREAD_BYTES = 256 * 1024

/** No page yet. */
export function openPages(shell: Shell): OpenPages {
  const listeners = new Set<Listener>()
  const send = (one: Listener, text: string | null) => {
    if (text === null || !one.response.writable) return
    if (one.response.writableLength > MOST_UNREAD_BYTES) one.response.destroy()
    else one.response.write(text)
  }
  const end: OpenPages['end'] = (isOver) => {
    for (const one of [...listeners].filter(isOver)) {
      send(one, 'event: session\ndata: {}\n\n')
      one.response.end()
      listeners.delete(one)
    }
  }
  return {
    join: (one) => {
      if (one.response.writable) listeners.add(one)
    },
    leave: (one) => void listeners.delete(one),
    isEmpty: () => listeners.size === 0,
    say: (textFor) => {
      for (const one of listeners) send(one, textFor(one))
    },
    tell: send,
    end,
    endOutdated: async () => {
      const standing = await standingOf(shell, listeners)
      end((one) => !standing.has(`${one.tokenHash} ${one.organisation}`))
    },
    stop: () => {
      for (const one of listeners) one.response.end()
    },
  }
}

/** Which pages still have a session that acts for their organisation, with a seat there, or a key: one question for all. */
async function standingOf(shell: Shell, listeners: ReadonlySet<Listener>): Promise<ReadonlySet<string>> {
  const hashes = [...new Set([...listeners].map((one) => one.tokenHash))]
  if (hashes.length === 0) return new Set()
  const { rows } = await shell.pool.query<{ key: string }>({
    name: 'standing-sessions',
    text: `select s.token_hash || ' ' || s.acting as key from sessions s
      join lateral ${seatOf('s.person', 's.acting', '$2')} m on true
      where s.token_hash = any($1) and s.expires_at > $2
      union all
      select k.token_hash || ' ' || k.organisation from api_keys k
      join organisations o on o.id = k.organisation and o.status = 'active'
      where k.token_hash = any($1) and k.expires_at > $2 and k.revoked_at is null`,
    values: [hashes, shell.now()],
  })
  return new Set(rows.map((row) => row.key))
}
