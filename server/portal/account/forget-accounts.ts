import type { Case } from '#domain/case/case.ts'
import { waysOf } from '#domain/customer/reaching.ts'
import { unusedSince } from '#domain/portal/account.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../../access/through.ts'
import { openedCustomer } from '../../case/sealed-intake.ts'
import { tokensFor } from '../../customer/contact-token.ts'
import type { Shell } from '../../shell.ts'
import { dropAccount } from './account-store.ts'

const BATCH = 100
const A_DAY = 1_440

/** Deletes accounts that nobody has come to for too long, and the codes of yesterday; says how many accounts. */
export async function forgetAccounts(shell: Shell, now: Instant): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await db.query('select forget_codes($1)', [plusMinutes(now, -A_DAY)])
  await db.query('delete from portal_sessions where account is not null and expires_at <= $1', [now])
  for (let forgotten = 0; ; ) {
    const { rows } = await db.query<{ id: string }>(
      'select id from portal_accounts where used_at < $1 order by used_at limit $2',
      [unusedSince(now), BATCH],
    )
    for (const { id } of rows) if (await dropAccount(id, 'unused', now, shell)) forgotten++
    if (rows.length < BATCH) return forgotten
  }
}

/** The same for a person who asks to be forgotten: the accounts of every way by which their cases reached them. */
export async function forgetAccountsOf(cases: readonly Case[], now: Instant, shell: Shell): Promise<void> {
  const contacts = cases.flatMap((c) => openedCustomer(c.intake.customer, shell.customers).contact ?? [])
  const tokens = contacts.flatMap(waysOf).flatMap((way) => tokensFor(way, shell.customers))
  const { rows } = await shell.pool.query<{ id: string }>(
    'select id from portal_accounts where contact_token = any($1)',
    [[...new Set(tokens)]],
  )
  for (const { id } of rows) await dropAccount(id, 'erased', now, shell)
}
