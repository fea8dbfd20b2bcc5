/** For tests: the operator of the tests in a database, the cases of November recorded in it, and a shell around it. */
import { randomUUIDv7 } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Role } from '#domain/access/roles.ts'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { rows } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { network, units } from '#domain/testing/network.fixture.ts'
import { type Play, worldOf } from '#domain/testing/play.ts'
import type { Instant } from '#domain/time.ts'
import { fileStore, type WithFiles } from '../attachment/file-store.ts'
import type { WithVerifier } from '../audit/begin-verification.ts'
import { record } from '../case/record.ts'
import { sealedIntake } from '../case/sealed-intake.ts'
import { insertOrganisations } from '../network/organisation-store.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import type { Call, Shell } from '../shell.ts'

const keyOfTests = newSecretKey()
const sealing = secretsWith(() => [keyOfTests])

/** A shell with the network, the policy and the calendars of the tests. */
export function shellOn(pool: Pool, now: Instant): Shell & WithFiles & WithVerifier {
  const { policy, calendars } = worldOf()
  return {
    pool,
    reference: {
      network: () => network,
      calendars: () => calendars,
      policyInForce: () => policy,
      policyOf: () => policy,
      catchUp: async () => {},
      reload: async () => {},
    },
    now: () => now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    demonstration: false,
    secrets: sealing,
    verifier: { begin: () => {}, stop: async () => {} },
    files: fileStore(join(tmpdir(), `beichen-files-${process.pid}`)),
    customers: { ...sealing, reload: async () => {} },
  }
}

/** Writes the organisations of the tests. */
export async function insertUnits(pool: Pool, now: Instant): Promise<void> {
  await insertOrganisations(pool, units, now)
}

let recorded = 0

/** Writes what was played, as a case of its own; with what a test changes in it. */
export async function recordPlay(p: Play, pool: Pool, change: Partial<Case> = {}): Promise<Case> {
  recorded++
  const number = `430020261130${String(recorded).padStart(5, '0')}`
  const open = { ...p.c, id: randomUUIDv7(), number, ...change }
  const after = { ...open, intake: sealedIntake(open.intake, sealing) }
  const outcome = await record(
    pool,
    [{ before: null, after, events: p.journal.map(sealedEvent) }],
    p.world,
    p.c.openedAt,
    null,
  )
  if (outcome !== 'recorded') throw new Error(`the case was not recorded: ${outcome}`)
  return after
}

/** Who the customer is comes into the database sealed, as it does at work. */
function sealedEvent(event: Recorded): Recorded {
  return 'intake' in event ? { ...event, intake: sealedIntake(event.intake, sealing) } : event
}

/** Writes the twelve cases of C39. */
export async function recordNovember(pool: Pool): Promise<void> {
  for (const [index, row] of rows.entries()) await recordPlay(played(row, index), pool)
}

/** A request of somebody who acts for an organisation. */
export function callBy<Params = undefined, Query = undefined, Body = undefined>(
  organisation: string,
  now: Instant,
  said: { readonly params?: Params; readonly query?: Query; readonly body?: Body },
  roles: readonly Role[] = ['agent'],
): Call<Params, Query, Body> {
  const acting = { organisation, roles }
  const who = {
    person: `someone at ${organisation}`,
    login: 'someone',
    name: 'Someone',
    acting,
    tokenHash: '',
    provedAt: now,
    mustEnrol: false,
  }
  const { params, query, body } = said as { params: Params; query: Query; body: Body }
  const from = { address: '127.0.0.1', agent: '', device: null }
  return { params, query, body, who, now, from, requestId: randomUUIDv7() }
}
