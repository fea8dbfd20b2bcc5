import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { listRenewals, Renewal, readRenewals } from '#contract/session/renewals.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Witnessed } from '#domain/audit/act.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** How many are shown. */
const SHOWN = 20

/** Notes for a person that somebody else renewed their way in; gives the row for the act that did it. */
export async function noteRenewal(
  db: Db,
  person: string,
  what: Renewal['what'],
  call: Pick<Call, 'who' | 'now'>,
): Promise<Witnessed> {
  const id = randomUUIDv7()
  const actor = actorOf(call)
  await db.query(
    'insert into renewals (id, person, what, made_by, organisation, made_at) values ($1, $2, $3, $4, $5, $6)',
    [id, person, what, actor.person, actor.organisation, call.now],
  )
  return witnessed('renewals', id)
}

/** Notes that the last link was used. */
export async function renewalUsed(db: Db, person: string, now: Instant): Promise<void> {
  await db.query(
    `update renewals set used_at = $2 where used_at is null and id =
       (select id from renewals where person = $1 and what = 'password' order by made_at desc, id desc limit 1)`,
    [person, now],
  )
}

type Row = {
  readonly id: string
  readonly what: Renewal['what']
  readonly made_at: Instant
  readonly name: string | null
  readonly organisation: string | null
  readonly used_at: Instant | null
  readonly read_at: Instant | null
}

/** Where somebody else renewed one's own way in, also what was read before. */
export async function listRenewalsUse(
  { who }: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listRenewals>, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  const { rows } = await shell.pool.query<Row>(
    `select r.id, r.what, r.made_at, p.name, r.organisation, r.used_at, r.read_at
     from renewals r left join actors p on p.id = r.made_by
     where r.person = $1 order by r.made_at desc, r.id desc limit ${SHOWN}`,
    [who.person],
  )
  const network = shell.reference.network()
  // Who works for the operator is not told to an SP.
  const ofSp = isSpSide(who.acting?.organisation ?? '', network)
  const renewals = rows.map((row) => ({
    ...{ id: row.id, what: row.what, at: row.made_at, usedAt: row.used_at, isRead: row.read_at !== null },
    by: ofSp && !isSpSide(row.organisation ?? '', network) ? null : row.name,
    organisationName: network.find(row.organisation ?? '')?.name ?? null,
  }))
  return yes({ renewals })
}

/** Puts the notice of them away; the page of the account goes on showing them. */
export async function readRenewalsUse(
  { who, now }: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof readRenewals>, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  await shell.pool.query('update renewals set read_at = $2 where person = $1 and read_at is null', [
    who.person,
    now,
  ])
  return yes({ ok: true })
}
