import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { rows } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { rowOf } from '#server/case/case-row.ts'
import { insertCases } from './insert-cases.ts'
import { withoutIndexes } from './many-cases.ts'

/** As many cities as a large province has, each with three windows. */
const CITIES = 20
const WINDOWS = ['10000', 'HALL01', 'AM']
const AT_A_TIME = 1_000
const DAY = 86_400_000
const firstOfMonth = Date.parse('2026-11-01T00:00:00+08:00')
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g

/**
 * Writes a month of a province: the twelve cases of C39 again and again, each with times, an account, a number and a
 * window of its own; every tenth is of an account that was there before. Without journals: what is counted is read
 * from the cases. `saidIn`: what is said in each, and how its customer is reached.
 */
export async function writeMonth(
  owner: Pool,
  cases: number,
  saidIn?: (index: number) => Said,
): Promise<void> {
  const bases = rows.map((row, index) => {
    const { c } = played(row, index)
    return { c, text: JSON.stringify(rowOf(c, network)) }
  })
  const client = await owner.connect()
  try {
    await client.query('set statement_timeout = 0')
    await withoutIndexes(client, async () => {
      for (let from = 0; from < cases; from += AT_A_TIME) {
        const many = Array.from({ length: Math.min(AT_A_TIME, cases - from) }, (_, at) => {
          const base = bases[(from + at) % bases.length]
          if (!base) throw new Error('there are twelve')
          const copy = copyOf(base.text, base.c, from + at, cases)
          return saidIn ? saying(copy, saidIn(from + at)) : copy
        })
        await client.query(insertCases, [`[${many.join(',')}]`])
      }
    })
  } finally {
    client.release(true)
  }
  await owner.query('vacuum analyze cases')
}

/** What a case is about, and the contact of its customer as it is kept. */
export type Said = { readonly description: string; readonly contact: string }

function saying(copy: string, { description, contact }: Said): string {
  return copy
    .replaceAll(/"description":"[^"]*"/g, `"description":${JSON.stringify(description)}`)
    .replaceAll(/"contact":(?:null|"[^"]*")/g, `"contact":"${contact}"`)
}

function copyOf(
  text: string,
  c: { readonly id: string; readonly number: string; readonly intake: { readonly receivedAt: string } },
  index: number,
  of: number,
): string {
  const received = firstOfMonth + Math.floor(((index * 7919) % of) * ((30 * DAY) / of))
  const by = received - Date.parse(c.intake.receivedAt)
  const account = `U${index % Math.ceil(of * 0.9)}@bench`
  const turn = Math.floor(index / rows.length)
  const city = `HN-C${turn % CITIES}`
  const window = `W-${city}-${WINDOWS[Math.floor(turn / CITIES) % WINDOWS.length]}`
  return text
    .replaceAll(instants, (at) => new Date(Date.parse(at) + by).toISOString())
    .replaceAll('W-HN-CS-10000', window)
    .replaceAll('B-HN-CS', `B-${city}`)
    .replaceAll(/"account":"[^"]*"/g, `"account":"${account}"`)
    .replaceAll(`"${c.number}"`, `"4300261101${String(index).padStart(8, '0')}"`)
    .replaceAll(`"${c.id}"`, `"${randomUUID()}"`)
}
