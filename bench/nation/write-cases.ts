import type { Pool } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { Network } from '#domain/organisation/network.ts'
import { factsOf } from '#domain/report/facts-of-case.ts'
import { namedEntries } from '#domain/report/named.ts'
import { clockRows, rowOf } from '#server/case/case-row.ts'
import { addFacts } from '#server/report/facts/add-facts.ts'
import { insertCases, insertSql } from '../insert-cases.ts'
import { withoutIndexes } from '../many-cases.ts'
import { standingFor, stateOfCopy } from './copies.ts'
import type { Specimen } from './specimens.ts'
import { lotsOfMonth } from './write-year.ts'

const AT_A_TIME = 2_000

const clockColumns = {
  ...{ shard_key: 'int', case_id: 'uuid', key: 'text', kind: 'text', round: 'int', owed_by: 'text' },
  ...{
    owed_to: 'text',
    category: 'text',
    policy_version: 'int',
    calendar: 'text',
    started_at: 'timestamptz',
  },
  ...{ due_at: 'timestamptz', verdict: 'text', settled_at: 'timestamptz', stopped_at: 'timestamptz' },
  overrun_seconds: 'bigint',
}
const insertClocks = insertSql('clocks', clockColumns)

/** Writes the cases of a month with their clocks: those of which `writeFactsOfMonth` writes what they count for. */
export async function writeCasesOfMonth(
  owner: Pool,
  network: Network,
  all: readonly Specimen[],
  { month, cases }: { readonly month: string; readonly cases: number },
): Promise<void> {
  const client = await owner.connect()
  const waiting: Case[] = []
  const write = async () => {
    const some = waiting.splice(0)
    await client.query(insertCases, [JSON.stringify(some.map((c) => rowOf(c, network)))])
    await client.query(insertClocks, [JSON.stringify(some.flatMap((c) => clockRows(null, c).new))])
    await addFacts(
      client,
      some.map((c) => ({ shardKey: c.shardKey, entries: namedEntries(c, factsOf(c), month) })),
    )
  }
  let running = 0
  try {
    // Rows are copied from rows that hold together: looking that up again for each takes longer than writing it.
    await client.query('set session_replication_role = replica')
    await client.query('set statement_timeout = 0')
    await withoutIndexes(client, async () => {
      for (const { part, day, specimen, times } of lotsOfMonth(network, all, month, cases)) {
        const at = { window: part.window, province: part.province, day }
        const standing = standingFor(network, part.window)
        for (let copy = 0; copy < times; copy++)
          waiting.push(JSON.parse(stateOfCopy(specimen, at, standing, running++)))
        if (waiting.length >= AT_A_TIME) await write()
      }
      await write()
    })
  } finally {
    client.release(true)
  }
  for (const one of ['cases', 'clocks']) await owner.query(`vacuum analyze ${one}`)
}
