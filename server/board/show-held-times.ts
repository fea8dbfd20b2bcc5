import type { HeldTimes } from '#contract/board/held-times.ts'
import { lookedOver } from '#domain/board/below.ts'
import { localDate } from '#domain/calendar/local-time.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { type LegMeasure, type Sums, summed } from '#domain/report/measures.ts'
import { quotient } from '#domain/report/rounding.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { namesOf } from '../case/names.ts'
import type { Refused } from '../refused.ts'
import { sumsBy } from '../report/facts/read-facts.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { keptAnswers } from './kept-answers.ts'
import { allShardKeys } from './shard-keys.ts'

const MOST_ROWS = 40

/** By organisation and month. */
const keptTimes = keptAnswers<HeldTimes>()

/** How long cases of this month were held by one's own organisation and by those below it: sums, and of nothing else. */
export async function showHeldTimesUse(call: Call, shell: Shell): Promise<Outcome<HeldTimes, Refused>> {
  const { organisation } = actorOf(call)
  const now = call.now as Instant
  const month = localDate(shell.reference.calendars().zone, now).toPlainYearMonth().toString()
  return yes(
    await keptTimes(shell, `${organisation} ${month}`, now, () => readTimes(organisation, month, shell)),
  )
}

async function readTimes(organisation: string, month: string, shell: Shell): Promise<HeldTimes> {
  const network = shell.reference.network()
  const organisations = lookedOver(network, organisation)
  const groups = await sumsBy(
    through(shell.pool, eyesOfSystem(network)),
    'leg',
    { shardKeys: allShardKeys(network), organisations, month },
    ['organisation', 'tier'],
  )
  const rows = groups
    .map(({ by: [id, tier], sums }) => ({ organisation: String(id), tier: Number(tier), sums }))
    .toSorted((a, b) => (b.sums.heldMilliseconds ?? 0) - (a.sums.heldMilliseconds ?? 0))
  const shown = rows.slice(0, MOST_ROWS)
  const tiers = [...Map.groupBy(rows, (row) => row.tier)].toSorted(([a], [b]) => a - b)
  return {
    month,
    tiers: tiers.map(([tier, some]) => ({ tier, ...heldIn(summed(some.map(({ sums }) => sums))) })),
    rows: shown.map(({ sums, ...row }) => ({ ...row, ...heldIn(sums) })),
    more: rows.length - shown.length,
    names: namesOf(
      network,
      shown.map((row) => row.organisation),
    ),
  }
}

function heldIn({ handedIn = 0, handedOut = 0, heldMilliseconds = 0 }: Sums<LegMeasure>) {
  return { in: handedIn, out: handedOut, averageHours: quotient(heldMilliseconds, handedOut * 3_600_000) }
}
