import Type from 'typebox'
import type { QueryOf } from '#contract/endpoint.ts'
import { type Disclosure, listDisclosures } from '#contract/privacy/disclosures.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { isAbove } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { canonicalTimes } from '../case/canonical-times.ts'
import type { Place } from '../case/place.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** By what the record is narrowed, as it can be asked of the database. */
export type Narrowed = Omit<NonNullable<QueryOf<typeof listDisclosures>>, 'after'>

type Row = Omit<Disclosure, 'organisationName' | 'personName'> &
  Pick<Place, 'id'> & { readonly placed: string; readonly personName: string | null }

/** What was asked, if whoever asks may read the record at all: an SP does not read what others were given. */
export function narrowed(
  asked: Narrowed,
  call: Pick<Call, 'who'>,
  shell: Pick<Shell, 'reference'>,
): Outcome<Narrowed, Refused> {
  if (isSpSide(actorOf(call).organisation, shell.reference.network())) return no(refused('notYourTier'))
  const times = canonicalTimes(Type.Object(listDisclosures.query?.properties ?? {}), asked)
  return times.ok ? yes(times.value as Narrowed) : times
}

/** A page of the record, for the cases that one's organisation sees, the newest first; and where the next begins. */
export async function readDisclosures(
  { organisation, number, cause, from, to }: Narrowed,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
  call: Pick<Call, 'who'>,
  shell: Pick<Shell, 'pool' | 'reference'>,
): Promise<{ readonly disclosures: Disclosure[]; readonly next: Place | null }> {
  const network = shell.reference.network()
  const { rows } = await through(shell.pool, actorOf(call)).query<Row>({
    name: 'read-disclosures',
    text: `select d.id, d.at, d.at::text as placed, d.number, d.organisation, d.person, p.name as "personName", d.cause,
        d.fields, d.reason
      from disclosures d left join actors p on p.id = d.person
      where ($1::text[] is null or d.organisation = any ($1)) and ($2::text is null or d.number = $2)
        and ($3::text is null or d.cause = $3)
        and ($4::timestamptz is null or d.at >= $4) and ($5::timestamptz is null or d.at < $5)
        and ($6::timestamptz is null or (d.at, d.id) < ($6, $7::uuid))
      order by d.at desc, d.id desc limit $8`,
    values: [
      ...[organisation === undefined ? null : withThoseBelow(organisation), number ?? null, cause ?? null],
      ...[from ?? null, to ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
    ],
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    disclosures: page.map(({ placed: _placed, personName, ...row }) => ({
      ...row,
      at: row.at as Instant,
      organisationName: network.find(row.organisation)?.name ?? row.organisation,
      personName: personName ?? row.person,
    })),
    next: last ? { at: last.placed, id: last.id } : null,
  }

  /** An SP is asked for with its windows. */
  function withThoseBelow(id: string): readonly string[] {
    return [id, ...network.all.filter((one) => isAbove(network, id, one.id)).map((one) => one.id)]
  }
}
