import { digits } from '../many-cases.ts'
import { MARKER } from './specimens.ts'

/** Running numbers from here on belong to copies. */
const COPIES_FROM = 100_000

const own = (text: string) => `replace(replace(${text}, '${MARKER}', m.hex), f.number, m.number)`
const hashOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
const uuidOf = (id: string) => `overlay(${id}::text placing m.hex from 29)::uuid`
const few = 'bench_generate.few f'
const head = "rpad(substr(f.number, 1, 10), 16, '0')::bigint"

/** The copies ($3 to $4) of the specimens ($1 to $2): what each has of its own. */
export const makeCopies = `
  insert into made
  select f.ordinal, m.hex, ${uuidOf('f.id')}, m.number, d.digest, ${hashOf(`replace(${own('f.said')}, d.old, d.digest)`)}
  from ${few} cross join generate_series($3::int, $4::int) as copy
  cross join lateral (select ${COPIES_FROM} + (f.place * $5::int + copy)::int as running) r
  cross join lateral (select lpad(to_hex(copy), 8, '0') as hex, substr(f.number, 1, 10) || r.running
    || (10 - (${digits(head, 16)} + ${digits('r.running', 6)}) % 10) % 10 as number) m
  cross join lateral (select ${hashOf('f.personal')} as old, ${hashOf(`replace(f.personal, '${MARKER}', m.hex)`)} as digest) d
  where f.ordinal between $1 and $2`

/** Where such copies wait until all their rows are written. */
export const madeTable =
  'create temp table made (ordinal bigint, hex text, id uuid, number text, digest text, head text) on commit delete rows'

/** What each table of a copy has of its own; everything else is as with the specimen. */
const differing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cases: {
    id: 'm.id',
    number: 'm.number',
    state: `${own('f.state_text')}::jsonb`,
    account: own('t.account'),
    head: 'm.head',
  },
  journal: {
    case_id: 'm.id',
    data: `case when t.seq = 1 then ${own('t.data::text')}::jsonb else t.data end`,
    personal_digest: 'case when t.seq = 1 then m.digest else t.personal_digest end',
    hash: 'm.head',
  },
  legs: { case_id: 'm.id' },
  clocks: { case_id: 'm.id' },
  outbox: { id: uuidOf('t.id'), case_id: 'm.id', number: 'm.number' },
  counted_cases: { case_id: 'm.id', as_earlier: own('t.as_earlier') },
  case_texts: { case_id: 'm.id', body: own('t.body'), words: `${own('t.words::text')}::tsvector` },
  part_facts: { id: 'm.id::text' },
  late_facts: { id: 'm.id::text' },
  telling_facts: { id: 'm.id::text' },
}

/** The tables of a case that are copied, and by what their rows belong to it. */
export const copiedTables: readonly string[] = Object.keys(differing)

/** Writes the rows that one table has of all copies that wait; `columns`: all that are written. */
export function copyRows(table: string, columns: readonly string[]): string {
  const others = differing[table] ?? {}
  return `insert into ${table} (${columns.join(', ')})
    select ${columns.map((name) => others[name] ?? `t.${name}`).join(', ')}
    from made m join ${few} on f.ordinal = m.ordinal
    join bench_generate.${table} t on t.ordinal = f.ordinal`
}

/** Keeps the rows that a table has of the specimens, so that none of the many that are written is looked at. */
export function keepRows(table: string): string {
  const key =
    table === 'cases' ? 't.id = f.id' : `t.${table.endsWith('_facts') ? 'id = f.id::text' : 'case_id = f.id'}`
  return `create table bench_generate.${table} as select f.ordinal, t.* from ${few}
    join ${table} t on t.shard_key = f.shard_key and ${key}`
}
