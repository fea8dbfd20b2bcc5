import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { Secrets } from '../secrets/secrets.ts'

/** How a province's billing is reached, as it is kept; the token sealed. */
export type Connector = {
  readonly organisation: string
  readonly baseUrl: string | null
  readonly token: string | null
  readonly guide: string | null
  readonly changedAt: Instant
}

const columns = `organisation, base_url as "baseUrl", token, guide, changed_at as "changedAt"`

/** Where a token is sealed for: of another province it does not open. */
export const placeOfToken = (organisation: string) => `billing ${organisation}`

/** The connectors of these provinces, or of one. */
export async function connectorsOf(db: Db, organisations: readonly string[]): Promise<readonly Connector[]> {
  const { rows } = await db.query<Connector>(
    `select ${columns} from billing_connectors where organisation = any($1)`,
    [organisations],
  )
  return rows
}

/** Keeps a connector in place of the one that was there. */
export async function writeConnector(db: Db, one: Connector): Promise<void> {
  await db.query(
    `insert into billing_connectors (organisation, base_url, token, guide, changed_at) values ($1, $2, $3, $4, $5)
     on conflict (organisation) do update set base_url = excluded.base_url, token = excluded.token,
       guide = excluded.guide, changed_at = excluded.changed_at`,
    [one.organisation, one.baseUrl, one.token, one.guide, one.changedAt],
  )
}

/** Seals tokens anew that an older key had sealed, so that it can go. */
export async function resealTokens(db: Db, secrets: Secrets): Promise<void> {
  const { rows } = await db.query<{ organisation: string; token: string }>(
    'select organisation, token from billing_connectors where token is not null',
  )
  for (const { organisation, token } of rows.filter((row) => !secrets.isFresh(row.token))) {
    const place = placeOfToken(organisation)
    const anew = secrets.seal(secrets.open(token, place), place)
    await db.query('update billing_connectors set token = $3 where organisation = $1 and token = $2', [
      organisation,
      token,
      anew,
    ])
  }
}
