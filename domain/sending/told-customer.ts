import { isByCustomer } from '../case/by-customer.ts'
import type { Case } from '../case/case.ts'
import type { Recorded } from '../case/events.ts'
import type { Channel } from '../organisation/window-kinds.ts'
import type { Policy } from '../policy/policy.ts'
import type { Addresses } from './addresses.ts'
import type { CustomerTemplate, SendingChannel, Variables } from './sending.ts'

/** What a customer is told of an event; `via`: over which channel, where a person chose one. */
export type Telling = {
  readonly template: CustomerTemplate
  /** Nobody wrote it: it is no reply, and no machine should answer it (A3). */
  readonly automatic: boolean
  readonly via: SendingChannel | null
  readonly variables: Variables
}

type Told = Pick<Telling, 'template' | 'variables'> & { readonly via?: string | null }
type Rules = Pick<Policy, 'holdReasons'>

/** Windows at which nobody speaks with anybody: what is answered there without saying how is answered in writing. */
const writtenAt: readonly Channel[] = ['webSelfService', 'siteEmail']
const written: readonly SendingChannel[] = ['mail', 'sms', 'portal']

/** The events of which a customer is told at all. */
export const toldEvents = [
  'submitted',
  'replied',
  'held',
  'delivered',
  'closed',
] as const satisfies readonly Recorded['type'][]

/**
 * What the customer is told of an event; null when nothing. An SP that is owed the answer is told by its own ways and
 * tells its own customer (A8); what was said at the telephone or the counter is not written once more.
 */
export function toldToCustomer(event: Recorded, c: Case, policy: Rules): Telling | null {
  if (c.owedTo !== 'customer') return null
  const told = toldOf(event, c, policy)
  if (told === null) return null
  const { template, variables, via = null } = told
  const automatic = template !== 'reply' && template !== 'result'
  const chosen = written.find((one) => one === via) ?? null
  if (!automatic && chosen === null && (via !== null || !writtenAt.includes(c.intake.channel))) return null
  return { template, automatic, via: chosen, variables: { number: c.number, ...variables } }
}

function toldOf(event: Recorded, c: Case, { holdReasons }: Rules): Told | null {
  switch (event.type) {
    case 'submitted': {
      const due = (kind: string) => event.clocks.find((one) => one.kind === kind)?.dueAt ?? null
      const variables = { firstReply: due('firstReply'), resolve: due('resolve') }
      return answeredAtOnce(c) ? null : { template: 'receipt', variables }
    }
    case 'replied':
      return saying('reply', event.note, event)
    case 'delivered':
      return saying('result', event.note, event)
    case 'held': {
      const why = holdReasons.find((one) => one.key === event.reason)
      // What was arranged with the customer is known to them.
      return why?.waitsForCustomer && !why.needsConsent
        ? { template: 'moreNeeded', variables: { until: event.until } }
        : null
    }
    case 'closed':
      return answeredAtOnce(c) || isByCustomer(event.by) ? null : { template: 'closed', variables: {} }
    default:
      return null
  }
}

/** Without words there is nothing to write. */
function saying(
  template: 'reply' | 'result',
  words: string | null,
  { via, to }: { via: string | null; to: string },
) {
  return words === null || words.trim() === '' || to !== 'customer'
    ? null
    : { template, via, variables: { words } }
}

/** A question registered, answered and closed in one (R25): whoever asked was there and knows. */
function answeredAtOnce(c: Case): boolean {
  return c.rounds[0]?.deliveredAt === c.openedAt
}

/**
 * Over which channels it goes: the one that a person chose; otherwise the first of mail and text message at which the
 * customer can be reached, and the portal for whoever came by it. Only what is switched on.
 */
export function channelsOf(
  { via }: Pick<Telling, 'via'>,
  { intake }: Pick<Case, 'intake'>,
  addresses: Addresses,
  isOn: (channel: SendingChannel) => boolean,
): readonly SendingChannel[] {
  const atPortal = intake.channel === 'webSelfService'
  const reaches = (channel: SendingChannel) =>
    isOn(channel) && (channel === 'portal' ? atPortal : addresses[channel] !== undefined)
  if (via !== null) return reaches(via) ? [via] : []
  const first = (['mail', 'sms'] as const).filter(reaches).slice(0, 1)
  return reaches('portal') ? [...first, 'portal'] : first
}
