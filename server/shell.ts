import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { KeyScope } from '#contract/access/rights.ts'
import type { Actor, Role } from '#domain/access/roles.ts'
import type { Calendars } from '#domain/calendar/calendar.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Instant } from '#domain/time.ts'
import type { BillingWay } from './billing/billing-way.ts'
import type { CustomerSecrets } from './secrets/customer-secrets.ts'
import type { Secrets } from './secrets/secrets.ts'
import type { Outgoing } from './sending/channel.ts'
import type { SignOnProvider } from './single-sign-on/provider.ts'

/** The reference data a process keeps in memory and reads again when it changes. */
export type Reference = {
  readonly network: () => Network
  readonly calendars: () => Calendars
  /** The policy that new cases get. */
  readonly policyInForce: () => Policy
  /** The policy a case was judged by. */
  readonly policyOf: (version: number) => Policy
  /** Reads everything again if one of these policies was published without this process having heard of it. */
  readonly catchUp: (versions: readonly number[]) => Promise<void>
  readonly reload: () => Promise<void>
}

/** What the whole process shares. */
export type Shell = {
  readonly pool: Pool
  readonly reference: Reference
  readonly now: () => Instant
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly demonstration: boolean
  readonly secrets: Secrets
  /** Seals who customers are. */
  readonly customers: CustomerSecrets
  /** Absent where there is none. */
  readonly singleSignOn?: SignOnProvider
  /** Absent: nothing goes out. */
  readonly outgoing?: Outgoing
  /** Absent: no billing system is asked. */
  readonly billing?: BillingWay
}

/** Who is signed in, and for which organisation they act. */
export type SignedIn = {
  readonly person: string
  readonly login: string
  readonly name: string
  readonly acting: { readonly organisation: string; readonly roles: readonly Role[] } | null
  readonly tokenHash: string
  /** When they last proved who they are, by a password or a code. */
  readonly provedAt: Instant
  /** An administrator without a second factor: may do nothing before there is one. */
  readonly mustEnrol: boolean
  /** What a program's key was given; absent: a person asks. */
  readonly scopes?: readonly KeyScope[]
}

/** Where a request comes from, as far as one can tell. */
export type Origin = {
  readonly address: string
  readonly agent: string
  /** What the browser keeps since somebody signed in there. */
  readonly device: string | null
}

/** One request: one person, one now. */
export type Call<Params = unknown, Query = unknown, Body = unknown> = {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly who: SignedIn | null
  readonly now: Instant
  readonly from: Origin
  readonly requestId: string
  /** The version of the case that whoever writes has read; absent: they do not say. */
  readonly seen?: number
}

/** The person and organisation of a call that must have both; the door has checked. */
export function actorOf(call: Pick<Call, 'who'>): Actor {
  if (!call.who?.acting) throw new Error('a call that needs an actor came without one')
  const { organisation, roles } = call.who.acting
  return { person: call.who.person, organisation, roles }
}
