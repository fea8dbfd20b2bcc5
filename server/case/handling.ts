import type { MoveName } from '#contract/case/wishes.ts'
import { type Actor, working } from '#domain/access/roles.ts'
import { isOneSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { handlerOf, holderOf } from '#domain/case/reading.ts'
import type { Refusal } from '#domain/case/refusal.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import type { Db } from '../access/through.ts'
import type { Call, Shell } from '../shell.ts'
import type { Asked } from './plan-move.ts'

type Wish = Readonly<Record<string, unknown>>

/** The wish of a move with what only seats can say: who of those concerned works on cases where whoever asks acts. */
export async function withSeats(
  move: MoveName,
  wish: Wish,
  cases: readonly Case[],
  { by, now }: Pick<Asked, 'by' | 'now'>,
  { pool }: Pick<Shell, 'pool'>,
): Promise<Wish> {
  if (move !== 'assign') return wish
  const concerned = new Set([wish.handler, ...cases.map(handlerOf)].filter((one) => typeof one === 'string'))
  if (concerned.size === 0) return wish
  const { rows } = await pool.query<{ person: string }>({
    name: 'seated-handlers',
    text: `select m.person::text as person from seats_at($1) m
      where m.organisation = $2 and m.person::text = any($3) and m.roles && $4`,
    values: [now, by.organisation, [...concerned], working],
  })
  return { ...wish, seated: rows.map((row) => row.person) }
}

/** A refusal that is about a person, with their name: whoever came second is told who was first. */
export async function named(no: Refusal, { pool }: Pick<Shell, 'pool'>): Promise<Refusal> {
  if (no.code !== 'handledByAnother' || no.about === undefined) return no
  const names = await peopleNames([no.about], pool)
  return { ...no, about: names[no.about] ?? no.about }
}

/** The names of these people by their ids. */
export async function peopleNames(ids: readonly string[], db: Db): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'people-names',
    text: 'select id, name from actors where id = any($1)',
    values: [[...new Set(ids)]],
  })
  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}

/** Who handles a case, for people of the side that has it: no company learns who works at another. */
export function handlerFor(c: Case, organisation: OrganisationId, network: Network): string | null {
  const holder = holderOf(c)
  return holder !== null && isOneSide(holder, organisation, network) ? handlerOf(c) : null
}

/** Who handles a case, as whoever is of the holder's side is told: by name, and whether they have a seat there now. */
export async function handlerShown(
  c: Case,
  by: Actor,
  { now }: Pick<Call, 'now'>,
  { reference }: Pick<Shell, 'reference'>,
  db: Db,
): Promise<{ readonly person: string; readonly name: string; readonly isHere: boolean } | null> {
  const [handler, holder] = [handlerFor(c, by.organisation, reference.network()), holderOf(c)]
  if (handler === null || holder === null) return null
  const { rows } = await db.query<{ name: string; isHere: boolean }>({
    name: 'handler-of-case',
    text: `select p.name, exists (select from seats_at($3) m
        where m.person = p.id and m.organisation = $2 and m.roles && $4) as "isHere"
      from people p where p.id = $1::uuid`,
    values: [handler, holder, now, working],
  })
  return { person: handler, ...(rows[0] ?? { name: handler, isHere: false }) }
}
