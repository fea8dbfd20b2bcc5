import { plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { CaseShell } from '../case/perform-move.ts'
import type { Loop } from '../clock/ring-loop.ts'
import type { Shell } from '../shell.ts'
import { followLeft } from './follow-call.ts'

const MINUTE = 60_000
const MINUTES_OF_A_DAY = 1_440

/**
 * Takes numbers and recordings out of calls whose time is over, and out of those of cases that were forgotten, but of none
 * that is kept by law; says of how many. That there was a call stays, as the work in its case does.
 */
export async function forgetNumbers(shell: Shell): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const days = shell.reference.policyInForce().retention.callRecords
  const before = days === null ? null : plusMinutes(shell.now(), -days * MINUTES_OF_A_DAY)
  const { rowCount } = await db.query(
    `update calls k set number = null, number_token = null, recording = null
     where (k.number is not null or k.recording is not null) and (k.began_at < $1 or exists (
       select from call_cases l join cases c on c.shard_key = l.shard_key and c.id = l.case_id
       where l.call_shard = k.shard_key and l.call_id = k.id and c.forgotten_at is not null))
       and not exists (select from call_cases l join legal_holds h on h.shard_key = l.shard_key and h.case_id = l.case_id
         where l.call_shard = k.shard_key and l.call_id = k.id and h.lifted_at is null)`,
    [before],
  )
  return rowCount ?? 0
}

/** Looks every minute after calls that were not followed when they ended, and forgets what is past its time. */
export function startCallLoop(shell: CaseShell): Loop {
  let running: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    running = followLeft(shell)
      .then(() => forgetNumbers(shell))
      .catch((error) => shell.log.warn({ error }, 'calls could not be looked after; trying again'))
      .finally(() => {
        isRunning = false
      })
  }
  const timer = setInterval(look, MINUTE)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
