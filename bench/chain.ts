/**
 * What the chain of hashes costs a move: the statement that records it as it is, and one that writes the same without
 * computing a hash, in turns in one run; and what the program spends on the digests of a move, by itself. Prints a
 * table; `npm run bench:chain -- --cases 100000`.
 */
import type { PoolClient } from 'pg'
import { personalDigest, saidOf } from '#server/audit/said.ts'
import { openPool } from '#server/database/connect.ts'
import { benchStage } from './bench-stage.ts'
import { writeSection } from './performance-page.ts'
import { AT_ONCE, compared, comparedHead } from './side-by-side.ts'
import { table } from './table.ts'

const wished = Number(process.argv[process.argv.indexOf('--cases') + 1]) || 100_000
const stage = await benchStage(wished)
const chained = openPool(stage.access, { size: AT_ONCE })
const plain = openPool(stage.access, { size: AT_ONCE })
plain.on('connect', withoutChain)
try {
  const sides = { without: await stage.shellOn(plain), with: await stage.shellOn(chained) }
  const rows = [await compared('a move', stage.note, sides)]
  await sureOfBothSides()
  const digests = `The digests of a move in the program, part of both sides: ${inProgram().toFixed(3)} ms.`
  const section = `${stage.machine}\n\n${table(comparedHead, rows)}\n\n${digests}\n`
  process.stdout.write(section)
  if (process.argv.includes('--write')) writeSection('What the chain of hashes costs', section)
} finally {
  await Promise.all([chained.end(), plain.end()])
  await stage.clear()
}

/** Both kinds of rows were written, or nothing was compared. */
async function sureOfBothSides(): Promise<void> {
  const { rows } = await stage.owner.query<{ kinds: number }>(
    `select count(distinct hash = '')::int as kinds from journal where type = 'noted' and data ->> 'text' = 'seen'`,
  )
  if (rows[0]?.kinds !== 2) throw new Error('only one side was measured')
}

/** Lets a connection record without computing a hash. */
function withoutChain(client: PoolClient): void {
  const asIs = client.query.bind(client) as (...asked: readonly unknown[]) => unknown
  const query = (first: unknown, ...rest: readonly unknown[]) => {
    const { name, text } = Object(first) as { readonly name?: string; readonly text?: string }
    const isRecord = name?.startsWith('record ') && text
    return asIs(isRecord ? { ...(first as object), text: unchained(text) } : first, ...rest)
  }
  client.query = query as PoolClient['query']
}

function unchained(text: string): string {
  const without = text.replaceAll(/encode\(sha256\(convert_to\([^,]+, 'UTF8'\)\), 'hex'\)/g, `''`)
  if (without === text || without.includes('sha256')) throw new Error('the chain is computed otherwise')
  return without
}

/** Milliseconds for what a note says in the chain of its case, the mean of many. */
function inProgram(): number {
  const times = 20_000
  const data = { text: 'seen', visibility: 'internal' }
  const facts = {
    seq: 7,
    type: 'noted',
    at: '2026-11-27T00:00:00Z',
    person: 'x',
    organisation: 'B-HN-CS',
    data,
  }
  const began = performance.now()
  for (let time = 0; time < times; time++) saidOf([{ ...facts, ...personalDigest('noted', data) }], [])
  return (performance.now() - began) / times
}
