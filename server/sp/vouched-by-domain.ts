import { domainOf } from '#domain/mail/mailbox.ts'

/** Finds what the name service has under a name. */
export type LookUp = (
  name: string,
  type: string,
) => Promise<readonly (readonly string[])[] | readonly string[]>

const LEAST_BITS = 1024
const MOST_SIGNATURES = 10
/** What must be signed besides the body, so that nothing that is judged can be changed on the way. */
const needed = ['from', 'subject']

/**
 * Whether the domain of the sender vouches for a mail: a DKIM signature of the very domain of the address, over the whole
 * body, the sender and the subject. A domain above or beside it does not count.
 */
export async function isVouchedByDomain(raw: Buffer, sender: string, lookUp: LookUp): Promise<boolean> {
  const head = raw.toString('latin1', 0, Math.max(0, raw.indexOf('\r\n\r\n')))
  const count = (head.match(/^dkim-signature:/gim) ?? []).length
  const senders = (head.match(/^from:/gim) ?? []).length
  if (count === 0 || count > MOST_SIGNATURES || senders !== 1 || limitsBody(head)) return false
  const { dkimVerify } = await import('mailauth/lib/dkim/verify.js')
  try {
    const { results } = await dkimVerify(raw, { resolver: lookUp, minBitLength: LEAST_BITS } as never)
    return results.some((one) => isWhole(one as unknown as Signed, domainOf(sender)))
  } catch {
    // Nothing was found out, so nobody vouches; the mail waits for a person.
    return false
  }
}

/** Whether a signature covers only the beginning of the body: more could be written below it. */
function limitsBody(head: string): boolean {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return lines.some((line) => /^dkim-signature:/i.test(line) && /[:;\s]l\s*=/i.test(line))
}

type Signed = {
  readonly signingDomain?: string
  readonly status?: { readonly result?: string }
  readonly signingHeaders?: { readonly keys?: string }
}

function isWhole(one: Signed, domain: string): boolean {
  const signed = (one.signingHeaders?.keys ?? '').toLowerCase().split(/\s*[:;,]\s*/)
  return (
    one.status?.result === 'pass' &&
    one.signingDomain?.toLowerCase() === domain &&
    needed.every((name) => signed.includes(name))
  )
}
