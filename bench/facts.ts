/**
 * What a month of a province costs in facts: how fast its cases are counted, how many rows that gives, and how long the
 * month of a window and that of the province are read, at two sizes. Prints a table;
 * `npm run bench:facts -- --cases 100000 --more 1000000`.
 */
import { availableParallelism, loadavg } from 'node:os'
import type { Pool } from 'pg'
import { instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '#server/access/through.ts'
import { factTables } from '#server/report/facts/fact-tables.ts'
import { followFacts } from '#server/report/facts/follow-cases.ts'
import { sumsBy, sumsOfCohort } from '#server/report/facts/read-facts.ts'
import { shellOn } from '#server/report/november.fixture.ts'
import { writeMonth } from './month-of-cases.ts'
import { onOwnDatabase } from './own-database.ts'
import { writeSection } from './performance-page.ts'
import { median, share, table } from './table.ts'

const TIMES = 30
const sizeNamed = (word: string, otherwise: number) =>
  Number(process.argv[process.argv.indexOf(word) + 1]) || otherwise
const few = sizeNamed('--cases', 10_000)
const many = sizeNamed('--more', 100_000)

type Measured = {
  readonly perSecond: number
  readonly rows: readonly number[]
  readonly megabytes: number
  readonly countedMegabytes: number
  readonly idle: number
  readonly window: number
  readonly province: number
  readonly plan: string
}

const [less, more] = [await measured(few), await measured(many)]
const ratio = (of: (one: Measured) => number) => share(of(more), of(less))
const line = (name: string, of: (one: Measured) => number, digits = 0) => [
  name,
  of(less).toFixed(digits),
  of(more).toFixed(digits),
  ratio(of),
]
const rowsOf = factTables.map(({ name }, at) => line(`rows of ${name}`, ({ rows }) => rows[at] ?? 0))
const section = `One province, one month, 60 windows; embedded PostgreSQL 18 with fsync, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}

${table(
  ['', `${few} cases`, `${many} cases`, 'ratio'],
  [
    line('cases counted a second, all from nothing', (one) => one.perSecond),
    ...rowsOf,
    line('facts on disk with their keys, MB', (one) => one.megabytes, 1),
    line('what each case is counted with, on disk, MB', (one) => one.countedMegabytes, 1),
    line('a look when nothing has happened, median ms', (one) => one.idle, 1),
    line('the month of a window is read, median ms', (one) => one.window, 2),
    line(
      'the month of the province by window and category is read, median ms (wished: < 300)',
      (one) => one.province,
      1,
    ),
  ],
)}

How the month of the province is read:

\`\`\`
${more.plan}
\`\`\`

Load of the machine at the end: ${loadavg()
  .map((one) => one.toFixed(1))
  .join(', ')}.
`
process.stdout.write(section)
if (process.argv.includes('--write')) writeSection('Figures kept by events', section)

function measured(cases: number): Promise<Measured> {
  return onOwnDatabase(
    (owner) => writeMonth(owner, cases),
    (owner, pool) => countedAndRead(owner, pool, cases),
  )
}

async function countedAndRead(owner: Pool, pool: Pool, cases: number): Promise<Measured> {
  const shell = shellOn(pool, instant('2026-12-01T00:00:00+08:00'))
  const began = performance.now()
  await followFacts(shell, { turn: 'wait' })
  const seconds = (performance.now() - began) / 1000
  for (const { name } of factTables) await owner.query(`vacuum analyze ${name}`)
  const system = through(pool, eyesOfSystem(shell.reference.network()))
  const month = { month: '2026-11', before: '2026-12-01' }
  const window = { ...month, shardKey: 4300, organisation: 'W-HN-C7-10000' }
  const province = { ...month, shardKeys: [4300] }
  const byWindow = () => sumsBy(system, 'case', province, ['organisation', 'category'])
  const all = (await byWindow()).reduce((sum, one) => sum + (one.sums.accepted ?? 0), 0)
  if (all !== cases) throw new Error(`${all} of ${cases} cases were counted`)
  return {
    perSecond: cases / seconds,
    rows: await Promise.all(factTables.map(({ name }) => numberIn(owner, `select count(*) from ${name}`))),
    megabytes: await sizeOf(
      owner,
      factTables.map((one) => one.name),
    ),
    countedMegabytes: await sizeOf(owner, ['counted_cases']),
    idle: await timed(() => followFacts(shell, { turn: 'leave' })),
    window: await timed(() => sumsOfCohort(system, window)),
    province: await timed(byWindow),
    plan: await planOf(owner),
  }
}

async function timed(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now()
    await read()
    times.push(performance.now() - began)
  }
  return median(times)
}

async function numberIn(owner: Pool, sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await owner.query<Record<string, number>>(sql, [...values])
  return Number(Object.values(rows[0] ?? {})[0])
}

async function sizeOf(owner: Pool, tables: readonly string[]): Promise<number> {
  const sql = 'select sum(pg_total_relation_size(t::regclass)) from unnest($1::text[]) as t'
  return (await numberIn(owner, sql, [tables])) / 1_000_000
}

/** The plan of a query of the same form, with its measures left to one. */
async function planOf(owner: Pool): Promise<string> {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, buffers, costs off) select organisation, category, sum(complaints) from case_facts
     where shard_key = any('{4300}') and cohort = '2026-11' and day < '2026-12-01'
     group by organisation, category order by organisation, category`,
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
