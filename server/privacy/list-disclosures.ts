import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { Disclosure, listDisclosures } from '#contract/privacy/disclosures.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { cursorOf, readCursor } from '../case/queue-conditions.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

const PAGE = 50

type Row = Omit<Disclosure, 'organisationName' | 'personName'> & {
  readonly personName: string | null
  readonly raw: string
}

/** What of customers was given to whom, on the cases that one's organisation sees; not for an SP. */
export async function listDisclosuresUse(
  call: Call<undefined, QueryOf<typeof listDisclosures>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listDisclosures>, Refused>> {
  const network = shell.reference.network()
  const actor = actorOf(call)
  if (isSpSide(actor.organisation, network)) return no(refused('notYourTier'))
  const { organisation = null, number = null, after } = call.query
  const from = after === undefined ? null : readCursor(after)
  if (after !== undefined && from === null) return no(refused('malformed', 'after'))
  const { rows } = await through(shell.pool, actor).query<Row>(
    `select d.id, d.at, d.at::text as raw, d.number, d.organisation, d.person, p.name as "personName", d.cause, d.fields,
       d.reason
     from disclosures d left join actors p on p.id = d.person
     where ($1::text is null or d.organisation = $1) and ($2::text is null or d.number = $2)
       and ($3::timestamptz is null or (d.at, d.id) < ($3, $4::uuid))
     order by d.at desc, d.id desc limit ${PAGE + 1}`,
    [organisation, number, from?.due ?? null, from?.id ?? null],
  )
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  return yes({
    disclosures: page.map(({ raw: _raw, personName, ...row }) => ({
      ...row,
      at: row.at as Instant,
      organisationName: network.find(row.organisation)?.name ?? row.organisation,
      personName: personName ?? row.person,
    })),
    next: last ? cursorOf({ due: last.raw, id: last.id }) : null,
  })
}
