import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { askSignInCode } from '#contract/portal/account.ts'
import { reachedBy } from '#domain/customer/reaching.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { wrongReach } from '#domain/portal/contact.ts'
import { CODE_MINUTES } from '#domain/portal/limits.ts'
import { selfServiceWindow } from '#domain/portal/window.ts'
import { addressesIn } from '#domain/sending/addresses.ts'
import type { SendingLanguage } from '#domain/sending/sending.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../../access/through.ts'
import { type Refused, refused } from '../../refused.ts'
import { isOn } from '../../sending/channel.ts'
import { messageIdOf } from '../../sending/message-of.ts'
import { writeSendings } from '../../sending/sending-store.ts'
import { newToken } from '../../session/tokens.ts'
import type { Call, Shell } from '../../shell.ts'
import { keepTicket } from '../ask-code.ts'
import { surroundingsOf, tooOften } from '../portal-limits.ts'
import { codeContent, newCode } from '../send-code.ts'
import { codeDigests } from '../take-code.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof askSignInCode>>
type To = { readonly channel: 'mail' | 'sms'; readonly address: string; readonly contact: string }

/** A code belongs to no case, so that it lies with whatever else belongs to none. */
const NO_SHARD = 0

/**
 * Sends a code to whatever telephone or mail address is named: whether there is an account, or a case, is not looked at,
 * so that nothing of the answer can tell it.
 */
export async function askSignInCodeUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof askSignInCode>, Refused>> {
  const window = selfServiceWindow(shell.reference.network())
  if (!window) return no(refused('portalClosed'))
  const to = addressOf(call.body.contact, shell)
  if (to === null) return no({ code: 'validationFailed', fields: ['contact'], wrong: true })
  const about = { guard: 'portalContact', about: to.contact } as const
  const often = await tooOften([about, ...surroundingsOf(call)], call, shell)
  if (often) return no(often)
  const [ticket, code] = [newToken(), newCode()]
  const digest = codeDigests(ticket, code, shell)[0] ?? ''
  await keepTicket(ticket, { contact: shell.customers.seal(to.contact), digest }, call.now, shell)
  await write(to, code, { window: window.id, language: call.body.language ?? 'zh' }, call.now, shell)
  return yes({ ticket, minutes: CODE_MINUTES })
}

/** Where a code can be sent; null for what is no address, and for a way that nothing goes out by. */
function addressOf(given: string, { outgoing }: Pick<Shell, 'outgoing'>): To | null {
  const reach = given.includes('@') ? { phone: '', mail: given } : { phone: given, mail: '' }
  const contact = reachedBy(given)
  if (contact === null || wrongReach(reach).length > 0) return null
  const channel = contact.includes('@') ? 'mail' : 'sms'
  const address = addressesIn(contact)[channel]
  return address !== undefined && isOn(outgoing, channel) ? { channel, address, contact } : null
}

async function write(
  { channel, address }: To,
  code: string,
  { window, language }: { readonly window: string; readonly language: SendingLanguage },
  now: Instant,
  shell: Shell,
): Promise<void> {
  const id = randomUUIDv7()
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await writeSendings(db, [
    {
      ...{ shard_key: NO_SHARD, id, case_id: null, number: null, organisation: window },
      ...{ cause: `code ${id}`, recipient: 'customer', channel, template: 'signInCode', language },
      content: codeContent(code, shell),
      address: shell.customers.seal(address),
      message_id: messageIdOf(id, null, shell.outgoing?.host ?? ''),
      ...{ next_at: now, made_at: now },
    },
  ])
}
