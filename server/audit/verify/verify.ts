import type { Client } from 'pg'
import type { Instant } from '#domain/time.ts'
import { clientOf, type DatabaseAddress } from '../../database/connect.ts'
import { verifyActs } from './acts.ts'
import { verifyAnchors } from './anchors.ts'
import { verifyCases } from './cases.ts'
import { type Break, Broken, type Tally } from './finding.ts'
import { verifyWitnessed } from './witnessed-rows.ts'

/** What a verification came to: what it read, how long it took, and where the history breaks; null when it is whole. */
export type Verified = Tally & {
  readonly seconds: number
  readonly broken: Break | null
  readonly anchors: number
}

/** Nothing read yet. */
export const nothingRead: Tally = { cases: 0, rows: 0, unchained: 0 }

/**
 * Proves the whole history of a database, or finds the first place where it breaks, while people go on working. Each
 * batch is one state of the database: a case with everything of it, a row with the acts up to then. `anchorFolder` holds
 * the anchors that were put beside the database; the tally tells how far it has come.
 */
export async function verifyHistory(
  address: DatabaseAddress,
  anchorFolder: string | null,
  tally: Tally = { ...nothingRead },
): Promise<Verified> {
  const began = performance.now()
  let anchors = 0
  const client = clientOf(address, 'beichen-verify')
  client.on('error', () => {})
  await client.connect()
  try {
    if (!(await seesEverything(client))) throw new NotReadable('this role does not see every row')
    await client.query('set row_security = off')
    await verifyWitnessed(client, await verifyActs(client, tally), tally)
    await verifyCases(client, await chainedSince(client), tally)
    anchors = await verifyAnchors(client, anchorFolder, tally)
    return { ...tally, seconds: secondsSince(began), broken: null, anchors }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { ...tally, seconds: secondsSince(began), broken: error.place, anchors }
  } finally {
    await client.end()
  }
}

/** The role that asks is held back by policies: what it does not see would look as if it were gone. */
export class NotReadable extends Error {}

async function seesEverything(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ all: boolean }>(
    'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
  )
  return rows[0]?.all === true
}

/** Since when writes are chained in this database. */
async function chainedSince(client: Client): Promise<Instant> {
  const { rows } = await client.query<{ applied_at: Instant }>(
    `select applied_at from schema_migrations where name like '0008%'`,
  )
  return rows[0]?.applied_at ?? ('0000' as Instant)
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 10) / 100
}
