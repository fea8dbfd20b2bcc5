import { randomUUIDv7 } from 'node:crypto'
import { ANSWER_ABOVE } from '#contract/mail/sp-mail-words.ts'
import { maskText } from '#domain/access/mask.ts'
import type { Case } from '#domain/case/case.ts'
import { clockOf } from '#domain/case/reading.ts'
import { system } from '#domain/case/ring.ts'
import { receiptDue, type SpReceipt, type SpWay } from '#domain/case/sp-delivery.ts'
import type { SendingState, Variables } from '#domain/sending/sending.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { caughtUp, continued } from '../case/continue-case.ts'
import { record } from '../case/record.ts'
import { onRecordOnce } from '../privacy/disclose.ts'
import { isOn } from '../sending/channel.ts'
import { messageIdOf } from '../sending/message-of.ts'
import { writeSendings } from '../sending/sending-store.ts'
import type { Shell } from '../shell.ts'
import { callOfSp } from './answer-by-mail.ts'
import { dispatchReference } from './dispatch-reference.ts'

/** What of a customer is written to an SP. */
const written = ['account', 'description:masked', 'serviceContent', 'consumedAt', 'amount']

type Row = {
  readonly state: Case
  readonly sp: string
  readonly desk: string
  readonly seq: number
  readonly at: Instant
  readonly note: string | null
  readonly way: SpWay
  readonly address: string | null
  readonly isSeen: boolean
  readonly sending: SendingState | null
  readonly receipts: readonly SpReceipt[]
}

/**
 * Follows every dispatch that waits for its SP, by whichever way it goes: writes the mail, and puts on the case what is
 * known of its delivery. Moves do nothing for it. Says how many cases it did something for.
 */
export async function followDispatches(shell: Shell, now: Instant): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const rows = await waiting(db)
  await shell.reference.catchUp(rows.map(({ state }) => state.policyVersion))
  let done = 0
  for (const row of rows) {
    try {
      if (await follow(row, db, shell, now)) done++
    } catch (error) {
      shell.log.error({ error, number: row.state.number }, 'a dispatch to an SP could not be followed')
    }
  }
  return done
}

async function follow(row: Row, db: Db, shell: Shell, now: Instant): Promise<boolean> {
  const mayBeWritten = row.address !== null && isOn(shell.outgoing, 'mail')
  if (row.way === 'mail' && row.sending === null && mayBeWritten) {
    await writeToSp(row, row.address, db, shell, now)
    return true
  }
  const { tellSpMinutes } = shell.reference.policyOf(row.state.policyVersion)
  const due = receiptDue({ ...row, dispatchedAt: row.at, mayBeWritten }, tellSpMinutes, now)
  return due !== null && (await keepReceipt(row, due, db, shell, now))
}

/** Puts a receipt on the case; who is faster with something else leaves it to the next look. */
async function keepReceipt(
  { state, sp, way }: Row,
  receipt: SpReceipt,
  db: Db,
  { reference }: Shell,
  now: Instant,
): Promise<boolean> {
  const [network, calendars] = [reference.network(), reference.calendars()]
  const world = { network, calendars, policy: reference.policyOf(state.policyVersion) }
  const at = now > state.changedAt ? now : state.changedAt
  const start = caughtUp(state, world, at)
  const change = continued(start, [{ type: 'spReceipt', to: sp, way, receipt, clocks: [] }], system, at)
  return (await record(db, [change], world, at, null)) === 'recorded'
}

async function writeToSp(row: Row, address: string, db: Db, shell: Shell, now: Instant): Promise<void> {
  const { state: c, sp, desk, seq } = row
  const { customers, outgoing } = shell
  const id = randomUUIDv7()
  const reference = dispatchReference({ shardKey: c.shardKey, id: c.id, seq }, customers)
  const told = callOfSp(sp, id, now)
  await onRecordOnce(c, { cause: 'read', fields: written, reason: null }, told, shell)
  await writeSendings(db, [
    {
      ...{ shard_key: c.shardKey, id, case_id: c.id, number: c.number, organisation: desk },
      ...{ cause: `event ${seq}`, recipient: sp, channel: 'mail', template: 'spDispatch', language: 'zh' },
      content: customers.seal(JSON.stringify(leastOf(row, reference))),
      address: customers.seal(address),
      message_id: messageIdOf(id, reference, outgoing?.host ?? ''),
      ...{ next_at: now, made_at: now },
    },
  ])
}

/** What an SP needs to answer, with nothing by which the customer could be reached (X23). */
function leastOf({ state: c, note }: Row, reference: string): Variables {
  const { description, consumedAt, serviceContent, amount, customer } = c.intake
  const masked = (text: string | null) => (text === null ? null : maskText(text))
  return {
    ...{ number: c.number, mark: ANSWER_ABOVE, reference },
    until: clockOf(c, 'spReply')?.dueAt ?? null,
    words: masked(description),
    account: customer.account,
    consumedAt: consumedAt ?? null,
    service: masked(serviceContent ?? null),
    amount: amount == null ? null : String(amount),
    note: masked(note),
  }
}

/** Dispatches that an SP without a portal has to answer, each with what is known of it. In the portal reading is on record by itself. */
async function waiting(db: Db): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>({
    name: 'dispatches-waiting',
    text: `select c.state, c.holder as sp, d.organisation as desk, d.seq, d.at, d.data ->> 'note' as note,
        w.way, w.addresses[1] as address, s.state as sending,
        false as "isSeen",
        array(select case when r.type = 'spCalled' then 'told' else r.data ->> 'receipt' end from journal r
          where r.shard_key = c.shard_key and r.case_id = c.id and r.seq > d.seq
            and (r.type = 'spReceipt' or (r.type = 'spCalled' and (r.data ->> 'answered')::boolean))
          order by r.seq) as receipts
      from sp_ways w cross join lateral (select state, holder, shard_key, id from cases
        where holder = w.organisation and is_open and status = 'awaitingSp' offset 0) c
      join lateral (select j.seq, j.at, j.organisation, j.data from journal j
        where j.shard_key = c.shard_key and j.case_id = c.id and j.type = 'dispatchedToSp'
        order by j.seq desc limit 1) d on true
      left join sendings s on s.shard_key = c.shard_key and s.case_id = c.id and s.cause = 'event ' || d.seq
        and s.recipient = c.holder and s.channel = 'mail'
      where w.way <> 'portal'`,
  })
  return rows
}
