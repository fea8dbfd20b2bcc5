/** The columns of a case that copies are written with, and their types. */
const caseColumns = {
  ...{ shard_key: 'int', id: 'uuid', number: 'text', version: 'int', state: 'jsonb', status: 'text' },
  ...{ is_open: 'boolean', kind: 'text', category: 'text', channel: 'text', sp: 'text', account: 'text' },
  ...{ main_window: 'text', answerer: 'text', holder: 'text', holder_tier: 'smallint' },
  ...{ received_at: 'timestamptz', closed_at: 'timestamptz', due_at: 'timestamptz', breached: 'boolean' },
  ...{ next_ring_at: 'timestamptz', seen_by: 'text[]', is_parent: 'boolean' },
}

/** Inserts rows ($1, as JSON) into a table; columns in `empty` get an empty text. */
export function insertSql(
  table: string,
  columns: Readonly<Record<string, string>>,
  empty: readonly string[] = [],
): string {
  const names = Object.keys(columns)
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  return `insert into ${table} (${[...names, ...empty].join(', ')})
    select ${[...names, ...empty.map(() => "''")].join(', ')} from jsonb_to_recordset($1::jsonb) as n(${typed.join(', ')})`
}

/** Inserts cases ($1, as JSON of their rows), outside the chain of hashes. */
export const insertCases: string = insertSql('cases', caseColumns, ['head'])
