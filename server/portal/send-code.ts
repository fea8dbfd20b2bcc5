import { randomInt, randomUUIDv7 } from 'node:crypto'
import { tailsOf } from '#domain/portal/contact.ts'
import { CODE_DIGITS, CODE_MINUTES } from '#domain/portal/limits.ts'
import { addressesIn, languageOf } from '#domain/sending/addresses.ts'
import type { Instant } from '#domain/time.ts'
import { isOn } from '../sending/channel.ts'
import { messageIdOf } from '../sending/message-of.ts'
import { writeSendings } from '../sending/sending-store.ts'
import { hashOf } from '../session/tokens.ts'
import type { Shell } from '../shell.ts'
import { followable } from './portal-sessions.ts'
import { codeDigests } from './take-code.ts'

/** What a code is wanted for. */
export type Wanted = { readonly ticket: string; readonly number: string; readonly tail: string }

/**
 * Sends a code to whoever the case says can be reached, by text message before mail, if the end of the telephone is
 * right. Otherwise nothing happens: the ticket stays one that no code fits.
 */
export async function sendCode({ ticket, number, tail }: Wanted, now: Instant, shell: Shell): Promise<void> {
  const at = await followable(number, false, shell)
  const sealed = at?.c.intake.customer.contact ?? null
  if (!at || sealed === null) return
  const { c, db } = at
  const contact = shell.customers.open(sealed)
  const addresses = addressesIn(contact)
  const channel = (['sms', 'mail'] as const).find(
    (one) => isOn(shell.outgoing, one) && addresses[one] !== undefined,
  )
  if (channel === undefined || !tailsOf(contact).includes(tail)) return
  const code = newCode()
  await shell.pool.query('update portal_codes set number = $2, digest = $3 where ticket_hash = $1', [
    hashOf(ticket),
    number,
    codeDigests(ticket, code, shell)[0],
  ])
  const id = randomUUIDv7()
  await writeSendings(db, [
    {
      ...{ shard_key: c.shardKey, id, case_id: c.id, number, organisation: c.mainWindow },
      ...{ cause: `code ${id}`, recipient: 'customer', channel, template: 'code' },
      language: languageOf(c.intake.description),
      content: codeContent(code, shell),
      address: shell.customers.seal(addresses[channel] ?? ''),
      // Not of the thread of the case: an answer to it is no answer in the matter.
      message_id: messageIdOf(id, null, shell.outgoing?.host ?? ''),
      ...{ next_at: now, made_at: now },
    },
  ])
}

/** Six digits that nobody can foresee. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
}

/** What is said with a code, sealed. */
export function codeContent(code: string, { customers }: Pick<Shell, 'customers'>): string {
  return customers.seal(JSON.stringify({ code, minutes: String(CODE_MINUTES) }))
}
