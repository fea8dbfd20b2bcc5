import type { OrganisationId } from '../organisation/organisation.ts'
import type { Channel } from '../organisation/window-kinds.ts'

/** The channels that are mailboxes. */
export const mailChannels = ['siteEmail', 'spEmail'] as const satisfies readonly Channel[]
export type MailChannel = (typeof mailChannels)[number]

/** How a mailbox is reached: encrypted from the first byte, encrypted before anything secret is said, or not at all. */
export const securities = ['tls', 'startTls', 'plain'] as const
export type Security = (typeof securities)[number]

/** An address at which a window takes mail. */
export type Mailbox = {
  readonly id: string
  readonly window: OrganisationId
  readonly channel: MailChannel
  readonly address: string
  /** Domains in whose name nobody outside writes: mail from there is not a customer's. */
  readonly ownDomains: readonly string[]
  readonly active: boolean
}

/** The largest mail that is taken: a file of thirty megabytes as it travels, with its letter. */
export const MOST_MAIL_BYTES = 45 * 1024 * 1024
/** How many parts and how much nesting a mail may have. */
export const MOST_PARTS = 100
export const MOST_DEPTH = 20
/** How long a mail may take to be read, in milliseconds. */
export const READ_WITHIN = 20_000

/** What stands behind the last @, in small letters; empty where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
