import type { Case } from '#domain/case/case.ts'
import type { Db } from '../access/through.ts'

/** A case of a customer, as far as it is needed to count it. */
export type Brief = {
  readonly shardKey: number
  readonly id: string
  readonly account: string | null
  readonly held: boolean
  readonly receivedAt: string
}

const MOST_ACCOUNTS = 5
const MOST_CASES = 200

/** The accounts that begin like this, as far as whoever's eyes these are sees a case of them; each found by one step of the index. */
export async function accountsBeginning(db: Db, beginning: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ account: string }>({
    name: 'accounts-beginning',
    text: `with recursive found (account, n) as (
        (select account, 1 from cases
          where account collate "C" >= $1 and account collate "C" < $2 and not is_parent
          order by account collate "C" limit 1)
        union all
        select (select c.account from cases c
          where c.account collate "C" > f.account and c.account collate "C" < $2 and not c.is_parent
          order by c.account collate "C" limit 1), f.n + 1
        from found f where f.account is not null and f.n < ${MOST_ACCOUNTS})
      select account from found where account is not null`,
    // Nothing that is written comes after this character.
    values: [beginning, `${beginning}\u{10ffff}`],
  })
  return rows.map((row) => row.account)
}

/** The accounts of those who are reached so. */
export async function accountsReachedBy(db: Db, tokens: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ account: string }>({
    name: 'accounts-reached',
    text: `select account from (
        select account, received_at from cases where contact_token = any($1) and account is not null and not is_parent
        order by received_at desc limit ${MOST_CASES}) c
      group by account order by max(received_at) desc limit ${MOST_ACCOUNTS}`,
    values: [tokens],
  })
  return rows.map((row) => row.account)
}

/** The cases of these accounts, and those without an account of whoever is reached so; the newest first. */
export async function casesOf(
  db: Db,
  accounts: readonly string[],
  tokens: readonly string[],
): Promise<readonly Brief[]> {
  const { rows } = await db.query<Brief>({
    name: 'cases-of-customers',
    text: `select shard_key as "shardKey", id, account, holder is not null as held, received_at as "receivedAt" from cases
      where not is_parent and (account = any($1) or (contact_token = any($2) and account is null))
      order by received_at desc, id desc limit ${MOST_CASES}`,
    values: [accounts, tokens],
  })
  return rows
}

/** These cases whole. */
export async function statesOf(db: Db, wanted: readonly Brief[]): Promise<ReadonlyMap<string, Case>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await db.query<{ state: Case }>({
    name: 'states-of-customers',
    text: `select state from cases where (shard_key, id) in (select * from unnest($1::int[], $2::uuid[]))`,
    values: [wanted.map((one) => one.shardKey), wanted.map((one) => one.id)],
  })
  return new Map(rows.map(({ state }) => [state.id, state]))
}
