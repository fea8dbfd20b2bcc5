import type { PoolClient } from 'pg'
import { localDate } from '#domain/calendar/local-time.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { connectThrough, eyesOfSystem } from '../access/through.ts'
import type { Shell } from '../shell.ts'
import { type AnchorContent, anchorHash, dayOf } from './anchor.ts'
import { writeAnchorFile } from './anchor-files.ts'

/** What was decided before midnight is written by then. */
const SETTLED_AFTER_MINUTES = 10
const MOST_DAYS = 31

type Anchored = { readonly content: AnchorContent; readonly hash: string }

/**
 * Anchors every day that is over and has no anchor yet, one after the other, and puts all anchors into the folder. Of
 * several processes one at a time does it. Says how many days were anchored now.
 */
export async function dropAnchors(
  shell: Pick<Shell, 'pool' | 'reference'>,
  now: Instant,
  folder: string,
): Promise<number> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const free = await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock(8686, 3) as free')
    const fresh = free.rows[0]?.free ? await anchorMissing(client, shell.reference.calendars().zone, now) : []
    await client.query('commit')
    const { rows } = await client.query<Anchored>(
      'select content, hash from anchors order by day desc limit 400',
    )
    for (const { content } of rows) writeAnchorFile(folder, content)
    return fresh.length
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}

async function anchorMissing(client: PoolClient, zone: string, now: Instant): Promise<readonly Anchored[]> {
  const yesterday = localDate(zone, plusMinutes(now, -SETTLED_AFTER_MINUTES)).subtract({ days: 1 })
  const last = (await client.query<Anchored>('select content, hash from anchors order by day desc limit 1'))
    .rows[0]
  const dropped: Anchored[] = []
  let before = last?.hash ?? ''
  let day = last ? Temporal.PlainDate.from(last.content.day).add({ days: 1 }) : yesterday
  for (
    ;
    Temporal.PlainDate.compare(day, yesterday) <= 0 && dropped.length < MOST_DAYS;
    day = day.add({ days: 1 })
  ) {
    const content: AnchorContent = {
      day: day.toString(),
      zone,
      ...(await dayOf(client, day.toString(), zone)),
      before,
    }
    const hash = anchorHash(content)
    await client.query('insert into anchors (day, content, hash) values ($1, $2, $3)', [
      content.day,
      JSON.stringify(content),
      hash,
    ])
    dropped.push({ content, hash })
    before = hash
  }
  return dropped
}
