import type { Mailbox } from '#domain/mail/mailbox.ts'
import { spBehind } from '#domain/organisation/network.ts'
import type { Instant } from '#domain/time.ts'
import type { Call, Shell } from '../shell.ts'

/** As whom a mailbox acts in journals. */
export function personOfMailbox(id: string): string {
  return `mailbox:${id}`
}

/** What a mail asks for by itself, for the window of its mailbox; asked again, it is the same request. */
export function callOfMail<Params, Body>(
  { id, window }: Pick<Mailbox, 'id' | 'window'>,
  requestId: string,
  now: Instant,
  said: { readonly params: Params; readonly body: Body },
  shell: Pick<Shell, 'reference'>,
): Call<Params, undefined, Body> {
  const person = personOfMailbox(id)
  const ofSp = spBehind(shell.reference.network(), window) !== null
  const who = {
    ...{ person, login: person, name: '', tokenHash: '', provedAt: now, mustEnrol: false },
    acting: { organisation: window, roles: [ofSp ? ('spStaff' as const) : ('agent' as const)] },
  }
  const from = { address: '', agent: '', device: null }
  return { ...said, query: undefined, who, now, from, requestId }
}

/** The number of the one request that a mail ever makes: whoever makes it, at whatever time. */
export function requestOfMail(id: string): string {
  return `mail:${id}`
}
