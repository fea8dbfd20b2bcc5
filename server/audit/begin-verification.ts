import { randomUUIDv7 } from 'node:crypto'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { actBy } from './act-by.ts'
import { administer } from './administer.ts'
import { type End, noteBegun, noteEnded, noteHeard } from './verification-store.ts'
import type { Verifier } from './verify/beside.ts'
import type { Verified } from './verify/verify.ts'

/** A shell that can prove the whole history beside its own work. */
export type WithVerifier = { readonly verifier: Verifier }

/** Begins to prove the whole history, unless that is under way on whichever server; who asked and what came out are acts. */
export async function beginVerification(
  call: Call,
  shell: Shell & WithVerifier,
): Promise<Outcome<string, Refused>> {
  const id = randomUUIDv7()
  const begun = await administer(shell, async (db) => {
    if (!(await noteBegun(db, id, actorOf(call).person, call.now))) return no(refused('verificationRunning'))
    return yes({ value: id, act: actBy(call, 'verificationBegun', {}), keeping: {} })
  })
  if (!begun.ok) return begun
  shell.verifier.begin(
    (tally) =>
      void noteHeard(shell.pool, id, tally, shell.now()).catch((error) => {
        shell.log.warn({ error }, 'how far the proof of the history has come could not be written')
      }),
    (verified) => ended(id, verified, call, shell),
  )
  return begun
}

async function ended(
  id: string,
  verified: Verified | 'notReadable' | null,
  call: Call,
  shell: Shell,
): Promise<void> {
  const end = endOf(verified)
  const now = shell.now()
  await administer(shell, async (db) => {
    await noteEnded(db, id, end, now)
    const { cases, rows, broken } = end.verified ?? {}
    // Not `rows`: those of an act are what it left behind.
    const counted = cases === undefined ? {} : { cases, rowsRead: rows }
    const about = { outcome: end.outcome, ...counted, ...(broken ?? {}) }
    return yes({ value: null, act: actBy({ ...call, now }, 'historyVerified', about), keeping: {} })
  })
}

function endOf(verified: Verified | 'notReadable' | null): End {
  if (verified === null) return { outcome: 'failed', verified: null }
  if (verified === 'notReadable') return { outcome: 'notReadable', verified: null }
  return { outcome: verified.broken ? 'broken' : 'whole', verified }
}
