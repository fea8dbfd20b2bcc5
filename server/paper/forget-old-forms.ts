import { type Instant, plusMilliseconds } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'

const KEPT_FOR = 30 * 86_400_000

/** Takes out what was typed into piles a month ago and has not become a case; where each form stood stays. */
export async function forgetOldForms(shell: Shell, now: Instant): Promise<void> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await db.query(
    `update pile_forms f set content = null, standing = case when standing in ('waiting', 'undecided') then 'leftOut' else standing end
     from piles p where p.id = f.pile and p.staged_at < $1 and f.content is not null and f.standing <> 'taking'`,
    [plusMilliseconds(now, -KEPT_FOR)],
  )
}
