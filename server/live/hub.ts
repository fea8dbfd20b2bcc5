import { eyesOfSystem, through } from '../access/through.ts'
import { loadSeers } from '../case/load.ts'
import { addressOfPool } from '../database/connect.ts'
import { withRetry } from '../database/transient.ts'
import type { Shell } from '../shell.ts'
import { openEar } from './ear.ts'
import { type OpenPages, openPages } from './open-pages.ts'

/** Open pages and what they are told: each only of cases that its organisation may see. */
export type Hub = {
  readonly join: OpenPages['join']
  readonly stop: () => Promise<void>
}

const HEARTBEAT = 20_000

/** Listens to the database once for all pages, and reads reference data again when another process changed it. */
export async function startHub(shell: Shell): Promise<Hub> {
  const pages = openPages(shell)
  const reload = () => withRetry(() => Promise.all([shell.reference.reload(), shell.customers.reload()]))
  const hearing: Readonly<Record<string, (payload: string) => Promise<void>>> = {
    beichen_case: (payload) => tellOfCases(payload, pages, shell),
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
      pages.say('event: reload\ndata: {}\n\n')
    },
  })
  const beat = setInterval(() => {
    pages.say(': beat\n\n')
    pages.endOutdated().catch((error) => shell.log.warn({ error }, 'open pages could not be looked after'))
  }, HEARTBEAT)
  return {
    join: pages.join,
    stop: async () => {
      clearInterval(beat)
      pages.stop()
      await ear.stop()
    },
  }
}

async function tellOfCases(payload: string, pages: OpenPages, shell: Shell): Promise<void> {
  if (pages.isEmpty()) return
  const told = JSON.parse(payload) as readonly { number: string; version: number }[]
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const seers = await loadSeers(
    system,
    told.map((one) => one.number),
  )
  for (const { number, version, seen_by } of seers) {
    const text = `event: case\ndata: ${JSON.stringify({ number, version })}\n\n`
    pages.say(text, (one) => seen_by.includes(one.organisation))
  }
}
