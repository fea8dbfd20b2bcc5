/** For tests: a case under a legal hold, and a forgotten one that repeats a complaint. */
import type { Case } from '#domain/case/case.ts'
import type { Instant } from '#domain/time.ts'
import { forgetCase } from '../../privacy/forget-case.ts'
import { setLegalHoldUse } from '../../privacy/legal-hold.ts'
import { callBy } from '../../report/november.fixture.ts'
import type { Shell } from '../../shell.ts'

/** Puts one ended case under a hold, and forgets the later of two complaints of one account. */
export async function holdAndForget(shell: Shell, now: Instant): Promise<void> {
  const [held] = await found(
    shell,
    `select c.state from cases c where c.status = 'closed' and c.shard_key > 0 order by c.number limit 1`,
  )
  const [repeated] = await found(
    shell,
    `select c.state from cases c join cases p on p.account = c.account and p.id <> c.id
       and p.received_at <= c.received_at and p.received_at > c.received_at - interval '30 days'
     where c.holder is null and c.shard_key > 0 and c.kind = 'complaint' and p.kind = 'complaint' and c.id <> $1 order by c.number limit 1`,
    held?.id,
  )
  if (!held || !repeated) throw new Error('there are no such cases')
  const body = { reason: 'A court has asked for it' }
  const call = callBy('N-CN', now, { params: { number: held.number }, body }, ['auditor'])
  const set = await setLegalHoldUse(call, shell)
  if (!set.ok) throw new Error(set.no.code)
  const asked = { now, why: 'asked', person: 'someone', organisation: 'N-CN' } as const
  const done = await forgetCase(repeated, asked, shell)
  if (!done.ok) throw new Error(done.no.code)
}

async function found(shell: Shell, sql: string, id?: string): Promise<readonly Case[]> {
  const { rows } = await shell.pool.query<{ state: Case }>(sql, id === undefined ? [] : [id])
  return rows.map((row) => row.state)
}
