import type { TimelineEntry } from '#contract/case/timeline.ts'
import { maskText } from '#domain/access/mask.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Instant } from '#domain/time.ts'
import { presentTimeline } from '../case/present-timeline.ts'

/** A text of a case that somebody reads: what it is, and the entry of the timeline that it is. */
export type Piece = {
  readonly what: 'number' | 'account' | 'title' | 'service' | 'entry'
  readonly seq: number | null
  readonly type: TimelineEntry['type'] | null
  readonly at: Instant | null
  readonly text: string
}

/** What of a case is looked for besides its journal. */
export type Searched = Pick<Case, 'shardKey' | 'id' | 'number' | 'version' | 'intake'> & {
  readonly title?: string | null
}

const nobody: ReadonlyMap<string, string> = new Map()

/**
 * The texts of a case as whoever acts for the organisation reads them: the timeline decides, here as on the page, and
 * masks as it does there. What is found is found in these, and in nothing else.
 */
export function readablePieces(
  c: Searched,
  journal: readonly Recorded[],
  organisation: string,
  network: Network,
): readonly Piece[] {
  const masked = isSpSide(organisation, network) ? maskText : (text: string) => text
  const { entries } = presentTimeline(journal, { organisation, person: '', roles: [] }, network, nobody)
  const of = (what: Piece['what'], text: string | null | undefined) => ({
    ...{ what, seq: null, type: null, at: null },
    text: text ?? '',
  })
  const beside = [
    of('number', c.number),
    of('account', c.intake.customer.account),
    of('title', c.title && masked(c.title)),
    of('service', c.intake.serviceContent && masked(c.intake.serviceContent)),
  ]
  const said = entries.map(({ seq, type, at, text }) => ({
    ...{ what: 'entry' as const, seq, type },
    at: at as Instant,
    text: text ?? '',
  }))
  return [...beside, ...said].filter(({ text }) => text !== '')
}
