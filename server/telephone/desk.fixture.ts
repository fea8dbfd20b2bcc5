/** For tests: a switch with its key at a window, the people who answer it, and what they see. */
import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { callBy } from '../report/november.fixture.ts'
import type { Call } from '../shell.ts'
import { myCallsUse } from './desk-calls.ts'
import { endCallUse, tellCallUse } from './tell-call.ts'

type Said = Readonly<Record<string, unknown>>

/** A request of a program with a key of that organisation. */
export function byKey(organisation: string, now: Instant, said: object): Call {
  const call = callBy(organisation, now, said)
  if (!call.who) throw new Error('nobody asks')
  return { ...call, who: { ...call.who, person: 'key:1', scopes: ['calls:write'] } } as Call
}

/** A request of somebody at a desk. */
export function byPerson(person: string, organisation: string, now: Instant, said: object = {}): Call {
  const call = callBy(organisation, now, said)
  if (!call.who) throw new Error('nobody asks')
  return { ...call, who: { ...call.who, person } } as Call
}

/** What a switch says, and what comes back: the answer, or the code of the no. */
export function switchAt(organisation: string, shell: CaseShell) {
  const answer = async (outcome: Promise<{ ok: boolean; value?: unknown; no?: { code: string } }>) => {
    const { ok, value, no } = await outcome
    return ok ? value : no?.code
  }
  return {
    tell: (body: Said, now: Instant) =>
      answer(tellCallUse(byKey(organisation, now, { body: { at: now, ...body } }) as never, shell) as never),
    end: (call: string, now: Instant, more: Said = {}) =>
      answer(
        endCallUse(
          byKey(organisation, now, {
            params: { call },
            body: { at: now, answered: true, seconds: 60, ...more },
          }) as never,
          shell,
        ) as never,
      ),
  }
}

/** The calls at somebody's desk. */
export async function callsAt(person: string, organisation: string, now: Instant, shell: CaseShell) {
  const shown = await myCallsUse(byPerson(person, organisation, now), shell)
  if (!shown.ok) throw new Error(shown.no.code)
  return shown.value.calls
}

/** Everything that lies in the tables of calls, as it lies there. */
export async function lying(pool: Pool): Promise<string> {
  const { rows } = await pool.query(
    `select (select jsonb_agg(to_jsonb(c)) from calls c)::text || coalesce((select jsonb_agg(to_jsonb(l)) from call_cases l)::text, '') as text`,
  )
  return rows[0]?.text ?? ''
}
