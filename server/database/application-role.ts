import { createHmac } from 'node:crypto'
import { DatabaseError, escapeIdentifier, escapeLiteral, type Pool } from 'pg'
import { clientOf, type DatabaseAddress, userIn, withUser } from './connect.ts'

/** History is only added to, and the programs' own records are not the application's to change. */
const spared = {
  'update, delete': [
    'journal',
    'refused_moves',
    'disclosures',
    'attachments',
    'acts',
    'anchors',
    'break_glass',
    'earlier_complaints',
    'article_uses',
    'mentions',
    'pile_receipts',
  ],
  'insert, update': ['discarded_files'],
  'insert, update, delete': ['schema_migrations'],
  delete: [
    'cases',
    'legs',
    'clocks',
    'side_tasks',
    'renewals',
    'verifications',
    'legal_holds',
    'articles',
    'article_versions',
    'sendings',
    'sending_marks',
    'fact_marks',
    'search_marks',
    'counted_cases',
    'mails',
    'mailboxes',
    'file_works',
  ],
} as const

/** What the owner does for the application, and nothing beside it: migrations/0013-forgetting.sql, 0035-customer-accounts.sql. */
const lent = [
  'forget_case(int, uuid)',
  'forget_files(int, uuid, uuid[])',
  'forget_codes(timestamptz)',
] as const

/** How the application reaches the database: `own`, by a role that owns nothing; `owner` where none can be made. */
export type ApplicationAccess = { readonly address: DatabaseAddress; readonly as: 'own' | 'owner' }

/**
 * Makes the application's role, if the owner may make roles, and grants it what it works with. Its password comes
 * from the owner's, so that every server on the database knows it and nobody has to keep it. Where no role can be made
 * the owner itself is used: the policies hold for it too, but it could take them away.
 */
export async function applicationAccess(owner: Pool, address: DatabaseAddress): Promise<ApplicationAccess> {
  const { rows } = await owner.query<{ can: boolean; schema: string }>(
    `select rolcreaterole or rolsuper as can, current_schema() as schema from pg_roles where rolname = current_user`,
  )
  const { user, password } = userIn(address)
  if (!rows[0]?.can || user === null || password === null) return { address, as: 'owner' }
  const role = `${user}_app`
  const own = withUser(address, role, createHmac('sha256', password).update(role).digest('base64url'))
  await patiently(() => makeRole(owner, own, role))
  await patiently(() => grant(owner, escapeIdentifier(role), rows[0]?.schema ?? 'public'))
  return { address: own, as: 'own' }
}

async function makeRole(owner: Pool, own: DatabaseAddress, role: string): Promise<void> {
  if (await canEnter(own)) return
  const traits = `login nosuperuser nocreatedb nocreaterole nobypassrls noinherit noreplication`
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount ? 'alter' : 'create'
  const password = escapeLiteral(userIn(own).password ?? '')
  await owner.query(`${verb} role ${escapeIdentifier(role)} ${traits} password ${password}`)
}

/** A role that is there with another password is one of a time when the owner had another. */
async function canEnter(own: DatabaseAddress): Promise<boolean> {
  const client = clientOf(own, 'beichen-start')
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && /^28/.test(error.code ?? '')) return false
    // It may enter the server, only not this database yet.
    if (error instanceof DatabaseError && error.code === '42501') return true
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

/** In one statement, so that a server at work never meets a moment without its rights; the lock keeps starters apart. */
async function grant(owner: Pool, role: string, schema: string): Promise<void> {
  const name = escapeIdentifier(schema)
  const revoked = Object.entries(spared).map(([rights, tables]) => {
    const list = tables.map((table) => `${name}.${table}`).join(', ')
    return `revoke ${rights} on ${list} from ${role};`
  })
  const given = lent.map((one) => `grant execute on function ${name}.${one} to ${role};`)
  await owner.query(`
    do $grant$ begin
      perform pg_advisory_xact_lock(8686, 1);
      grant usage on schema ${name} to ${role};
      grant select, insert, update, delete on all tables in schema ${name} to ${role};
      ${revoked.join('\n')}
      ${given.join('\n')}
    end $grant$`)
}

/** Servers on other databases of the same PostgreSQL make the same role: what one has made the others find. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      // Made by another just now, or changed by another at this very moment.
      const raced = error instanceof DatabaseError && ['42710', '23505', 'XX000'].includes(error.code ?? '')
      if (!raced || tries === 20) throw error
    }
  }
}
