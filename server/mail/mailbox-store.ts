import type { Pool } from 'pg'
import { domainOf, type Mailbox, type Security } from '#domain/mail/mailbox.ts'

/** How a mailbox is fetched from; the password sealed. */
export type Fetching = {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly login: string
  readonly password: string
}

/** A mailbox as it is kept; without `fetching`, its mail is brought to us. */
export type KeptMailbox = Mailbox & { readonly fetching: Fetching | null }

/** All mailboxes, by their addresses. */
export async function mailboxesIn(pool: Pick<Pool, 'query'>): Promise<readonly KeptMailbox[]> {
  const { rows } = await pool.query<Mailbox & { [Name in keyof Fetching]: Fetching[Name] | null }>({
    name: 'mailboxes',
    text: `select id, organisation as window, channel, address, own_domains as "ownDomains", active,
        host, port, security, login, password from mailboxes order by address`,
  })
  return rows.map(({ host, port, security, login, password, ...mailbox }) => {
    const isWhole = host !== null && port !== null && security !== null && login !== null && password !== null
    return { ...mailbox, fetching: isWhole ? { host, port, security, login, password } : null }
  })
}

/** Where a mail for an address goes: its mailbox, or one of its domain to which nobody meant to write. */
export type Addressed = { readonly mailbox: KeptMailbox; readonly misaddressed: boolean }

/** The mailbox that an address belongs to; null for a domain that is none of ours. What follows a + is not part of it. */
export function mailboxFor(address: string, all: readonly KeptMailbox[]): Addressed | null {
  const domain = domainOf(address)
  const name = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+')[0]
  const active = all.filter((one) => one.active)
  const own = active.find((one) => one.address === `${name}@${domain}`)
  if (own) return { mailbox: own, misaddressed: false }
  const near = active.find((one) => domainOf(one.address) === domain || one.ownDomains.includes(domain))
  return near ? { mailbox: near, misaddressed: true } : null
}
