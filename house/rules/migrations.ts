import { planted, type Rule } from '../rule.ts'
import { type House, placeOf, type Source } from '../source.ts'
import { type Key, type TablePart, tablePartsOf } from '../sql.ts'
import { textOf, visit } from '../syntax.ts'

const list = 'house/reference-tables.ts'
const listed = planted(list, `export const referenceTables = ['people']`)
const cases = 'create table cases (shard_key int not null, id uuid, primary key (shard_key, id));'

/** What makes the tables ready to be spread. */
export const migrations: readonly Rule[] = [
  {
    says: 'a table is spread by shard_key, first in each of its keys, or is on the list of reference tables',
    broken: (house) => migrationsOf(house).flatMap((source) => notSpreadIn(source, referencesOf(house))),
    culprits: [
      'create table events (id uuid primary key, shard_key int not null);',
      'create table if not exists public.events (id uuid, shard_key int, primary key (id, shard_key));',
      'create table events (shard_key int not null, id uuid);',
      'create table events (shard_key int, id uuid, no text unique, primary key (shard_key, id));',
      'create table events (shard_key int, id uuid, no text, primary key (shard_key, id), unique nulls not distinct (no));',
      `${cases} CREATE UNIQUE INDEX cases_no ON cases (no) WHERE no IS NOT NULL;`,
      `${cases} create unique index on cases using btree (lower(no), shard_key);`,
      `${cases} alter table cases add column no text unique;`,
      `${cases} alter table only cases add constraint no_once unique (no), add note text;`,
      `${cases} create table legs (shard_key int, case_id uuid references cases (id), primary key (shard_key, case_id));`,
      `${cases} create table legs (shard_key int, case_id uuid, primary key (shard_key, case_id),
         constraint of_case foreign key (case_id) references cases (id) on delete cascade);`,
      'create table people (id uuid primary key, case_id uuid references cases);',
    ].map((sql) => [listed, migration(sql)]),
    innocent: [
      listed,
      migration(
        `create table people (id uuid primary key, name text unique, boss uuid references people (id));`,
      ),
      migration(`${cases} -- create table a (id uuid primary key);
        create table legs (
          shard_key int not null, case_id uuid not null, no int check (no in (1, 2)), unit uuid references people (id),
          word text default 'unique, create table b (', span tstzrange,
          primary key (shard_key, case_id, no), unique (shard_key, no),
          exclude using gist (shard_key with =, span with &&),
          foreign key (shard_key, case_id) references cases (shard_key, id) on delete cascade
        ) partition by range (case_id);
        create table legs_1 partition of legs for values from ('a') to ('b');
        create index on legs (no); create unique index concurrently legs_no on legs (shard_key, no);
        alter table legs add column why text, drop column word;`),
    ],
  },
  {
    says: 'the list of reference tables names only tables that there are',
    broken: (house) => {
      const created = migrationsOf(house).flatMap(({ text }) => tablePartsOf(text).map(({ table }) => table))
      return referencesOf(house).filter((table) => !created.includes(table))
    },
    culprits: [[listed, migration(cases)]],
    innocent: [listed, migration('create table people (id uuid primary key);')],
  },
]

function migration(sql: string): Source {
  return planted('server/database/migrations/0001-cases.sql', sql)
}

function migrationsOf(house: House): House {
  return house.filter(({ path }) => /^server\/database\/migrations\/.*\.sql$/.test(path))
}

/** Read from the file as it stands in the house, so that a planted list counts in a planted house. */
function referencesOf(house: House): string[] {
  return house
    .filter(({ path }) => path === list)
    .flatMap((source) =>
      visit<string>(source, (report) => ({
        ArrayExpression: (node) => {
          for (const one of node.elements) report(textOf(one) ?? '')
        },
      })),
    )
}

function notSpreadIn(source: Source, references: readonly string[]): string[] {
  return tablePartsOf(source.text).flatMap((part) => {
    const isReference = references.includes(part.table)
    const why = isReference
      ? part.keys.filter(reachesOut(references)).map(nameOfKey)
      : faultsOf(part, references)
    return why.map((one) => `${placeOf(source, part.at)} ${part.table}: ${one}`)
  })
}

function faultsOf({ creates, keys }: TablePart, references: readonly string[]): string[] {
  const hasPrimary = !creates || keys.some(({ kind }) => kind === 'primary')
  const isInnocent = (key: Key) => isSpread(key) || (key.to !== null && references.includes(key.to.table))
  const faults = keys.filter((key) => !isInnocent(key)).map(nameOfKey)
  return hasPrimary ? faults : ['no primary key', ...faults]
}

function isSpread({ columns, to }: Key): boolean {
  const theirs = to?.columns[0] ?? 'shard_key'
  return columns[0] === 'shard_key' && theirs === 'shard_key'
}

/** A reference table may point at reference tables only. */
function reachesOut(references: readonly string[]): (key: Key) => boolean {
  return ({ to }) => to !== null && !references.includes(to.table)
}

function nameOfKey({ kind, columns, to }: Key): string {
  return `${kind} key (${columns.join(', ')})${to ? ` to ${to.table}` : ''}`
}
