import type { TimelineEntry } from '#contract/case/timeline.ts'
import { type SendingState, sendingStates } from '#domain/sending/sending.ts'
import type { Db } from '../access/through.ts'
import type { CaseKey } from '../case/load.ts'

/** The other way round than things go: of several messages about one event, the one that is furthest behind counts. */
const worstFirst = ['dead', 'bounced', ...sendingStates] as const

/** How what was written to the customer went, by the number of the event that it tells of. */
export async function statesOfEvents(
  db: Db,
  { shardKey, id }: CaseKey,
): Promise<ReadonlyMap<number, SendingState>> {
  const { rows } = await db.query<{ cause: string; states: readonly SendingState[] }>({
    name: 'sending-states',
    text: `select cause, array_agg(state) as states from sendings where shard_key = $1 and case_id = $2 and recipient = 'customer' group by cause`,
    values: [shardKey, id],
  })
  return new Map(
    rows.flatMap(({ cause, states }) => {
      const worst = worstFirst.find((one) => states.includes(one))
      const [, seq] = /^event (\d+)$/.exec(cause) ?? []
      return worst === undefined || seq === undefined ? [] : [[Number(seq), worst] as const]
    }),
  )
}

/** Entries with how each was sent, where anything was. */
export function withStates(
  entries: readonly TimelineEntry[],
  states: ReadonlyMap<number, SendingState>,
): TimelineEntry[] {
  return entries.map((entry) => {
    const sending = states.get(entry.seq)
    return sending === undefined ? entry : { ...entry, facts: { ...entry.facts, sending } }
  })
}
