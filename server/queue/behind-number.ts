import type { Behind } from '#domain/board/behind.ts'
import { lookedOver, scoredFor } from '#domain/board/below.ts'
import { localDate } from '#domain/calendar/local-time.ts'
import type { Network } from '#domain/organisation/network.ts'
import { type Period, periodOf } from '#domain/report/period.ts'
import type { Instant } from '#domain/time.ts'
import { columnOf } from '../report/facts/fact-tables.ts'
import type { Piece } from './compile-filter.ts'

/** Who looks, when, and in which country. */
export type Ground = {
  readonly organisation: string
  readonly now: Instant
  readonly zone: string
  readonly network: Network
}

/** The condition by which a list shows the cases behind a number of the board: those that it counts. */
export function behindNumber(behind: Behind, ground: Ground): Piece {
  return behind.of === 'score' ? behindScore(behind, ground) : behindHeld(behind, ground)
}

/** As `server/board/read-scores.ts` sums it, case by case. */
function behindScore(
  { month, sp, measure }: Extract<Behind, { of: 'score' }>,
  { organisation, now, zone, network }: Ground,
): Piece {
  const { windows, sps } = scoredFor(network, organisation)
  const today = localDate(zone, now).toString()
  const isPromise = measure === 'kept' || measure === 'broken'
  return {
    sql: `(shard_key, id) in (select f.shard_key, f.id::uuid from part_facts f
      where f.sp = $ and f.cohort = $ and substr(f.day, 1, 7) <= f.cohort and f.day ${isPromise ? '<' : '<='} $
        and ($::text[] is null or f.organisation = any($) or f.sp = any($))
      group by f.shard_key, f.id having sum(f.${columnOf(measure)}) > 0)`,
    values: [sp, month, today, windows, windows, sps],
  }
}

/** By the legs themselves: nobody asks for those of another organisation than they look over. */
function behindHeld(
  { month, organisation: whose, tier, way }: Extract<Behind, { of: 'held' }>,
  { organisation, zone, network }: Ground,
): Piece {
  const { from, to }: Period = periodOf(zone, month)
  const over = lookedOver(network, organisation).filter((id) => whose === null || id === whose)
  return {
    sql: `(received_at >= $ and received_at < $ and exists (select from legs l
      where l.shard_key = cases.shard_key and l.case_id = cases.id and coalesce(l.tier, 0) = $
        and l.organisation = any($)${way === 'out' ? ' and l.ended_at is not null' : ''}))`,
    values: [from, to, tier, over],
  }
}
