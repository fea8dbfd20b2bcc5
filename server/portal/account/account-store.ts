import { randomUUIDv7 } from 'node:crypto'
import { customerActs } from '#domain/case/by-customer.ts'
import { no, yes } from '#domain/outcome.ts'
import { type KeptOfCustomer, nothingKept } from '#domain/portal/account.ts'
import { selfServiceWindow } from '#domain/portal/window.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem } from '../../access/through.ts'
import { onRecord } from '../../audit/administer.ts'
import { tokensFor } from '../../customer/contact-token.ts'
import { refused } from '../../refused.ts'
import type { Shell } from '../../shell.ts'

/** The account of whoever is reached so; the first time it is made, which is on record without saying whose it is. */
export async function accountOf(contact: string, now: Instant, shell: Shell): Promise<string> {
  const known = await usedAccount(contact, now, shell)
  if (known !== null) return known
  const id = randomUUIDv7()
  const network = shell.reference.network()
  const made = await onRecord(shell, eyesOfSystem(network), async (db) => {
    const { rowCount } = await db.query(
      `insert into portal_accounts (id, contact_token, contact, kept, made_at, used_at) values ($1, $2, $3, $4, $5, $5)
       on conflict (contact_token) do nothing`,
      [
        id,
        tokensFor(contact, shell.customers)[0],
        shell.customers.seal(contact),
        shell.customers.seal(JSON.stringify(nothingKept)),
        now,
      ],
    )
    if (rowCount === 0) return no(refused('conflict'))
    return yes({ value: id, act: actOn(id, 'customerAccountMade', now, shell), keeping: {} })
  })
  if (made.ok) return made.value
  // Somebody signed in with the same a moment earlier.
  const theirs = await usedAccount(contact, now, shell)
  if (theirs === null) throw new Error('an account is there and is not found')
  return theirs
}

async function usedAccount(
  contact: string,
  now: Instant,
  { pool, customers }: Shell,
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    'update portal_accounts set used_at = $2 where contact_token = any($1) returning id',
    [tokensFor(contact, customers), now],
  )
  return rows[0]?.id ?? null
}

/** What an account keeps, opened. */
export function openedKept(kept: string, { customers }: Pick<Shell, 'customers'>): KeptOfCustomer {
  return { ...nothingKept, ...(JSON.parse(customers.open(kept)) as Partial<KeptOfCustomer>) }
}

/** Keeps this of a customer, and nothing of what was kept before. */
export async function keepOf(
  id: string,
  kept: KeptOfCustomer,
  { pool, customers }: Pick<Shell, 'pool' | 'customers'>,
): Promise<void> {
  await pool.query('update portal_accounts set kept = $2 where id = $1', [
    id,
    customers.seal(JSON.stringify(kept)),
  ])
}

/** Why an account goes: its customer wants it, a request to be forgotten, or nobody has come for too long. */
export type Because = 'asked' | 'erased' | 'unused'

/** Deletes an account with what it keeps and every session of it; the act says neither whose it was nor what it kept. */
export async function dropAccount(
  id: string,
  because: Because,
  now: Instant,
  shell: Shell,
): Promise<boolean> {
  const dropped = await onRecord(shell, eyesOfSystem(shell.reference.network()), async (db) => {
    const { rowCount } = await db.query('delete from portal_accounts where id = $1', [id])
    if (rowCount === 0) return no(refused('notFound'))
    const act = actOn(id, 'customerAccountDeleted', now, shell)
    return yes({ value: true, act: { ...act, about: { ...act.about, because } }, keeping: {} })
  })
  return dropped.ok
}

function actOn(
  account: string,
  what: 'customerAccountMade' | 'customerAccountDeleted',
  at: Instant,
  { reference }: Pick<Shell, 'reference'>,
) {
  const organisation = selfServiceWindow(reference.network())?.id ?? null
  return { what, at, person: customerActs, organisation, about: { account } }
}
