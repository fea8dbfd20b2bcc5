import { randomUUIDv7 } from 'node:crypto'
import { type NoticeWishes, wishesAsKept } from '#domain/notice/wishes.ts'
import { audibleFrom, type Gathered, nextStretch, wantedOutside } from '#domain/sending/digest.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { isOn, type Outgoing } from './channel.ts'
import type { FollowShell } from './follow-cases.ts'
import { fromMark } from './mark.ts'
import { messageIdOf } from './message-of.ts'
import { type NewSending, writeSendings } from './sending-store.ts'

/** How long after its instant a notice may still be written. */
const SETTLED_SECONDS = 30
const MOST_NOTICES = 5000
const MOST_GATHERED = 200

type Wishing = { readonly person: string; readonly organisation: string; readonly content: NoticeWishes }
type Told = Gathered & { readonly organisation: string; readonly acted: string }

/**
 * Writes down what staff wish to have written to them of what their organisations were told, some minutes of it at a
 * time: never what somebody did themselves, and nothing in their quiet hours.
 */
export async function gatherNotices(shell: FollowShell, now: Instant): Promise<boolean> {
  const { outgoing } = shell
  if (!outgoing || !(isOn(outgoing, 'mail') || isOn(outgoing, 'chat'))) return false
  return fromMark('notices', shell, async (client, upTo) => {
    const stretch = nextStretch(upTo, now, SETTLED_SECONDS)
    if (stretch === null) return null
    const wishing = await whoWishes(client)
    const told = wishing.length > 0 ? await toldIn(client, stretch, wishing) : []
    const rows = wishing.flatMap((one) => gathered(one, told, stretch.from, now, shell, outgoing))
    await writeSendings(client, rows)
    return stretch.to
  })
}

/** Everybody who said where they are written to, at each place where they have a seat. */
async function whoWishes(db: Db): Promise<readonly Wishing[]> {
  const { rows } = await db.query<Wishing>({
    name: 'who-wishes-outside',
    text: `select w.person, m.organisation, w.content from notice_wishes w
      join memberships m on m.person::text = w.person
      where w.content ->> 'mail' is not null or w.content ->> 'chat' is not null`,
  })
  return rows.map((row) => ({ ...row, content: wishesAsKept(row.content) }))
}

async function toldIn(
  db: Db,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  wishing: readonly Wishing[],
): Promise<readonly Told[]> {
  const { rows } = await db.query<Told>({
    name: 'notices-to-gather',
    text: `select o.organisation, o.number, o.what, o.at, j.person as acted from (
        select shard_key, case_id, seq, id, organisation, number, what, at from outbox
        union all select 0, null, 0, id, organisation, about, what, at from contact_reminders
        union all select 0, null, 0, n.id, n.organisation, concat_ws(' ', r.organisation, r.period), n.what, n.at
          from report_notices n left join reports r on r.shard_key = n.shard_key and r.id = n.report) o
      left join journal j on j.shard_key = o.shard_key and j.case_id = o.case_id and j.seq = o.seq
      where o.organisation = any($1) and o.at >= $2 and o.at < $3 order by o.at, o.id limit ${MOST_NOTICES}`,
    values: [[...new Set(wishing.map((one) => one.organisation))], from, to],
  })
  return rows
}

function gathered(
  { person, organisation, content: wishes }: Wishing,
  told: readonly Told[],
  from: Instant,
  now: Instant,
  { reference, customers }: FollowShell,
  outgoing: Outgoing,
): readonly NewSending[] {
  const theirs = told.filter((one) => one.organisation === organisation && one.acted !== person)
  const notices = wantedOutside(theirs, wishes)
    .slice(0, MOST_GATHERED)
    .map(({ number, what, at }) => ({ number, what, at }))
  const ways = (['mail', 'chat'] as const).filter((way) => wishes[way] !== null && isOn(outgoing, way))
  if (notices.length === 0) return []
  const province = reference.network().find(organisation)?.provinceCode ?? 0
  return ways.map((channel) => {
    const id = randomUUIDv7()
    return {
      ...{ shard_key: province * 100, id, case_id: null, number: null, organisation },
      ...{ cause: `${organisation} ${from}`, recipient: person, channel, template: 'digest' },
      language: wishes.language,
      content: customers.seal(JSON.stringify({ notices: JSON.stringify(notices) })),
      // Sealed as they keep it.
      address: wishes[channel] ?? '',
      message_id: messageIdOf(id, null, outgoing.host),
      ...{ next_at: audibleFrom(wishes, now, reference.calendars().zone), made_at: now },
    }
  })
}
