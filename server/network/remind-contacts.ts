import { randomUUIDv7 } from 'node:crypto'
import { freshnessOf } from '#domain/directory/freshness.ts'
import { remindedOf } from '#domain/directory/keeping.ts'
import type { Instant } from '#domain/time.ts'
import { beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { readContacts } from './directory-store.ts'

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

/** Reminds whoever keeps a row once when its term comes near and once when it is over; how many reminders were given. */
export async function remindOfContacts(
  shell: Pick<Shell, 'pool' | 'reference'>,
  now: Instant,
): Promise<number> {
  const [network, policy] = [shell.reference.network(), shell.reference.policyInForce()]
  const reminders = (await readContacts(shell.pool, null)).flatMap((row) => {
    const freshness = freshnessOf(row.verifiedAt, policy, now)
    if (freshness === 'verified') return []
    return remindedOf(row, network).map((organisation) => ({
      ...{ organisation, about: row.organisation, what: whatOf[freshness] },
      ...{ since: row.verifiedAt, id: randomUUIDv7() },
    }))
  })
  const { rowCount } = await shell.pool.query(
    `insert into contact_reminders (organisation, about, what, since, id, at)
     select r.organisation, r.about, r.what, coalesce(r.since, 'epoch'), r.id, $2
     from jsonb_to_recordset($1::jsonb) as r(organisation text, about text, what text, since timestamptz, id uuid)
     on conflict do nothing`,
    [JSON.stringify(reminders), now],
  )
  return rowCount ?? 0
}
