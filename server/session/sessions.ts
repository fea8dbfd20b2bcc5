import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { endSession, listSessions } from '#contract/session/sessions.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { administer } from '../audit/administer.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { endSessionsOf } from './session-store.ts'

type Row = {
  id: string
  token_hash: string
  address: string
  agent: string
  created_at: Instant
  seen_at: Instant
}

/** Where the person is signed in; the latest use first. */
export async function listSessionsUse(
  { who, now }: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listSessions>, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  const { rows } = await shell.pool.query<Row>(
    `select id, token_hash, address, agent, created_at, seen_at from sessions
     where person = $1 and expires_at > $2 order by seen_at desc, created_at desc`,
    [who.person, now],
  )
  const sessions = rows.map((row) => ({
    id: row.id,
    address: row.address,
    agent: row.agent,
    beganAt: row.created_at,
    seenAt: row.seen_at,
    isThis: row.token_hash === who.tokenHash,
  }))
  return yes({ sessions })
}

/** Ends one of the person's own sessions. */
export async function endSessionUse(
  call: Call<ParamsOf<typeof endSession>>,
  shell: Shell,
): Promise<Outcome<{ ended: number }, Refused>> {
  return ended(call, shell, { id: call.params.id })
}

/** Ends every session of the person but this one. */
export async function endOtherSessionsUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<{ ended: number }, Refused>> {
  return ended(call, shell, { except: call.who?.tokenHash ?? '' })
}

async function ended(
  { who, now }: Pick<Call, 'who' | 'now'>,
  shell: Shell,
  which: { readonly except?: string; readonly id?: string },
): Promise<Outcome<{ ended: number }, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  return administer(shell, async (db) => {
    const count = await endSessionsOf(db, who.person, which)
    if (count === 0 && which.id !== undefined) return no(refused('notFound'))
    const organisation = who.acting?.organisation ?? null
    const act = {
      what: 'sessionsEnded',
      at: now,
      person: who.person,
      organisation,
      about: { count },
    } as const
    return yes({ value: { ended: count }, act, keeping: {} })
  })
}
