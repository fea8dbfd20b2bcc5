import { isDeepStrictEqual } from 'node:util'
import type { Pool } from 'pg'
import type { EventType } from '#domain/case/events.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Acknowledged, Book } from './acknowledged.ts'
import { faultsOf } from './faults.ts'
import type { Found } from './found.ts'
import { allNumbers, type WrittenCase, writtenCase } from './written-case.ts'

/** Compares what the writers were told about these cases with what is written; `acknowledged` holds all moves so far. */
export async function checkCases(
  pool: Pool,
  network: Network,
  numbers: Iterable<string>,
  acknowledged: readonly Acknowledged[],
  found: Found,
): Promise<void> {
  const byCase = Map.groupBy(acknowledged, (one) => one.said.number)
  const byOther = Map.groupBy(
    acknowledged.filter((one) => one.step.elsewhere.length > 0),
    (one) => (one.said.number === one.numbers.own ? one.numbers.twin : one.numbers.own),
  )
  for (const number of new Set(numbers)) {
    const told = byCase.get(number) ?? []
    const written = await writtenCase(pool, number)
    if (!written) {
      found.lost.push(...told.map((one) => `${number} version ${one.said.version}: no such case`))
      continue
    }
    found.faults.push(...faultsOf(written, network))
    found.lost.push(...told.flatMap((one) => missing(one, written)))
    const wanted = [
      ...told.flatMap((one) => one.step.events),
      ...(byOther.get(number) ?? []).flatMap((one) => one.step.elsewhere),
    ]
    found.twice.push(...surplus(number, wanted, written))
  }
  await checkAnswers(pool, acknowledged, found)
}

/** The events a move is to have brought, looked for where its answer says that they are. */
function missing({ said, step }: Acknowledged, { journal, state }: WrittenCase): readonly string[] {
  const there = journal.slice(said.version - step.events.length, said.version).map((event) => event.type)
  const kept = isDeepStrictEqual(there, step.events) && state.version >= said.version
  return kept ? [] : [`${said.number} version ${said.version}: ${there} instead of ${step.events}`]
}

/** Events made by people that nobody was told of: every writer asked until it was answered. */
function surplus(number: string, wanted: readonly EventType[], { journal }: WrittenCase): readonly string[] {
  const counts = new Map<EventType, number>()
  for (const event of journal) {
    if (event.by.person !== 'system') counts.set(event.type, (counts.get(event.type) ?? 0) + 1)
  }
  for (const type of wanted) counts.set(type, (counts.get(type) ?? 0) - 1)
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${number}: ${count} ${type} too many`)
}

/** Every acknowledged request is kept once, with the answer that was given. */
async function checkAnswers(pool: Pool, acknowledged: readonly Acknowledged[], found: Found): Promise<void> {
  const { rows } = await pool.query<{ key: string; answer: unknown }>(
    'select request_id as key, answer from commands where request_id = any($1)',
    [acknowledged.map((one) => one.key)],
  )
  const kept = Map.groupBy(rows, (row) => row.key)
  for (const { key, said } of acknowledged) {
    const answers = kept.get(key) ?? []
    if (answers.length > 1) found.twice.push(`${said.number}: request ${key} is kept ${answers.length} times`)
    if (!isDeepStrictEqual(answers[0]?.answer, said)) found.lost.push(`${said.number}: no answer to ${key}`)
  }
}

/** Asks some of the moves again with their keys: the answers must be the first ones. */
export async function askAgain(some: readonly Acknowledged[], found: Found): Promise<void> {
  for (const { client, step, numbers, key, said } of some) {
    const { status, body } = await client.post(step.path(numbers), step.body(numbers), key)
    if (status !== 200 || !isDeepStrictEqual(body, said)) {
      found.twice.push(`${said.number}: asked again, ${status} ${JSON.stringify(body)}`)
    }
  }
}

/** Cases that nobody was told of: calls that were registered twice. */
export async function strangers(pool: Pool, { acknowledged }: Book): Promise<readonly string[]> {
  const known = new Set(acknowledged.map((one) => one.said.number))
  const all = await allNumbers(pool)
  return all.filter((number) => !known.has(number)).map((number) => `${number}: nobody was told of it`)
}
