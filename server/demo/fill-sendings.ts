import { randomUUIDv7 } from 'node:crypto'
import type { Case } from '#domain/case/case.ts'
import { clockOf } from '#domain/case/reading.ts'
import { addressesIn } from '#domain/sending/addresses.ts'
import type { SendingFailure, SendingState } from '#domain/sending/sending.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { messageIdOf } from '../sending/message-of.ts'
import { referenceFor } from '../sending/reference.ts'
import { type NewSending, writeSendings } from '../sending/sending-store.ts'
import type { Shell } from '../shell.ts'

const HOST = 'demo.invalid'
const CASES = 60

type Ending = readonly [state: SendingState, failure: SendingFailure | null, attempts: number]

/** What became of the receipts of the demonstration, in turn: most arrived, some did not. */
const endings: readonly Ending[] = [
  ['sent', null, 1],
  ['delivered', null, 1],
  ['sent', null, 2],
  ['dead', 'recipientRefused', 1],
  ['delivered', null, 1],
  ['sent', null, 1],
  ['bounced', 'returned', 1],
  ['delivered', null, 1],
  ['waiting', 'refusedForNow', 4],
  ['sent', null, 1],
  ['dead', 'tooSlow', 6],
]

type Ground = Pick<Shell, 'pool' | 'reference' | 'customers'>

/** Receipts of the newest cases, as if they had been sent: nothing of the demonstration leaves the machine. */
export async function fillSendings(shell: Ground, now: Instant): Promise<void> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await db.query<{ state: Case }>(
    `select state from cases where is_open and state ->> 'owedTo' = 'customer' order by received_at desc, id limit ${CASES}`,
  )
  const sendings = rows.flatMap(({ state }) => receiptOf(state, shell))
  await writeSendings(db, sendings)
  await endAll(db, sendings, now)
}

function receiptOf(c: Case, { customers }: Ground): readonly NewSending[] {
  const contact = c.intake.customer.contact
  const { mail, sms } = contact === null ? {} : addressesIn(customers.open(contact))
  const address = mail ?? sms
  if (address === undefined) return []
  const id = randomUUIDv7()
  const due = (kind: 'firstReply' | 'resolve') => clockOf(c, kind)?.dueAt ?? null
  const said = { number: c.number, firstReply: due('firstReply'), resolve: due('resolve') }
  return [
    {
      ...{ shard_key: c.shardKey, id, case_id: c.id, number: c.number, organisation: c.mainWindow },
      ...{ cause: 'event 1', recipient: 'customer', channel: mail === undefined ? 'sms' : 'mail' },
      ...{ template: 'receipt', language: 'zh', content: customers.seal(JSON.stringify(said)) },
      address: customers.seal(address),
      message_id: messageIdOf(id, referenceFor(c, customers), HOST),
      ...{ next_at: c.openedAt, made_at: c.openedAt },
    },
  ]
}

async function endAll(db: Db, sendings: readonly NewSending[], now: Instant): Promise<void> {
  const ended = sendings.map(({ shard_key, id, made_at }, index) => {
    const [state, failure, attempts] = endings[index % endings.length] ?? ['sent', null, 1]
    const isGone = state !== 'waiting' && state !== 'dead'
    const next_at = state === 'waiting' ? plusMinutes(now, 120) : null
    return {
      shard_key,
      id,
      state,
      failure,
      attempts,
      next_at,
      sent_at: isGone ? plusMinutes(made_at, 1) : null,
    }
  })
  await db.query(
    `update sendings s set state = n.state, failure = n.failure, attempts = n.attempts, next_at = n.next_at,
        sent_at = n.sent_at
      from jsonb_to_recordset($1::jsonb) as n(shard_key int, id uuid, state text, failure text, attempts int,
        next_at timestamptz, sent_at timestamptz)
      where s.shard_key = n.shard_key and s.id = n.id`,
    [JSON.stringify(ended)],
  )
}
