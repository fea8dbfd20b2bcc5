import { randomUUIDv7 } from 'node:crypto'
import { freshnessOf, missingSince } from '#domain/directory/freshness.ts'
import { mustBeListed, remindedOf } from '#domain/directory/keeping.ts'
import type { Instant } from '#domain/time.ts'
import { beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { type KeptContacts, readContacts } from './directory-store.ts'

const TEN_MINUTES = 600_000
const whatOf = { dueSoon: 'contactsDueSoon', stale: 'contactsStale' } as const

/** Looks again and again which contacts must be verified; a reminder that was given is not given again. */
export function startContactsLoop(shell: Shell): Loop {
  return beating(
    {
      every: TEN_MINUTES,
      failed: (error, level) =>
        shell.log[level]({ error }, 'nobody could be reminded of contacts to verify; trying again'),
    },
    () => remindOfContacts(shell, shell.now()),
  )
}

/**
 * Reminds whoever keeps a row once when its term comes near and once when it is over, and whoever must have one and has
 * none once each term; how many reminders were given.
 */
export async function remindOfContacts(
  shell: Pick<Shell, 'pool' | 'reference'>,
  now: Instant,
): Promise<number> {
  const [network, policy] = [shell.reference.network(), shell.reference.policyInForce()]
  const rows = await readContacts(shell.pool, null)
  const toVerify = rows.flatMap((row) => {
    const freshness = freshnessOf(row.verifiedAt, policy, now)
    return freshness === 'verified' ? [] : [{ row, what: whatOf[freshness], since: row.verifiedAt }]
  })
  const missing = (await withoutRow(shell, rows)).flatMap(({ id, createdAt }) => {
    const since = missingSince(createdAt, policy, now)
    const row = { organisation: id, holder: null }
    return since === null ? [] : [{ row, what: 'contactsMissing', since }]
  })
  const reminders = [...toVerify, ...missing].flatMap(({ row, what, since }) =>
    remindedOf(row, network).map((organisation) => ({
      ...{ organisation, about: row.organisation, what, since, id: randomUUIDv7() },
    })),
  )
  const { rowCount } = await shell.pool.query(
    `insert into contact_reminders (organisation, about, what, since, id, at)
     select r.organisation, r.about, r.what, coalesce(r.since, 'epoch'), r.id, $2
     from jsonb_to_recordset($1::jsonb) as r(organisation text, about text, what text, since timestamptz, id uuid)
     on conflict do nothing`,
    [JSON.stringify(reminders), now],
  )
  return rowCount ?? 0
}

/** Who must have a row and has none, and since when they are there. */
async function withoutRow(
  { pool, reference }: Pick<Shell, 'pool' | 'reference'>,
  kept: readonly Pick<KeptContacts, 'organisation'>[],
): Promise<readonly { readonly id: string; readonly createdAt: Instant }[]> {
  const listed = new Set(kept.map((row) => row.organisation))
  const missing = reference.network().all.filter((one) => mustBeListed(one) && !listed.has(one.id))
  if (missing.length === 0) return []
  const { rows } = await pool.query<{ id: string; createdAt: Instant }>(
    'select id, created_at as "createdAt" from organisations where id = any($1)',
    [missing.map((one) => one.id)],
  )
  return rows
}
