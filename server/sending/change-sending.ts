import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { giveUpSending, repeatSending } from '#contract/sending/sendings.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { ActName } from '#domain/audit/act.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayDo } from '#domain/sending/attempts.ts'
import type { SendingFailure, SendingState } from '#domain/sending/sending.ts'
import type { Instant } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { SendingRow } from './sending-store.ts'

type Asked = Call<ParamsOf<typeof repeatSending>>
type Row = Pick<SendingRow, 'shard_key' | 'number' | 'template' | 'channel'> & {
  readonly state: SendingState
}
type Change = {
  readonly act: ActName
  readonly may: 'again' | 'giveUp'
  readonly state: SendingState
  readonly nextAt: Instant | null
  readonly failure: SendingFailure | null
}

/** Sends again what failed for good or came back, as if it had never been tried; on record. */
export function repeatSendingUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof repeatSending>, Refused>> {
  const wish = { state: 'waiting', nextAt: call.now, failure: null } as const
  return changed(call, shell, { act: 'sendingRepeated', may: 'again', ...wish })
}

/** Gives up what waits; on record. */
export function giveUpSendingUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof giveUpSending>, Refused>> {
  const wish = { state: 'dead', nextAt: null, failure: 'givenUp' } as const
  return changed(call, shell, { act: 'sendingGivenUp', may: 'giveUp', ...wish })
}

async function changed(
  call: Asked,
  shell: Shell,
  { act, may, state, nextAt, failure }: Change,
): Promise<Outcome<{ ok: boolean }, Refused>> {
  const { id } = call.params
  const actor = actorOf(call)
  if (isSpSide(actor.organisation, shell.reference.network())) return no(refused('notYourTier'))
  return onRecord(shell, actor, async (db) => {
    const { rows } = await db.query<Row>(
      'select shard_key, number, template, channel, state from sendings where id = $1 for update',
      [id],
    )
    const row = rows[0]
    if (!row) return no(refused('notFound', id))
    if (!mayDo(row.state)[may]) return no(refused('conflict', id))
    await db.query(
      `update sendings set state = $3, next_at = $4, failure = $5, attempts = case when $3 = 'waiting' then 0 else attempts end
        where shard_key = $1 and id = $2`,
      [row.shard_key, id, state, nextAt, failure],
    )
    const { shard_key: shardKey, number, template, channel } = row
    const about = { id, template, channel, ...(number === null ? {} : { number }) }
    return yes({ value: { ok: true }, act: actBy(call, act, about), keeping: { shardKey, rows: [] } })
  })
}
