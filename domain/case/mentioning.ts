import { sees } from '../access/seeing.ts'
import { spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Situation } from './deciding.ts'
import type { Mention, Recorded } from './events.ts'
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

/** Whom an event reaches by name, each once where they act; never the one who wrote it. */
export function reachedBy(event: Recorded): readonly Mention[] {
  const others = mentionsOf(event).filter((one) => one.person !== event.by.person)
  return [...new Map(others.map((one) => [`${one.person} ${one.organisation}`, one])).values()]
}
