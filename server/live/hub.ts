import { addressOfPool } from '../database/connect.ts'
import { withRetry } from '../database/transient.ts'
import { type Presence, presence } from '../presence/presence.ts'
import type { Shell } from '../shell.ts'
import { tellCalls } from '../telephone/call-telling.ts'
import { openEar } from './ear.ts'
import { type Listener, openPages } from './open-pages.ts'
import { recentNews } from './recent-news.ts'
import { said } from './said.ts'
import { type CaseTelling, caseTelling } from './tell-cases.ts'

/** Open pages and what they are told: each only of cases that its organisation may see. */
export type Hub = {
  /** A page comes, or comes back: `after` is what it heard last. Gives the way to leave. */
  readonly join: (listener: Listener, after: string | null) => () => void
  /** Where the stream is now: whoever reads something after this and joins from here misses nothing. */
  readonly place: () => string
  /** Who is at which case. */
  readonly presence: Presence
  readonly stop: () => Promise<void>
}

const HEARTBEAT = 20_000

/** Listens to the database once for all pages, and reads reference data again when another process changed it. */
export async function startHub(shell: Shell): Promise<Hub> {
  const pages = openPages(shell)
  const recent = recentNews()
  const cases = caseTelling(pages, recent, shell)
  const people = presence(pages)
  const reload = () => withRetry(() => Promise.all([shell.reference.reload(), shell.customers.reload()]))
  const hearing: Readonly<Record<string, (payload: string) => Promise<void>>> = {
    beichen_case: async (payload) => cases.hear(payload),
    beichen_call: async (payload) => tellCalls(payload, pages),
    beichen_presence: async (payload) => people.hear(payload),
    beichen_session: async (payload) => pages.end((one) => one.tokenHash === payload),
    beichen_reference: async () => {
      await reload()
      await pages.endOutdated()
    },
  }
  const ear = await openEar(addressOfPool(shell.pool), Object.keys(hearing), {
    onNotice: (channel, payload) => {
      hearing[channel]?.(payload).catch((error) =>
        shell.log.warn({ error }, 'a change could not be passed on'),
      )
    },
    onBack: async () => {
      // What changed while nobody listened is unknown: read the reference anew, and let every page do the same.
      await reload().catch((error) => shell.log.warn({ error }, 'the reference could not be read anew'))
      cases.beginAnew()
    },
  })
  const beat = setInterval(() => {
    const text = said('beat', {}, recent.last())
    pages.say(() => text)
    pages.endOutdated().catch((error) => shell.log.warn({ error }, 'open pages could not be looked after'))
  }, HEARTBEAT)
  return {
    join: (listener, after) => {
      void letIn(listener, after, cases, shell)
      return () => pages.leave(listener)
    },
    place: recent.last,
    presence: people,
    stop: async () => {
      people.stop()
      clearInterval(beat)
      pages.stop()
      await ear.stop()
    },
  }
}

async function letIn(
  listener: Listener,
  after: string | null,
  cases: CaseTelling,
  shell: Shell,
): Promise<void> {
  try {
    await cases.join(listener, after)
  } catch (error) {
    shell.log.warn({ error }, 'a page could not be given what it missed')
    // It comes back by itself and asks again.
    listener.response.destroy()
  }
}
