import type {
  SendingChannel,
  SendingFailure,
  SendingLanguage,
  SendingState,
  Template,
} from '#domain/sending/sending.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** A sending as its row keeps it: what is said and where it goes are sealed. */
export type SendingRow = {
  readonly shard_key: number
  readonly id: string
  readonly case_id: string | null
  readonly number: string | null
  readonly cause: string
  readonly recipient: string
  readonly channel: SendingChannel
  readonly organisation: string
  readonly template: Template
  readonly language: SendingLanguage
  readonly content: string
  readonly address: string
  readonly message_id: string
  readonly attempts: number
}

/** One that is new; when it is to go. */
export type NewSending = Omit<SendingRow, 'attempts'> & {
  readonly next_at: Instant
  readonly made_at: Instant
}

const newColumns =
  'shard_key int, id uuid, case_id uuid, number text, cause text, recipient text, channel text, organisation text, template text, language text, content text, address text, message_id text, next_at timestamptz, made_at timestamptz'
const newNames = newColumns.replaceAll(/ [a-z]+(?=,|$)/g, '')

/** Writes down what must go out; what is there already stays as it is. */
export async function writeSendings(db: Db, rows: readonly NewSending[]): Promise<void> {
  if (rows.length === 0) return
  await db.query({
    name: 'write-sendings',
    text: `insert into sendings (${newNames}, state)
      select n.*, 'waiting' from jsonb_to_recordset($1::jsonb) as n(${newColumns}) on conflict do nothing`,
    values: [JSON.stringify(rows)],
  })
}

/** Takes what is due, for as long as the lease: who sends it and dies leaves it to be taken again afterwards. */
export async function claimSendings(
  db: Db,
  { now, until, most }: { readonly now: Instant; readonly until: Instant; readonly most: number },
): Promise<readonly SendingRow[]> {
  const { rows } = await db.query<SendingRow>({
    name: 'claim-sendings',
    text: `update sendings s set state = 'sending', attempts = s.attempts + 1, next_at = $2
      from (select shard_key, id from sendings where next_at <= $1 order by next_at limit $3 for update skip locked) d
      where s.shard_key = d.shard_key and s.id = d.id
      returning s.shard_key, s.id, s.case_id, s.number, s.cause, s.recipient, s.channel, s.organisation, s.template,
        s.language, s.content, s.address, s.message_id, s.attempts`,
    values: [now, until, most],
  })
  return rows
}

/** What an attempt came to. */
export type Attempted = {
  readonly state: SendingState
  readonly nextAt: Instant | null
  readonly failure: SendingFailure | null
  readonly sentAt: Instant | null
}

/** Keeps what an attempt came to; nothing where another attempt, or somebody, was faster. */
export async function settleSending(db: Db, row: SendingRow, came: Attempted): Promise<void> {
  await db.query({
    name: 'settle-sending',
    text: `update sendings set state = $4, next_at = $5, failure = $6, sent_at = coalesce($7, sent_at)
      where shard_key = $1 and id = $2 and state = 'sending' and attempts = $3`,
    values: [row.shard_key, row.id, row.attempts, came.state, came.nextAt, came.failure, came.sentAt],
  })
}
