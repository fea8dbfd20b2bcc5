/**
 * What the numbers of the board cost: of a window, a branch, a province and the centre, at two sizes, when the database
 * has read them before; of the cases one in eight is open. Prints a table; `npm run bench:board -- --cases 1000000`.
 */

import { loadavg } from 'node:os'
import type { Pool } from 'pg'
import { countFigures } from '#server/board/count-figures.ts'
import type { CaseShell } from '#server/case/perform-move.ts'
import { openPool } from '#server/database/connect.ts'
import { callBy } from '#server/report/november.fixture.ts'
import { benchStage } from './bench-stage.ts'
import { withoutIndexes } from './many-cases.ts'
import { writeSection } from './performance-page.ts'
import { median, table } from './table.ts'

const TIMES = 9
const DESKS = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN']
const FEW = 10_000
const many = Number(process.argv[process.argv.indexOf('--cases') + 1]) || 1_000_000

type Measured = { readonly machine: string; readonly open: number; readonly times: readonly number[] }

const [less, more] = [await measured(FEW), await measured(many)]
const section = `${more.machine}

${table(
  ['the board is counted, median ms', `${FEW} cases, ${less.open} open`, `${many} cases, ${more.open} open`],
  DESKS.map((desk, at) => [desk, (less.times[at] ?? 0).toFixed(0), (more.times[at] ?? 0).toFixed(0)]),
)}

Whoever looks within five seconds gets the answer that was counted: it costs nothing then.
Load of the machine at the end: ${loadavg()
  .map((one) => one.toFixed(1))
  .join(', ')}.
`
process.stdout.write(section)
if (process.argv.includes('--write')) writeSection('The board', section)

async function measured(cases: number): Promise<Measured> {
  const stage = await benchStage(cases)
  try {
    await endMost(stage.owner)
    const pool = openPool(stage.access, { size: 1 })
    const shell = await stage.shellOn(pool)
    const times: number[] = []
    for (const desk of DESKS) times.push(await timed(desk, shell))
    await pool.end()
    const { rows } = await stage.owner.query<{ n: number }>(
      'select count(*)::int as n from cases where is_open',
    )
    return { machine: stage.machine, open: rows[0]?.n ?? 0, times }
  } finally {
    await stage.clear()
  }
}

async function timed(desk: string, shell: CaseShell): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now()
    await countFigures(callBy(desk, shell.now(), {}), shell)
    times.push(performance.now() - began)
  }
  // The first one reads what the others find.
  return median(times.slice(1))
}

/** A demonstration is mostly of open cases: of its copies seven in eight have ended, over three months. */
async function endMost(owner: Pool): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('set session_replication_role = replica; set statement_timeout = 0')
    const back = `(hashtext(number) & 255) * interval '8 hours'`
    await withoutIndexes(client, async () => {
      await client.query(
        `update cases set is_open = false, status = 'closed', holder = null, next_ring_at = null, breached = false,
           received_at = received_at - ${back}, closed_at = received_at - ${back} + interval '9 hours'
         where is_open and hashtext(id::text) & 7 > 0`,
      )
    })
    await client.query('set session_replication_role = origin; reset statement_timeout')
  } finally {
    client.release()
  }
  await owner.query('vacuum analyze cases')
}
