import { eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'

/** What whoever carried a message on says of it. */
export type Delivery = 'delivered' | 'bounced'

/**
 * Keeps what came of a message that was sent, by its number as the bounce or the receipt names it; says whether there is
 * one. Only the whole number counts, which nobody can guess; what was given up or is sent again stays as it is.
 */
export async function reportDelivery(
  messageId: string,
  came: Delivery,
  shell: Pick<Shell, 'pool' | 'reference'>,
): Promise<boolean> {
  const own = /^<([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[.@]/.exec(messageId)
  if (!own) return false
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rowCount } = await db.query({
    name: 'report-delivery',
    text: `update sendings set state = $3, failure = $4, next_at = null
      where id = $1 and message_id = $2 and state in ('sending', 'sent', 'delivered')`,
    values: [own.slice(1).join('-'), messageId, came, came === 'bounced' ? 'returned' : null],
  })
  return rowCount === 1
}
