import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { CustomerAccount, deleteAccount, keepInAccount, showAccount } from '#contract/portal/account.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { KeptOfCustomer } from '#domain/portal/account.ts'
import { wrongReach } from '#domain/portal/contact.ts'
import { clearCustomer } from '../../http/cookies.ts'
import type { Door } from '../../http/mount.ts'
import { type Refused, refused } from '../../refused.ts'
import type { Call, Shell } from '../../shell.ts'
import { surroundingsOf, tooOften } from '../portal-limits.ts'
import { dropAccount, keepOf, openedKept } from './account-store.ts'
import { customerOfDoor, type SignedInCustomer } from './customer-sessions.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof keepInAccount>>

/** The account of whoever is signed in; null where nobody is. */
export async function showAccountUse(
  call: Call,
  door: Door,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showAccount>, Refused>> {
  const own = await customerOfDoor(door, call, shell)
  return yes({ account: own ? presented(own, openedKept(own.kept, shell)) : null })
}

/** Keeps what a customer wants kept of themselves. */
export async function keepInAccountUse(
  call: Asked,
  door: Door,
  shell: Shell,
): Promise<Outcome<CustomerAccount, Refused>> {
  const own = await customerOfDoor(door, call, shell)
  if (!own) return no(refused('portalNotSignedIn'))
  const often = await tooOften(surroundingsOf(call), call, shell)
  if (often) return no(often)
  const { name, account, province, city, other, way = null, language = null } = call.body
  const texts = { name: bare(name), account: bare(account), province: bare(province), city: bare(city) }
  const kept: KeptOfCustomer = { ...texts, other: bare(other), way, language }
  const isMail = own.contact.includes('@')
  const reach = { phone: isMail ? (kept.other ?? '') : '', mail: isMail ? '' : (kept.other ?? '') }
  if (wrongReach(reach).length > 0) return no({ code: 'validationFailed', fields: ['other'], wrong: true })
  await keepOf(own.id, kept, shell)
  return yes(presented(own, kept))
}

/** Deletes the account; what was reported goes on as if there had been none. */
export async function deleteAccountUse(
  call: Call,
  door: Door,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof deleteAccount>, Refused>> {
  const own = await customerOfDoor(door, call, shell)
  if (!own) return no(refused('portalNotSignedIn'))
  await dropAccount(own.id, 'asked', call.now, shell)
  clearCustomer(door.request, door.reply)
  return yes({ ok: true })
}

function presented({ contact, until }: SignedInCustomer, kept: KeptOfCustomer): CustomerAccount {
  return { contact, until, kept }
}

function bare(text: string | null | undefined): string | null {
  return text?.trim() || null
}
