import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { type Beat, beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { contactTokenOf, telephoneTokenOf } from './contact-token.ts'

const BATCH = 500
const MINUTE = 60_000

type Tokens = Pick<Shell, 'pool' | 'reference' | 'customers'>
type Row = {
  readonly token: string
  readonly shard_key: number
  readonly id: string
  readonly contact: string
}

/**
 * Gives cases the token of their contact where they have none: taken in before there were any, corrected since, or
 * marked with a key that is no longer the newest. Goes on from anywhere and does no harm twice; says how many it gave.
 */
export async function giveContactTokens(shell: Tokens): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const newest = shell.customers.digests('', 'contact')[0]?.split('.', 1)[0] ?? ''
  // Tokens begin with the name of their key, and a slash comes right after a point.
  const older = withToken(`${newest}.`)
  const younger = withToken(null)
  return (
    (await giveTo(withoutToken, beginning, db, shell)) +
    (await giveTo(older, { ...beginning, token: '!' }, db, shell)) +
    (await giveTo(younger, { ...beginning, token: `${newest}/` }, db, shell))
  )
}

/** Looks every minute whether there is one to give. */
export function startTokenLoop(shell: Tokens & Pick<Shell, 'log'>): Loop {
  const beat: Beat = {
    every: MINUTE,
    failed: (error, level) =>
      shell.log[level]({ error }, 'callers are not all found by their number; trying again'),
  }
  return beating(beat, () => giveContactTokens(shell))
}

type Place = Omit<Row, 'contact'>
const beginning: Place = { token: '', shard_key: -1, id: '00000000-0000-0000-0000-000000000000' }

/**
 * Which cases lack their token, after a place. Each is a range of an index in its order, so that nothing is read where
 * there is nothing to give: all cases are too many to look through every minute.
 */
type Lacking = (after: Place) => { readonly sql: string; readonly values: readonly unknown[] }

const contact = `state #>> '{intake,customer,contact}'`

const withoutToken: Lacking = ({ shard_key, id }) => ({
  sql: `(shard_key, id) > ($1::int, $2::uuid) and (contact_token is null or telephone_token is null)
    and ${contact} is not null order by shard_key, id`,
  values: [shard_key, id],
})

const withToken =
  (before: string | null): Lacking =>
  ({ token, shard_key, id }) => ({
    sql: `contact_token >= $1 and (contact_token, shard_key, id) > ($1, $2::int, $3::uuid)
      and ($4::text is null or contact_token < $4) order by contact_token, shard_key, id`,
    values: [token, shard_key, id, before],
  })

async function giveTo(lacking: Lacking, from: Place, db: Db, shell: Tokens): Promise<number> {
  let given = 0
  let after = from
  for (;;) {
    const { sql, values } = lacking(after)
    const { rows } = await db.query<Row>(
      `select coalesce(contact_token, '') as token, shard_key, id, ${contact} as contact from cases
       where ${sql} limit ${BATCH}`,
      [...values],
    )
    given += await keep(rows, db, shell)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return given
    after = last
  }
}

/** Only where the contact is still the one that was read: it may have been corrected or forgotten meanwhile. */
async function keep(rows: readonly Row[], db: Db, { customers }: Tokens): Promise<number> {
  const tokens = rows.map((row) => tokensIfReadable(row, customers))
  const { rowCount } = await db.query(
    `update cases c set contact_token = n.token, telephone_token = n.telephone
     from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as n (shard_key, id, contact, token, telephone)
     where c.shard_key = n.shard_key and c.id = n.id
       and n.token is not null
       and c.state #>> '{intake,customer,contact}' = n.contact`,
    [
      rows.map((row) => row.shard_key),
      rows.map((row) => row.id),
      rows.map((row) => row.contact),
      tokens.map((one) => one.first),
      tokens.map((one) => one.telephone),
    ],
  )
  return rowCount ?? 0
}

/** A contact that cannot be opened is a defect, told where its case is shown; the others are found all the same. */
function tokensIfReadable(row: Row, customers: Tokens['customers']) {
  try {
    return { first: contactTokenOf(row, customers), telephone: telephoneTokenOf(row, customers) }
  } catch {
    return { first: null, telephone: null }
  }
}
