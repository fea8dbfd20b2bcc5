import type { PoolClient } from 'pg'
import type { Act, Witnessed } from '#domain/audit/act.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { barsForgetting, isPastItsTime } from '#domain/privacy/retention.ts'
import { type Instant, later } from '#domain/time.ts'
import { type Db, eyesOfSystem } from '../access/through.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { continued } from '../case/continue-case.ts'
import type { CaseKey } from '../case/load.ts'
import { record } from '../case/record.ts'
import { type Refused, refused } from '../refused.ts'
import { forgetTexts } from '../search/text-store.ts'
import type { Shell } from '../shell.ts'
import { keepEarlierComplaints } from './earlier-complaints.ts'
import { holdOn, lockCase } from './legal-hold-store.ts'

/** Why a case is forgotten: its time is over, or the person has asked for it. */
export type Forgetting = {
  readonly now: Instant
  readonly why: 'retention' | 'asked'
  /** Who asks; the system when its time is over. */
  readonly person: string
  readonly organisation: string | null
}

/** Forgets because the time of a case is over. */
export const becauseOfTime = (now: Instant): Forgetting => ({
  ...{ now, why: 'retention', person: 'system', organisation: null },
})

/**
 * Forgets what belongs to a person in an ended case: in its journal, its row, the moves that were refused, the answers
 * to requests, and its files. All of it with the event and the act that say so, or nothing; who comes second finds it
 * done. What is decided is decided under the lock of the case.
 */
export async function forgetCase(
  key: CaseKey,
  forgetting: Forgetting,
  shell: Shell,
): Promise<Outcome<string, Refused>> {
  return onRecord(shell, eyesOfSystem(shell.reference.network()), async (db) => {
    const c = await lockCase(db, key)
    if (!c) return no(refused('notFound'))
    const barred = await barredFrom(db, c, forgetting, shell)
    if (barred) return no(barred)
    const rows = await forget(db, c, forgetting, shell)
    return yes({ value: c.number, act: actOf(c, forgetting), keeping: { shardKey: c.shardKey, rows } })
  })
}

async function barredFrom(db: Db, c: Case, { why, now }: Forgetting, shell: Shell): Promise<Refused | null> {
  const onHold = (await holdOn(db, c)) !== null
  const bar = barsForgetting(c, onHold)
  if (bar !== null) return refused(bar, c.number)
  const { retention } = shell.reference.policyInForce()
  return why === 'asked' || isPastItsTime(c, onHold, retention, now) ? null : refused('notFound', c.number)
}

async function forget(
  db: PoolClient,
  c: Case,
  forgetting: Forgetting,
  shell: Shell,
): Promise<readonly Witnessed[]> {
  const { network, policyInForce, policyOf, calendars, catchUp } = shell.reference
  await catchUp([c.policyVersion])
  const links = await keepEarlierComplaints(db, c, policyInForce().repeatWindowDays)
  const rows = [...links, ...(await rowsOf(db, c))]
  const at = later(forgetting.now, c.changedAt)
  const { person, organisation } = forgetting
  const change = continued(
    { before: c, after: c, events: [] },
    [{ type: 'forgotten', clocks: [] }],
    { person, organisation },
    at,
  )
  const world = { network: network(), calendars: calendars(), policy: policyOf(c.policyVersion) }
  const outcome = await record(db, [change], world, at, null)
  // The row is locked: nobody can have been faster.
  if (outcome !== 'recorded') throw new Error(`forgetting ended in ${outcome}`)
  await forgetTexts(db, c)
  await db.query({ name: 'forget-case', text: 'select forget_case($1, $2)', values: [c.shardKey, c.id] })
  return rows
}

/** The rows that change or go with a case and that acts have left behind. */
async function rowsOf(db: Db, { shardKey, id }: Case): Promise<readonly Witnessed[]> {
  const { rows } = await db.query<{ name: 'refused_moves' | 'attachments'; id: string }>({
    name: 'rows-to-forget',
    text: `select 'refused_moves' as name, id from refused_moves where shard_key = $1 and case_id = $2
      union all select 'attachments', id from attachments where shard_key = $1 and case_id = $2`,
    values: [shardKey, id],
  })
  return rows.map((row) => witnessed(row.name, shardKey, row.id))
}

function actOf(c: Case, { now, why, person, organisation }: Forgetting): Act {
  const about = { number: c.number, because: why }
  return { what: 'caseForgotten', at: now, person, organisation: organisation ?? c.mainWindow, about }
}
