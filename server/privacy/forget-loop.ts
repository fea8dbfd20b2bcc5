import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { type Beat, beating, type Loop } from '../loop.ts'
import { forgetAccounts } from '../portal/account/forget-accounts.ts'
import type { Shell } from '../shell.ts'
import { becauseOfTime, forgetCase } from './forget-case.ts'
import { dropDiscarded, forgetFiles } from './forget-files.ts'
import { casesPastTheirTime, casesWithOldFiles } from './past-their-time.ts'

const HOUR = 3_600_000
const BATCH = 100

/** What a round of forgetting came to. */
export type Forgotten = { readonly cases: number; readonly files: number }

/**
 * Forgets whatever is past its time: files first, then cases, each in a transaction of its own, so that a server that
 * ends in between has done some of them whole and the next one goes on; of two servers one forgets a case and the
 * other finds it done.
 */
export async function forgetAll(
  shell: Shell & WithFiles,
  now: Instant,
  goesOn: () => boolean = () => true,
): Promise<Forgotten> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { retention } = shell.reference.policyInForce()
  const files = await forgetOldFiles(shell, now)
  let cases = 0
  for (let after: Awaited<ReturnType<typeof casesPastTheirTime>>[number] | null = null; ; ) {
    const found: Awaited<ReturnType<typeof casesPastTheirTime>> = await casesPastTheirTime(
      ...([system, retention, now, after, BATCH] as const),
    )
    for (const key of found) {
      if (goesOn() && (await forgetCase(key, becauseOfTime(now), shell)).ok) cases++
    }
    after = found.at(-1) ?? null
    if (found.length < BATCH || !goesOn()) break
  }
  await dropDiscarded(shell)
  await forgetAccounts(shell, now)
  if (cases + files > 0) shell.log.info({ cases, files }, 'forgotten what is past its time')
  return { cases, files }
}

async function forgetOldFiles(shell: Shell, now: Instant): Promise<number> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { retention } = shell.reference.policyInForce()
  for (let total = 0; ; ) {
    const found = await casesWithOldFiles(system, retention, now, BATCH)
    const counts = []
    for (const key of found) {
      const forgotten = await forgetFiles(key, now, shell)
      counts.push(forgotten.ok ? forgotten.value : 0)
    }
    const some = counts.reduce((sum, one) => sum + one, 0)
    total += some
    // A round in which nothing went would find the same again.
    if (some === 0) return total
  }
}

/** Looks every hour; the first time soon after the start. */
export function startForgetLoop(shell: Shell & WithFiles): Loop {
  const beat: Beat = {
    every: HOUR,
    failed: (error, level) =>
      shell.log[level]({ error }, 'what is past its time could not be forgotten; trying again'),
  }
  return beating(beat, (isOver) => forgetAll(shell, shell.now(), () => !isOver()))
}
