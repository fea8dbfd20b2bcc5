import { endOf, holderOf } from '#domain/telephone/call.ts'
import { earlier, type Instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import type { Call } from '../shell.ts'
import { agentAt } from './agent.ts'
import { type CallRow, callColumns } from './call-store.ts'
import { tellLinked } from './link-store.ts'

/**
 * Writes what came of a call that has ended: a call to the customer about a case becomes the move that it is, by whoever
 * made the call; and the call stands with the cases that they wrote in during it. Begun again it does nothing twice.
 */
export async function followCall(row: CallRow, shell: CaseShell): Promise<void> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const attempted = await attempt(row, db, shell)
  const numbers = [...(await numbersWrittenIn(row, db)), ...(attempted && row.about ? [row.about] : [])]
  await tellLinked(row, [...new Set(numbers)], db, shell)
  await db.query({
    name: 'call-followed',
    text: `update calls set followed_at = $3, attempted_at = coalesce(attempted_at, $4)
      where shard_key = $1 and id = $2 and words = $5`,
    values: [row.shard_key, row.id, shell.now(), attempted ? shell.now() : null, JSON.stringify(row.words)],
  })
}

/** Follows the calls of which that could not be done when they ended; says how many. */
export async function followLeft(shell: CaseShell): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await db.query<CallRow>(
    `select ${callColumns} from calls
     where ended_at is not null and followed_at is null order by ended_at limit 100`,
  )
  for (const row of rows) await followCall(row, shell)
  return rows.length
}

/** The move that a call to the customer is; true when the case has it, from now on or from before. */
async function attempt(row: CallRow, db: Db, shell: CaseShell): Promise<boolean> {
  const [end, desk] = [endOf(row.words), holderOf(row.words)]
  if (row.direction !== 'out' || row.about === null || !end || !desk) return false
  if (row.attempted_at !== null) return true
  const now = shell.now()
  const who = await agentAt(db, desk, now)
  if (!who) return false
  const from = { address: '', agent: '', device: null }
  const asked = { params: {}, query: {}, body: {}, who, now, from }
  // One call is one attempt, however often its end is said.
  const call: Call = { ...asked, requestId: `call:${row.id}` }
  const done = await performMove('callAttempt', row.about, { answered: end.answered }, call, shell)
  return done.ok
}

/** The cases in which whoever had the call wrote while they had it, by our own clock. */
async function numbersWrittenIn(row: CallRow, db: Db): Promise<readonly string[]> {
  const desk = holderOf(row.words)
  const end = endOf(row.words)
  if (!desk || !end) return []
  const from = row.words.reduce((first: Instant, one) => earlier(first, one.heardAt), end.heardAt)
  const { rows } = await db.query<{ number: string }>({
    name: 'written-in-during-call',
    text: `select distinct c.number from journal j join cases c on c.shard_key = j.shard_key and c.id = j.case_id
      where j.at between $1 and $2 and j.person = $3 and j.organisation = $4 limit 20`,
    values: [from, end.heardAt, desk.person, desk.organisation],
  })
  return rows.map((one) => one.number)
}
