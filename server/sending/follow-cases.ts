import { randomUUIDv7 } from 'node:crypto'
import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { addressesIn, languageOf } from '#domain/sending/addresses.ts'
import { channelsOf, toldEvents, toldToCustomer } from '#domain/sending/told-customer.ts'
import { type Instant, later, plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { lookBack } from '../database/look-back.ts'
import type { Shell } from '../shell.ts'
import { isOn, type Outgoing } from './channel.ts'
import { fromMark } from './mark.ts'
import { messageIdOf } from './message-of.ts'
import { referenceFor } from './reference.ts'
import { type NewSending, writeSendings } from './sending-store.ts'

const PAGE = 500
/** What is older than this is no news to a customer any more, however long nobody looked. */
const OLDEST_MINUTES = 24 * 60

/** Up to which version each case was looked at: what stands still between two looks is not read again. */
export type Seen = Map<string, number>

export type FollowShell = Pick<Shell, 'pool' | 'reference' | 'customers' | 'outgoing' | 'log'>
type Changed = {
  readonly shard_key: number
  readonly id: string
  readonly version: number
  readonly changed_at: Instant
}

/**
 * Writes down what customers must be told of what has happened to their cases, from the journal and after the fact: the
 * moves themselves do nothing for it. Seeing a thing twice writes it once.
 */
export async function followCases(
  shell: FollowShell,
  seen: Seen,
  now: Instant,
  isOften = false,
): Promise<boolean> {
  const { outgoing } = shell
  if (!outgoing) return false
  const looked: Changed[] = []
  const isDone = await fromMark('cases', shell, async (client, upTo) => {
    const from = lookBack(shell.pool, 'sending', later(upTo, plusMinutes(now, -OLDEST_MINUTES)), isOften)
    let after: Pick<Changed, 'changed_at' | 'id'> = {
      changed_at: from,
      id: '00000000-0000-0000-0000-000000000000',
    }
    for (;;) {
      const page = await changedAfter(client, after)
      const news = page.filter((one) => seen.get(one.id) !== one.version)
      if (news.length > 0)
        await writeSendings(client, await sendingsOf(client, news, from, now, shell, outgoing))
      looked.push(...news)
      const last = page.at(-1)
      if (!last || page.length < PAGE) break
      after = last
    }
    return now
  })
  // Only now: what was undone must be looked at again.
  for (const one of looked) seen.set(one.id, one.version)
  return isDone
}

async function changedAfter(db: Db, { changed_at: at, id }: Pick<Changed, 'changed_at' | 'id'>) {
  const { rows } = await db.query<Changed>({
    name: 'cases-changed-after',
    text: `select shard_key, id, version, changed_at from cases
      where changed_at >= $1 and (changed_at, id) > ($1, $2::uuid) order by changed_at, id limit ${PAGE}`,
    values: [at, id],
  })
  return rows
}

async function sendingsOf(
  db: Db,
  news: readonly Changed[],
  from: Instant,
  now: Instant,
  shell: FollowShell,
  outgoing: Outgoing,
): Promise<readonly NewSending[]> {
  const { rows } = await db.query<Row>({
    name: 'events-to-tell',
    text: `select c.state, j.seq, j.type, j.at, j.person, j.organisation, j.data
      from unnest($1::int[], $2::uuid[]) as n (shard_key, id)
      join cases c on c.shard_key = n.shard_key and c.id = n.id
      join journal j on j.shard_key = n.shard_key and j.case_id = n.id
      where j.at >= $3 and j.type = any($4) and c.forgotten_at is null order by j.at, j.seq`,
    values: [news.map((one) => one.shard_key), news.map((one) => one.id), from, toldEvents],
  })
  await shell.reference.catchUp(rows.map(({ state }) => state.policyVersion))
  return rows.flatMap((row) => toldIn(row, now, shell, outgoing))
}

/** What one event comes to; one that cannot be told is passed over, so that the others are not silenced by it. */
function toldIn(row: Row, now: Instant, shell: FollowShell, outgoing: Outgoing): readonly NewSending[] {
  try {
    return ofEvent(eventIn(row), row.state, now, shell, outgoing)
  } catch (error) {
    shell.log.error({ error, number: row.state.number }, 'a customer could not be told')
    return []
  }
}

type Row = Pick<Recorded, 'seq' | 'type' | 'at'> & {
  readonly state: Case
  readonly person: string
  readonly organisation: string | null
  readonly data: Readonly<Record<string, unknown>>
}

function eventIn({ seq, type, at, person, organisation, data }: Row): Recorded {
  return { ...data, seq, type, at, by: { person, organisation } } as unknown as Recorded
}

function ofEvent(
  event: Recorded,
  c: Case,
  now: Instant,
  { reference, customers }: FollowShell,
  outgoing: Outgoing,
): readonly NewSending[] {
  const telling = toldToCustomer(event, c, reference.policyOf(c.policyVersion))
  if (telling === null) return []
  const { contact } = c.intake.customer
  const addresses = contact === null ? {} : addressesIn(customers.open(contact))
  const channels = channelsOf(telling, c, addresses, (channel) => isOn(outgoing, channel))
  const mark = referenceFor(c, customers)
  return channels.map((channel) => {
    const id = randomUUIDv7()
    return {
      ...{ shard_key: c.shardKey, id, case_id: c.id, number: c.number, organisation: c.mainWindow },
      ...{ cause: `event ${event.seq}`, recipient: 'customer', channel, template: telling.template },
      language: languageOf(c.intake.description),
      content: customers.seal(JSON.stringify(telling.variables)),
      address: customers.seal(addresses[channel] ?? c.number),
      message_id: messageIdOf(id, mark, outgoing.host),
      ...{ next_at: now, made_at: now },
    }
  })
}
