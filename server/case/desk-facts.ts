import type { TimelineEntry } from '#contract/case/timeline.ts'
import { isOneSide } from '#domain/access/seeing.ts'
import type { Recorded } from '#domain/case/events.ts'
import type { Network } from '#domain/organisation/network.ts'

type Facts = TimelineEntry['facts']

/** What a desk settled about its own work, as it is read: people by their names, and what was before. */
export function deskFacts(event: Recorded, people: ReadonlyMap<string, string>): Facts {
  const nameOf = (id: string | null) => (id === null ? null : (people.get(id) ?? id))
  switch (event.type) {
    case 'assigned':
      return {
        handler: nameOf(event.handler),
        handlerBefore: nameOf(event.before),
        unassigned: event.handler === null,
      }
    case 'prioritised':
      return { priority: event.priority, priorityBefore: event.before }
    case 'retitled':
      return { title: event.title, titleBefore: event.before }
    default:
      return {}
  }
}

/** The people whom an event hands work to or from. */
export function handlersIn(event: Recorded): readonly string[] {
  return event.type === 'assigned' ? [event.handler, event.before].filter((one) => one !== null) : []
}

/** Who works on a case inside a company is nothing that another company reads. */
export function isTheirsToRead(event: Recorded, reader: string, network: Network): boolean {
  return event.type !== 'assigned' || isOneSide(event.by.organisation ?? '', reader, network)
}
