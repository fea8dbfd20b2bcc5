import { type Beat, beating, type Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { followCases, type Seen } from './follow-cases.ts'
import { followUndelivered } from './follow-undelivered.ts'
import { gatherNotices } from './gather-notices.ts'
import { beginMark } from './mark.ts'
import { sendDue } from './send-due.ts'

const BEAT = 1000
/** How many cases are remembered as looked at before it is begun anew: what is read twice is written once. */
const MOST_SEEN = 50_000

/** Looks every second for what must go out, and writes it down. */
export function startFollowLoop(shell: Shell): Loop {
  const seen: Seen = new Map()
  let hasMarks = false
  return beating(beatOf(shell), async () => {
    if (!shell.outgoing) return
    const now = shell.now()
    if (!hasMarks) await Promise.all([beginMark('cases', shell, now), beginMark('notices', shell, now)])
    hasMarks = true
    if (seen.size > MOST_SEEN) seen.clear()
    await followCases(shell, seen, now, true)
    await followUndelivered(shell, now)
    await gatherNotices(shell, now)
  })
}

/** Sends every second what is due, until nothing is. */
export function startSendLoop(shell: Shell): Loop {
  return beating(beatOf(shell), async (isOver) => {
    while (!isOver() && shell.outgoing && (await sendDue(shell, shell.now())) > 0);
  })
}

function beatOf(shell: Shell): Beat {
  const failed = (error: unknown, level: 'warn' | 'error') =>
    shell.log[level]({ error }, 'what must go out waits; trying again')
  return { every: BEAT, failed }
}
