import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { listSendings, Sending } from '#contract/sending/sendings.ts'
import { maskContact } from '#domain/access/mask.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayDo } from '#domain/sending/attempts.ts'
import { type SendingChannel, type SendingState, sendingChannels } from '#domain/sending/sending.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, through } from '../access/through.ts'
import { cursorOf, type Place, readCursor } from '../case/place.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { isOn } from './channel.ts'
import type { SendingRow } from './sending-store.ts'

const PAGE = 50
const MOST_COUNTED = 10_000
/** What somebody may have to do something about, or will go by itself. */
const unsettled = ['waiting', 'sending', 'bounced', 'dead'] as const satisfies readonly SendingState[]

type Row = SendingRow & {
  readonly state: SendingState
  readonly failure: Sending['failure']
  readonly made_at: Instant
  readonly next_at: Instant | null
  readonly sent_at: Instant | null
  readonly place: string
}

/** What goes out of the cases that one's organisation sees, the newest first; nothing of it for an SP. */
export async function listSendingsUse(
  call: Call<undefined, QueryOf<typeof listSendings>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listSendings>, Refused>> {
  const { state, after: cursor } = call.query ?? {}
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return no(refused('malformed', 'after'))
  const channels = sendingChannels.filter((one) => isOn(shell.outgoing, one))
  const none = { waiting: 0, sending: 0, bounced: 0, dead: 0 }
  if (isSpSide(actorOf(call).organisation, shell.reference.network())) return no(refused('notYourTier'))
  const db = through(shell.pool, actorOf(call))
  const [found, counts] = await Promise.all([rowsOf(db, state, after), countsOf(db)])
  const last = found[PAGE - 1]
  return yes({
    sendings: found.slice(0, PAGE).map((row) => shown(row, shell)),
    next: found.length > PAGE && last ? cursorOf({ at: last.place, id: last.id }) : null,
    counts: { ...none, ...counts },
    channels,
  })
}

async function rowsOf(db: Db, state: SendingState | undefined, after: Place | null): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>({
    name: 'list-sendings',
    text: `select *, made_at::text as place from sendings
      where state = any($1) and ($2::timestamptz is null or (made_at, id) < ($2::timestamptz, $3::uuid))
      order by made_at desc, id desc limit ${PAGE + 1}`,
    values: [state === undefined ? unsettled : [state], after?.at ?? null, after?.id ?? null],
  })
  return rows
}

async function countsOf(db: Db): Promise<Partial<Record<SendingState, number>>> {
  const { rows } = await db.query<{ state: SendingState; n: number }>({
    name: 'count-sendings',
    text: `select u.state, (select count(*)::int from
        (select from sendings s where s.state = u.state limit ${MOST_COUNTED}) as found) as n
      from unnest($1::text[]) as u (state)`,
    values: [unsettled],
  })
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

function shown(row: Row, { customers, reference }: Shell): Sending {
  const may = mayDo(row.state)
  return {
    id: row.id,
    number: row.number,
    template: row.template,
    channel: row.channel,
    recipient: masked(row.channel, customers.open(row.address)),
    organisation: row.organisation,
    organisationName: reference.network().find(row.organisation)?.name ?? row.organisation,
    state: row.state,
    attempts: row.attempts,
    failure: row.failure,
    madeAt: row.made_at,
    nextAt: row.next_at,
    sentAt: row.sent_at,
    mayRepeat: may.again,
    mayGiveUp: may.giveUp,
  }
}

/** What is kept in the portal goes by the number of the case, which hides nobody. */
function masked(channel: SendingChannel, address: string): string {
  if (channel === 'portal') return address
  return channel === 'chat' ? `${address.slice(0, 1)}***` : maskContact(address)
}
