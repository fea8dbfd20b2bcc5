import { no, type Outcome } from '#domain/outcome.ts'
import { afterFailure, backOffMinutes } from '#domain/sending/attempts.ts'
import type { SendingFailure } from '#domain/sending/sending.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'
import { messageOf } from './message-of.ts'
import { claimSendings, type SendingRow, settleSending } from './sending-store.ts'

/** How many are under way at once, and how long one of them may be before it is taken to be lost. */
const MOST = 8
const LEASE_MINUTES = 5
/** One that breaks off this often brings down whoever sends it. */
const MOST_BROKEN = backOffMinutes.length + 5

export type SendingShell = Pick<Shell, 'pool' | 'reference' | 'customers' | 'outgoing' | 'log' | 'now'>

/** Sends what is due by now, some of it at once; says how many were tried. Each is kept as soon as it is known. */
export async function sendDue(shell: SendingShell, now: Instant): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const until = plusMinutes(now, LEASE_MINUTES)
  const rows = await claimSendings(db, { now, until, most: MOST })
  await Promise.all(rows.map((row) => sendOne(row, db, shell)))
  return rows.length
}

async function sendOne(row: SendingRow, db: Db, shell: SendingShell): Promise<void> {
  const came = await tried(row, shell)
  const now = shell.now()
  if (came.ok) {
    await settleSending(db, row, { state: came.value, nextAt: null, failure: null, sentAt: now })
    return
  }
  const { state, nextAt = null } = { nextAt: null, ...afterFailure(row.attempts, came.no, now) }
  await settleSending(db, row, { state, nextAt, failure: came.no, sentAt: null })
}

async function tried(
  row: SendingRow,
  shell: SendingShell,
): Promise<Outcome<'sent' | 'delivered', SendingFailure>> {
  const channel = shell.outgoing?.channels[row.channel]
  if (!channel) return no('channelOff')
  if (row.attempts > MOST_BROKEN) return no('broken')
  try {
    return await channel.send(messageOf(row, shell))
  } catch (error) {
    shell.log.error({ error }, 'a message could not be written')
    return no('broken')
  }
}
