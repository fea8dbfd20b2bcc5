import { lastMonthOver } from '#domain/report/period.ts'
import { mustReport } from '#domain/report/receiver.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { withRetry } from '../database/transient.ts'
import type { Shell } from '../shell.ts'
import { generateFor } from './generate-report.ts'
import { shardOfReport } from './report-row.ts'

/**
 * Draws up the reports on the past month that are still missing, for every window of the operator in service, every
 * province and the centre; says how many. It may be called at any time and by several processes: what is there is left
 * alone.
 */
export async function generateMonthlyReports(shell: Shell, now: Instant): Promise<number> {
  const month = lastMonthOver(shell.reference.calendars().zone, now)
  let drawnUp = 0
  for (const organisation of await missingFor(month, shell)) {
    const outcome = await generateFor(organisation, month, shell, { now, keepDraft: true })
    if (outcome.ok) drawnUp++
    // The others would wait as long; the next round asks again.
    else if (outcome.no.code === 'factsBehind') return drawnUp
    else shell.log.warn({ organisation, month, code: outcome.no.code }, 'a monthly report was not drawn up')
  }
  return drawnUp
}

async function missingFor(month: string, { pool, reference }: Shell): Promise<readonly string[]> {
  const windows = mustReport(reference.network())
  const { rows } = await withRetry(() =>
    through(pool, eyesOfSystem(reference.network())).query<{ id: string }>({
      name: 'missing-reports',
      text: `select w.id from unnest($1::int[], $2::text[]) as w (shard_key, id)
        left join reports r on r.shard_key = w.shard_key and r.organisation = w.id and r.period = $3
        where r.id is null`,
      values: [windows.map(shardOfReport), windows.map((one) => one.id), month],
    }),
  )
  return rows.map((one) => one.id)
}
