import { KEPT_DAYS } from '#domain/mail/deciding.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'

/**
 * Takes out what mails said, some weeks after they were dealt with: what belongs to a case is there, and is forgotten
 * with it. What waits for a person is kept until somebody has decided. Says how many.
 */
export async function forgetWords(shell: Shell, now: Instant): Promise<number> {
  const { rowCount } = await through(shell.pool, eyesOfSystem(shell.reference.network())).query({
    name: 'forget-words-of-mails',
    text: `update mails set raw = null, sender = null, subject = null, return_path = null, sender_token = null
      where raw is not null and worked_at is not null and (verdict <> 'quarantine' or decided_at is not null)
        and coalesce(decided_at, worked_at) < $1::timestamptz - make_interval(days => ${KEPT_DAYS})`,
    values: [now],
  })
  return rowCount ?? 0
}
