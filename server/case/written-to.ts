import type { Case } from '#domain/case/case.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Db } from '../access/through.ts'
import { actorOf, type Call } from '../shell.ts'
import { loadJournal } from './load.ts'
import { presentTimeline } from './present-timeline.ts'

/**
 * Whether somebody else has written to a case since the version that whoever writes now has read: something that they
 * can read. What clocks do by themselves, and what they did themselves, is no reason to stop them.
 */
export async function wasWrittenTo(
  c: Case,
  call: Pick<Call, 'who' | 'seen'>,
  db: Db,
  network: Network,
): Promise<boolean> {
  const { seen } = call
  if (seen === undefined || c.version <= seen) return false
  const by = actorOf(call)
  const others = (await loadJournal(db, c)).filter(
    (event) => event.seq > seen && event.by.person !== by.person && event.by.person !== 'system',
  )
  return presentTimeline(others, by, network, new Map()).entries.length > 0
}
