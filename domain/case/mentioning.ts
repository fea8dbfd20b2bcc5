import { sees } from '../access/seeing.ts'
import { spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Case } from './case.ts'
import type { Situation } from './deciding.ts'
import type { Mention, Recorded } from './events.ts'
import { handlerOf, holderOf } from './reading.ts'
import type { Refusal } from './refusal.ts'
import { refusal } from './refusal.ts'

/** How many people can be named in one entry. */
export const MOST_MENTIONS = 20

/**
 * Whether people of an organisation can be named by whoever writes: they see the case, and are on the same side. Who
 * works inside is nothing an SP needs (X23).
 */
export function mayMention({ c, by, world }: Omit<Situation, 'now'>, organisation: OrganisationId): boolean {
  const { network } = world
  const sideOf = (id: OrganisationId) => spBehind(network, id)?.id ?? null
  return sideOf(organisation) === sideOf(by.organisation) && sees(organisation, c, network)
}

/** Why these people cannot be named; null when they can. */
export function barsMentioning(s: Situation, mentions: readonly Mention[] = []): Refusal | null {
  const wrong = mentions.find((one) => !mayMention(s, one.organisation))
  return wrong ? refusal('notToMention', wrong.organisation) : null
}

/** The fact as an event keeps it; nothing where nobody is named. */
export function withMentions(mentions: readonly Mention[] = []): { readonly mentions?: readonly Mention[] } {
  return mentions.length > 0 ? { mentions: mentions.slice(0, MOST_MENTIONS) } : {}
}

/** The people who are named in an event. */
export function mentionsOf(event: Recorded): readonly Mention[] {
  return (event.type === 'noted' || event.type === 'messaged' ? event.mentions : undefined) ?? []
}

/** Somebody whom an event reaches by name, and what they are told. */
export type Reached = Mention & { readonly what: 'mentioned' | 'assigned' | 'prioritised' }

/** Whom an event reaches by name, each once where they act; never the one who did it. */
export function reachedBy(event: Recorded, c: Case): readonly Reached[] {
  const others = [...named(event), ...handling(event, c)].filter((one) => one.person !== event.by.person)
  return [...new Map(others.map((one) => [`${one.person} ${one.organisation}`, one])).values()]
}

function named(event: Recorded): readonly Reached[] {
  return mentionsOf(event).map((one) => ({ ...one, what: 'mentioned' as const }))
}

/** Whoever is given a case, and whoever has one that has become urgent. */
function handling(event: Recorded, c: Case): readonly Reached[] {
  if (event.type === 'assigned')
    return event.handler === null || event.by.organisation === null
      ? []
      : [{ person: event.handler, organisation: event.by.organisation, what: 'assigned' }]
  const [handler, holder] = [handlerOf(c), holderOf(c)]
  const isUrgent = event.type === 'prioritised' && event.priority === 'urgent'
  return isUrgent && handler !== null && holder !== null
    ? [{ person: handler, organisation: holder, what: 'prioritised' }]
    : []
}
