import type { Case } from './case.ts'
import type { Ranked } from './desk-events.ts'
import type { EventOf, Recorded } from './events.ts'

/** The case after what a desk settled about its own work: who handles it, how urgent it is, what it is called. */
export function ofDesk(c: Case, e: EventOf<'assigned' | 'prioritised' | 'retitled'> & Recorded): Case {
  switch (e.type) {
    case 'assigned':
      return handledBy(c, e.handler)
    case 'prioritised':
      return { ...c, priority: e.priority, prioritisedAt: e.at }
    case 'retitled':
      return titled(c, e.title)
  }
}

/** What sorting a case says of its priority; nothing where somebody had set it, or in a history from before there was one. */
export function ranked({ priority }: Ranked): Pick<Case, 'priority'> {
  return priority === undefined ? {} : { priority }
}

function handledBy(c: Case, handler: string | null): Case {
  const legs = c.legs.map((leg) => {
    if (leg.endedAt !== null) return leg
    const { handler: _before, ...rest } = leg
    return handler === null ? rest : { ...rest, handler }
  })
  return { ...c, legs }
}

/** The case under another title; without one it is called by what was taken in. */
export function titled({ title: _before, ...c }: Case, title: string | null): Case {
  return title === null ? c : { ...c, title }
}
