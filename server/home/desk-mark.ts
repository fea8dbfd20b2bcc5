import { randomUUIDv7 } from 'node:crypto'
import type { Instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Where somebody stands at their desk. */
export type DeskMark = {
  readonly leftAt: Instant | null
  /** The last notice that counts as read. */
  readonly readTo: string
  readonly stepsDismissedAt: Instant | null
}

type Row = { seen_at: Instant; left_at: Instant | null; read_to: string; steps_dismissed_at: Instant | null }

const MINUTE = 60_000
/** Whoever gives no sign of life for so long was away. */
const AWAY_AFTER = '30 minutes'

/** The mark of whoever asks, who is here: written at most once a minute. What was told before their first day is read. */
export async function deskMark(call: Call, shell: Shell): Promise<DeskMark> {
  const { person, organisation } = actorOf(call)
  const db = through(shell.pool, { person, organisation })
  const known = await db.query<Row>({
    name: 'desk-mark',
    text: `select seen_at, left_at, read_to, steps_dismissed_at from desk_marks
      where person = $1 and organisation = $2`,
    values: [person, organisation],
  })
  const row = known.rows[0]
  const isFresh = row !== undefined && Date.parse(call.now) - Date.parse(row.seen_at) < MINUTE
  return markOf(isFresh ? row : await touched())

  async function touched(): Promise<Row | undefined> {
    const { rows } = await db.query<Row>({
      name: 'touch-desk',
      text: `insert into desk_marks as d (person, organisation, seen_at, read_to) values ($1, $2, $3, $4)
        on conflict (person, organisation) do update set seen_at = greatest(d.seen_at, $3),
          left_at = case when d.seen_at < $3::timestamptz - interval '${AWAY_AFTER}' then d.seen_at else d.left_at end
        returning seen_at, left_at, read_to, steps_dismissed_at`,
      values: [person, organisation, call.now, randomUUIDv7()],
    })
    return rows[0]
  }
}

function markOf(row: Row | undefined): DeskMark {
  if (!row) throw new Error('a desk that was touched has no mark')
  return { leftAt: row.left_at, readTo: row.read_to, stepsDismissedAt: row.steps_dismissed_at }
}
