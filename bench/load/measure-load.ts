import { growing } from '../generate/growing.ts'
import { type Limits, limitsOf } from '../limits/part.ts'
import { closedLoop } from './closed-loop.ts'
import { hands } from './hand.ts'
import { type Operation, operations } from './operations.ts'
import type { Part, Row } from './part.ts'
import type { Stage } from './stage.ts'

const CLIENTS = { quick: [1, 32], full: [1, 8, 32] }
const MOST = Math.max(...CLIENTS.full)
/** What issue 7 wishes for at 32 clients: a share of the limit, a rate, milliseconds. */
const wishes: Readonly<
  Record<string, { readonly share?: number; readonly rate?: number; readonly p99: number }>
> = {
  'register a case': { share: 0.35, p99: 60 },
  'forward a case': { share: 0.3, p99: 60 },
  'first page of a queue, 50 rows': { rate: 1200, p99: 60 },
  'open a case with 30 entries': { p99: 60 },
}

/** What people do all day, over HTTP, by 1, 8 and 32 clients, with so many cases, beside what the machine could do at most. */
export const load: Part = {
  name: 'load',
  title: 'The server under load',
  run: async (stage) => {
    const limits = await limitsOf(stage)
    const rows = [...limits.rows]
    await growing(stage, async (grown) => {
      rows.push(...grown.rows)
      for (const operation of operations)
        for (const clients of CLIENTS[stage.pace])
          rows.push({ ...(await measuredOrNot(stage, operation, clients, limits)), cases: grown.cases })
    })
    return [...rows, ...growthOf(rows)]
  },
}

/** What broke off stands there as such: the others are measured all the same, and the program ends as one that failed. */
async function measuredOrNot(...asked: Parameters<typeof measured>): Promise<Row> {
  try {
    return await measured(...asked)
  } catch (error) {
    const [, { what }, clients] = asked
    process.stderr.write(`${what}, ${clients}: ${String(error)}\n`)
    process.exitCode = 1
    return { what, clients, wished: { text: 'broke off', reached: false } }
  }
}

async function measured(
  stage: Stage,
  { what, writes, ready }: Operation,
  clients: number,
  limits: Limits,
): Promise<Row> {
  const seconds = stage.pace === 'quick' ? (clients === 32 ? 1.5 : 0.75) : 8
  const many = await hands(stage.server.address, clients)
  try {
    const work = await ready({ stage, hands: many, seconds })
    const { result, usage } = await stage.watch(() =>
      closedLoop({ clients, seconds, warm: seconds < 2 ? 0.25 : 0.5 }, work),
    )
    const limit = writes
      ? { what: 'the same rows', rate: limits.statement }
      : { what: 'bare answers', rate: limits.answer }
    const wished = clients === 32 ? wishedOf(what, result, limit.rate) : {}
    const row = { what, clients, ...result, usage, limit, ...wished }
    process.stderr.write(
      `${what}, ${clients}: ${result.rate.toFixed(1)} /s, p99 ${result.p99.toFixed(1)} ms\n`,
    )
    return row
  } finally {
    for (const one of many) one.close()
  }
}

function wishedOf(
  what: string,
  { rate, p99 }: { rate: number; p99: number },
  limit: number,
): Pick<Row, 'wished'> {
  const wish = wishes[what]
  if (!wish) return {}
  const { share = 0 } = wish
  const wished = wish.rate ?? share * limit
  const text = [
    ...(share > 0 ? [`≥ ${100 * share} % of the limit`] : []),
    ...(wish.rate ? [`≥ ${wish.rate}/s`] : []),
    `p99 ≤ ${wish.p99} ms`,
  ].join(', ')
  return { wished: { text, reached: rate >= wished && p99 <= wish.p99 } }
}

/** How often something is done with the most cases, beside the fewest; at as many clients as there are at most. */
function growthOf(rows: readonly Row[]): readonly Row[] {
  return operations.flatMap(({ what, writes }) => {
    const own = rows.filter((row) => row.what === what && row.clients === MOST)
    const [fewest, most] = [own.at(0)?.rate, own.at(-1)?.rate]
    if (own.length < 2 || !fewest || !most) return []
    const wished = { text: '≥ 85 %', reached: most / fewest >= 0.85 }
    const value = { amount: (100 * most) / fewest, unit: '%' }
    return [{ what: `${what}: with the most cases beside the fewest`, value, ...(writes ? { wished } : {}) }]
  })
}
