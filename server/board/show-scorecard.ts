import type { Scorecard, SpMonth, showScorecard } from '#contract/board/scorecard.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import { scoredFor } from '#domain/board/below.ts'
import { localDate } from '#domain/calendar/local-time.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type SpMeasure, type Sums, summed } from '#domain/report/measures.ts'
import { monthBefore, periodOf } from '#domain/report/period.ts'
import { spScoreFrom } from '#domain/report/sp-score.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { namesOf } from '../case/names.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { readScores, type SpSums } from './read-scores.ts'
import { allShardKeys } from './shard-keys.ts'

/** How many months are shown before the one that was asked for. */
const MONTHS_BEFORE = 12

/** How the SPs did that whoever asks may see, in a month and in those before it; an SP sees itself and nobody else. */
export async function showScorecardUse(
  call: Call<undefined, QueryOf<typeof showScorecard>, undefined>,
  shell: Shell,
): Promise<Outcome<Scorecard, Refused>> {
  const { zone } = shell.reference.calendars()
  const network = shell.reference.network()
  const today = localDate(zone, call.now as Instant)
  const current = today.toPlainYearMonth().toString()
  const { period: month = current, sp = null } = call.query ?? {}
  if (month > current) return no(refused('unknownPeriod', month))
  const months = Array.from({ length: MONTHS_BEFORE + 1 }, (_, at) => monthBefore(month, MONTHS_BEFORE - at))
  const scored = scoredFor(network, actorOf(call).organisation)
  // A right was asked for above, and what it gives stands in the question: the rows themselves are their windows' own.
  const sums = await readScores(through(shell.pool, eyesOfSystem(network)), {
    ...{ shardKeys: allShardKeys(network), months, scored, sp, today: today.toString() },
  })
  const rows = rowsOf(sums, month)
  const { from, to } = periodOf(zone, month)
  return yes({
    ...{ month, from, to, rows },
    months: months.map((one) => ({
      month: one,
      score: monthOf(summed(sums.filter((row) => row.month === one).map((row) => row.sums))),
    })),
    names: namesOf(
      network,
      rows.map((row) => row.sp),
    ),
  })
}

function rowsOf(sums: readonly SpSums[], month: string): Scorecard['rows'] {
  const before = monthBefore(month)
  return [...Map.groupBy(sums, (row) => row.sp)]
    .map(([sp, some]) => {
      const of = (wanted: string) => some.find((row) => row.month === wanted)?.sums ?? {}
      return { sp, now: monthOf(of(month)), before: monthOf(of(before)) }
    })
    .filter(({ now, before: earlier }) => hasAny(now) || hasAny(earlier))
    .toSorted((a, b) => b.now.dispatched - a.now.dispatched || b.now.complaints - a.now.complaints)
}

function hasAny(score: SpMonth): boolean {
  return Object.values(score).some((value) => value !== null && value !== 0)
}

function monthOf(sums: Sums<SpMeasure>): SpMonth {
  const { decided: _, ...score } = spScoreFrom(sums)
  const { refunds = 0, refundFen = 0, complaints = 0, repeats = 0, appeals = 0 } = sums
  return { ...score, refunds, refundYuan: refundFen / 100, complaints, repeats, appeals }
}
