import type { Pool, PoolClient } from 'pg'
import { type Entry, recounted } from '#domain/report/entries.ts'
import { onOneConnection } from '../../../access/one-connection.ts'
import { eyesOfSystem } from '../../../access/through.ts'
import type { Reference } from '../../../shell.ts'
import { expectedFacts } from './expected-facts.ts'
import { keptFacts, replaceFacts } from './kept-facts.ts'
import { type Month, monthsIn } from './month.ts'
import { unsettledIn } from './unsettled.ts'

/** What was found of a month. `differences`: what must be added to the rows that are kept; none where they are right. */
export type MonthFound = Month & {
  readonly cases: number
  readonly rows: number
  readonly strayed: number
  readonly differences: readonly Entry[]
  readonly corrected: boolean
}

type Asked = { readonly corrects: boolean; readonly tell?: (found: MonthFound) => void }

/**
 * Computes all facts anew from the journal, month by month, and compares them with those that are kept; with `corrects`
 * a month that is not right is replaced. Servers may work meanwhile: a month is read as it is at one moment, and one
 * that is replaced is counted by nobody else until it is.
 */
export async function rebuildFacts(
  pool: Pool,
  reference: Reference,
  { corrects, tell = () => {} }: Asked,
): Promise<readonly MonthFound[]> {
  const all: MonthFound[] = []
  const eyes = eyesOfSystem(reference.network())
  const months = await connected(pool, eyes, (client) => monthsIn(client, reference.calendars().zone))
  for (const month of months) {
    const proved = await connected(pool, eyes, (client) => compared(client, month, reference, false))
    const isRight = proved.differences.length === 0 && proved.strayed === 0
    const found = corrects && !isRight ? await replaced(pool, month, reference) : proved
    all.push(found)
    tell(found)
  }
  return all
}

/** Holds the mark on one connection while another works, so that what that one reads is all that was counted. */
function replaced(pool: Pool, month: Month, reference: Reference): Promise<MonthFound> {
  const eyes = eyesOfSystem(reference.network())
  return connected(pool, eyes, async (holder) => {
    await holder.query('begin')
    await holder.query(`select from fact_marks where name = 'cases' for update`)
    try {
      return await connected(pool, eyes, (client) => compared(client, month, reference, true))
    } finally {
      await holder.query('commit')
    }
  })
}

/** Compares a month as it is at one moment; what is not right is made so where it is asked for. */
async function compared(
  client: PoolClient,
  month: Month,
  reference: Reference,
  corrects: boolean,
): Promise<MonthFound> {
  await client.query(`begin isolation level repeatable read ${corrects ? 'read write' : 'read only'}`)
  try {
    const unsettled = await unsettledIn(client, reference)
    const { entries, cases, strayed } = await expectedFacts(client, month, reference, unsettled, corrects)
    const kept = await keptFacts(client, month)
    const differences = recounted(kept, entries)
    if (corrects && differences.length > 0) await replaceFacts(client, month, entries)
    await client.query('commit')
    return { ...month, cases, rows: kept.length, strayed, differences, corrected: corrects }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** On a connection of its own that may take its time. */
async function connected<Value>(
  pool: Pool,
  eyes: ReturnType<typeof eyesOfSystem>,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  return onOneConnection(pool, eyes, async (client) => {
    await client.query('set statement_timeout = 0')
    await client.query('set idle_in_transaction_session_timeout = 0')
    return work(client)
  })
}
