import type { Pool } from 'pg'
import type { Calendars } from '#domain/calendar/calendar.ts'
import { type Network, networkOf } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { type KeptPolicy, policyAsKept } from '#domain/policy/kept-policy.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { bareRows } from './bare-rows.ts'
import type { Reference } from './shell.ts'

type Loaded = {
  readonly network: Network
  readonly calendars: Calendars
  readonly policies: ReadonlyMap<number, Policy>
}

/** Reads the organisations, calendars and policies into memory; `reload` reads them again after a change. */
export async function loadReference(pool: Pool): Promise<Reference> {
  let loaded = await readAll(pool)
  let asked = 0
  let newestRead = 0
  const newest = () => Math.max(...loaded.policies.keys())
  const policyOf = (version: number): Policy => {
    const policy = loaded.policies.get(version)
    if (!policy) throw new Error(`there is no policy ${version}`)
    return policy
  }
  const reload = async () => {
    const turn = ++asked
    const fresh = await readAll(pool)
    // Of two readings that overlap the one that was asked for later counts.
    if (turn < newestRead) return
    newestRead = turn
    loaded = fresh
  }
  return {
    network: () => loaded.network,
    calendars: () => loaded.calendars,
    policyInForce: () => policyOf(newest()),
    policyOf,
    catchUp: async (versions) => {
      if (versions.some((one) => !loaded.policies.has(one))) await reload()
    },
    reload,
  }
}

/** The organisations as the database has them. */
export async function organisationsIn(db: Pick<Pool, 'query'>): Promise<readonly Organisation[]> {
  const { rows } = await db.query<Organisation>(
    `select id, kind, name, parent, province_code as "provinceCode", province, city, "window",
      sp, department, billing_interconnected as "billingInterconnected", status from organisations order by id`,
  )
  return rows
}

async function readAll(pool: Pool): Promise<Loaded> {
  const [organisations, policies, calendars] = await Promise.all([
    organisationsIn(pool),
    pool.query<{ version: number; content: KeptPolicy }>('select version, content from policies'),
    pool.query<{ content: Calendars }>('select content from calendars order by version desc limit 1'),
  ])
  const content = calendars.rows[0]?.content
  if (!content || policies.rows.length === 0)
    throw new Error('the database has no policy or no calendars yet')
  return {
    network: networkOf(organisations),
    calendars: bareCalendars(content),
    policies: new Map(
      policies.rows.map(({ version, content: kept }) => [version, barePolicy(version, kept)]),
    ),
  }
}

function barePolicy(version: number, kept: KeptPolicy): Policy {
  const content = policyAsKept(kept)
  return { version, ...content, categories: bareRows(content.categories) }
}

function bareCalendars(content: Calendars): Calendars {
  const { openingHours, channelCalendar } = content
  return { ...content, openingHours: bareRows(openingHours), channelCalendar: bareRows(channelCalendar) }
}
