import type { TimelineEntry } from '#contract/case/timeline.ts'
import { maskText } from '#domain/access/mask.ts'
import type { Actor } from '#domain/access/roles.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { EventType, Recorded } from '#domain/case/events.ts'
import { mentionsOf } from '#domain/case/mentioning.ts'
import { type Network, spBehind } from '#domain/organisation/network.ts'
import { deskFacts, isTheirsToRead } from './desk-facts.ts'
import { namesOf } from './names.ts'

type Timeline = { entries: TimelineEntry[]; names: Record<string, string> }
type Facts = TimelineEntry['facts']

/** Events an SP reads: what concerns it, not how the operator handles the matter inside (X23). */
const spReads: readonly EventType[] = [
  'submitted',
  'accepted',
  'dispatchedToSp',
  'spAnswered',
  'spReturned',
  'supervised',
  'delivered',
  'replied',
  'closed',
  'noted',
  'messaged',
  'supplemented',
  'assigned',
  'clockRang',
]

/** The journal in words for one reader: newest last, without what their side may not read. */
export function presentTimeline(
  journal: readonly Recorded[],
  by: Actor,
  network: Network,
  people: ReadonlyMap<string, string>,
): Timeline {
  const spSide = isSpSide(by.organisation, network)
  const theirs = journal.filter((event) => isTheirsToRead(event, by.organisation, network))
  const read = spSide ? theirs.filter(concerning(journal, by.organisation, network)) : theirs
  const entries = read.map((event) => entryOf(event, by, network, people))
  return {
    entries,
    names: namesOf(
      network,
      entries.flatMap((one) => [one.organisation, one.to]),
    ),
  }
}

/** Which events are an SP's own: what another SP was given, said or answered is none of its business. */
function concerning(journal: readonly Recorded[], organisation: string, network: Network) {
  const own = spBehind(network, organisation)?.id
  const isOwn = (id: string) => id === organisation || spBehind(network, id)?.id === own
  const ofOtherSp = (id: string | null) => id !== null && spBehind(network, id) !== null && !isOwn(id)
  const debtors = new Map(journal.flatMap((event) => event.clocks.map((clock) => [clock.key, clock.owedBy])))
  return (event: Recorded): boolean => {
    if (!spReads.includes(event.type) || ofOtherSp(event.by.organisation)) return false
    if (event.type === 'messaged') return isOwn(event.to) || isOwn(event.by.organisation ?? '')
    if (event.type === 'noted') return event.visibility === 'partner'
    if (event.type === 'spAnswered' || event.type === 'spReturned') return isOwn(event.sp)
    if ('to' in event) return isOwn(event.to)
    return event.type !== 'clockRang' || isOwn(debtors.get(event.clock) ?? '')
  }
}

function entryOf(
  event: Recorded,
  by: Actor,
  network: Network,
  people: ReadonlyMap<string, string>,
): TimelineEntry {
  const spSide = isSpSide(by.organisation, network)
  const facts = factsOf(event, spSide)
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    person:
      event.by.person === 'system' ? null : spSide ? null : (people.get(event.by.person) ?? event.by.person),
    organisation: event.by.organisation,
    saidBy: event.by.saidBy ?? null,
    to: 'to' in event ? event.to : null,
    text: readable(textOf(event), spSide),
    visibility: visibilityOf(event, network),
    ...(event.by.person === by.person ? { mine: true } : {}),
    ...mentionedIn(event, by, people, network),
    facts: { ...facts, ...deskFacts(event, people) },
    charges:
      event.type === 'delivered' ? event.charges.map((line) => ({ ...line, words: chargeWords(line) })) : [],
  }
}

function visibilityOf(event: Recorded, network: Network): TimelineEntry['visibility'] {
  if (event.type === 'noted') return event.visibility
  if (event.type !== 'messaged') return 'all'
  return [event.to, event.by.organisation ?? ''].some((id) => isSpSide(id, network)) ? 'partner' : 'internal'
}

/** Who is named in an entry, for those of the side that named them. */
function mentionedIn(event: Recorded, by: Actor, people: ReadonlyMap<string, string>, network: Network) {
  const mentions = mentionsOf(event)
  const sideOf = (id: string) => spBehind(network, id)?.id
  const isOurs = sideOf(event.by.organisation ?? '') === sideOf(by.organisation)
  return mentions.length > 0 && isOurs
    ? { mentioned: mentions.map(({ person }) => people.get(person) ?? person) }
    : {}
}

/** A charge as it must be read out: SP, code, amount, and that it is collected on the SP's behalf (domain.md 1.5). */
function chargeWords(line: { spName: string; spCode: string; serviceName: string; amount: number }): string {
  return `${line.spName}(${line.spCode}) ${line.serviceName} ¥${line.amount.toFixed(2)} \u4ee3\u6536\u8d39`
}

/** What an SP reads has no number in it by which the customer could be reached. */
function readable(text: string | null, spSide: boolean): string | null {
  return text === null || !spSide ? text : maskText(text)
}

function textOf(event: Recorded): string | null {
  if (event.type === 'submitted' || event.type === 'appealOpened' || event.type === 'parentOpened') {
    return event.intake.description
  }
  if ('text' in event) return event.text
  if ('note' in event && event.note !== null) return event.note
  if ('reason' in event) return event.reason
  return null
}

const shown = [
  'kind',
  'category',
  'sp',
  'result',
  'contactUsed',
  'no',
  'via',
  'unreachable',
  'outcome',
  'queryMode',
  'overdueReason',
  'satisfaction',
  'byItself',
  'until',
  'consent',
  'answered',
  'automatic',
  'clock',
  'ring',
  'ringAt',
  'toldCustomer',
  'parent',
  'child',
  'appeal',
  'regulator',
  'externalDueAt',
  'mergedFrom',
  'target',
  'withoutSp',
  'heldMilliseconds',
  'reason',
] as const

function factsOf(event: Recorded, spSide: boolean): Facts {
  const all = event as unknown as Readonly<Record<string, unknown>>
  const facts: Facts = {}
  for (const name of shown) {
    const value = all[name]
    if (typeof value === 'string') facts[name] = spSide ? maskText(value) : value
    if (typeof value === 'number' || typeof value === 'boolean') facts[name] = value
  }
  if ('refund' in event && event.refund) {
    facts.refund = event.refund.amount
    facts.liableParty = event.refund.liableParty
  }
  if ('intake' in event) facts.channel = event.intake.channel
  if ('enteredAt' in event) facts.submittedAt = event.intake.submittedAt
  return facts
}
