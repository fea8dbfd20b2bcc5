/**
 * What the reports of a whole country take: a year of its facts and the cases of its last month, at two sizes; every
 * window's report is drawn up as on the first of the month, then those of the provinces. Prints a table;
 * `npm run bench:reports -- --cases 100000 --more 1000000`, which are cases of a month.
 */
import { availableParallelism } from 'node:os'
import type { Pool } from 'pg'
import { pino } from 'pino'
import { lastMonthOver, monthBefore } from '#domain/report/period.ts'
import { mustReport } from '#domain/report/receiver.ts'
import { demoProviders } from '#server/network/demo-providers.ts'
import { operatorNetwork } from '#server/network/operator-network.ts'
import { insertOrganisations } from '#server/network/organisation-store.ts'
import { loadReference } from '#server/reference.ts'
import { factTables } from '#server/report/facts/fact-tables.ts'
import { generateFor } from '#server/report/generate-report.ts'
import { newSecretKey, secretsWith } from '#server/secrets/secrets.ts'
import { seed } from '#server/seed.ts'
import type { Shell } from '#server/shell.ts'
import { wallClock } from '#server/start.ts'
import { proveCopies } from './nation/prove-copies.ts'
import { specimens } from './nation/specimens.ts'
import { writeCasesOfMonth } from './nation/write-cases.ts'
import { writeFactsOfMonth } from './nation/write-year.ts'
import { onOwnDatabase } from './own-database.ts'
import { writeSection } from './performance-page.ts'
import { median, share, table } from './table.ts'

/** The month that is reported, the twelve before it, so that there is one of the year before to compare with. */
const MONTHS = 13
const sizeNamed = (word: string, otherwise: number) =>
  Number(process.argv[process.argv.indexOf(word) + 1]) || otherwise
const few = sizeNamed('--cases', 10_000)
const many = sizeNamed('--more', 100_000)

type Times = { readonly all: number; readonly median: number; readonly worst: number; readonly rows: number }
type Measured = {
  readonly cases: number
  readonly facts: number
  readonly megabytes: number
  readonly windows: Times
  readonly provinces: Times
  readonly centre: Times
}

const [less, more] = [await measured(few), await measured(many)]
const line = (name: string, of: (one: Measured) => number, digits = 0) => [
  name,
  of(less).toFixed(digits),
  of(more).toFixed(digits),
  share(of(more), of(less)),
]
const linesOf = (name: string, of: (one: Measured) => Times) => [
  line(`${name}: all, seconds`, (one) => of(one).all / 1000, 1),
  line(`${name}: one, median ms`, (one) => of(one).median, 1),
  line(`${name}: the longest, ms`, (one) => of(one).worst, 1),
  line(`${name}: rows in all their tables`, (one) => of(one).rows),
]
const section = `31 provinces, ${MONTHS} months; embedded PostgreSQL 18 with fsync, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}

What comes in is spread over the provinces by their people (census of 2020), a tenth of it over the windows of the whole
country, with less at the weekend; the cases are copies of the twelve of C39. Of the months before the last there are
the facts and not the cases, which no report of that month reads.

${table(
  ['', `${few} cases a month`, `${many} cases a month`, 'ratio'],
  [
    line('cases in the facts', (one) => one.cases),
    line('rows of facts', (one) => one.facts),
    line('facts on disk with their keys, MB', (one) => one.megabytes),
    ...linesOf('reports of the windows', (one) => one.windows),
    ...linesOf('reports of the provinces', (one) => one.provinces),
    ...linesOf('report of the centre', (one) => one.centre),
  ],
)}
`
process.stdout.write(section)
if (process.argv.includes('--write')) writeSection('A year of the whole country, reported', section)

function measured(cases: number): Promise<Measured> {
  return onOwnDatabase(
    async (owner) => {
      await seed(owner, 'Asia/Shanghai', wallClock())
      const operator = operatorNetwork({ provinces: 'all' })
      await insertOrganisations(owner, [...operator, ...demoProviders(operator)], wallClock())
    },
    (owner, pool) => reported(owner, pool, cases),
  )
}

async function reported(owner: Pool, pool: Pool, cases: number): Promise<Measured> {
  const reference = await loadReference(pool)
  const network = reference.network()
  const month = lastMonthOver(reference.calendars().zone, wallClock())
  const all = specimens()
  const ofKind = (kind: string) => mustReport(network).filter((one) => one.kind === kind)
  const some = ofKind('serviceWindow').filter((_, at) => at % 100 === 0)
  proveCopies(all, network, some)
  let counted = 0
  for (let ago = MONTHS - 1; ago >= 0; ago--)
    counted += await writeFactsOfMonth(owner, network, all, { month: monthBefore(month, ago), cases })
  await writeCasesOfMonth(owner, network, all, { month, cases })
  // All of them are counted already.
  await owner.query('update fact_marks set up_to = (select max(changed_at) from cases)')
  for (const { name } of factTables) await owner.query(`vacuum analyze ${name}`)
  const shell = shellOn(pool, reference)
  return {
    cases: counted,
    facts: await numberIn(owner, factTables.map(({ name }) => `(select count(*) from ${name})`).join(' + ')),
    megabytes:
      (await numberIn(owner, factTables.map(({ name }) => `pg_total_relation_size('${name}')`).join(' + '))) /
      1_000_000,
    windows: await drawnUp(owner, shell, month, ofKind('serviceWindow')),
    provinces: await drawnUp(owner, shell, month, ofKind('provincialOperations')),
    centre: await drawnUp(owner, shell, month, ofKind('nationalCenter')),
  }
}

/** Draws up these reports, one after the other as the server does on the first of the month. */
async function drawnUp(
  owner: Pool,
  shell: Shell,
  month: string,
  whose: readonly { readonly id: string }[],
): Promise<Times> {
  const times: number[] = []
  for (const { id } of whose) {
    const began = performance.now()
    const drawn = await generateFor(id, month, shell, { now: wallClock(), keepDraft: true })
    if (!drawn.ok) throw new Error(`${id}: ${drawn.no.code}`)
    times.push(performance.now() - began)
  }
  const { rows } = await owner.query<{ n: string }>(
    `select sum(jsonb_array_length(t -> 'rows')) as n from report_lives l join reports r on r.id = l.report,
       jsonb_array_elements(l.parts) p, jsonb_array_elements(p -> 'tables') t
     where r.organisation = any($1)`,
    [whose.map((one) => one.id)],
  )
  return {
    all: times.reduce((sum, one) => sum + one, 0),
    median: median(times),
    worst: Math.max(...times),
    rows: Number(rows[0]?.n),
  }
}

function shellOn(pool: Pool, reference: Shell['reference']): Shell {
  const key = newSecretKey()
  const secrets = secretsWith(() => [key])
  const customers = { ...secrets, reload: async () => {} }
  const log = pino({ level: 'silent' })
  return { pool, reference, now: wallClock, log, demonstration: false, secrets, customers }
}

async function numberIn(owner: Pool, sql: string): Promise<number> {
  const { rows } = await owner.query<{ n: string }>(`select ${sql} as n`)
  return Number(rows[0]?.n)
}
