import type { listMentionable } from '#contract/case/mentionable.ts'
import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { mayMention } from '#domain/case/mentioning.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { askedOf } from './perform-move.ts'
import { visibleCase } from './visible-case.ts'

const MOST = 20

/** Who can be named in a case by whoever asks: themselves not, their own organisation first. */
export async function listMentionableUse(
  call: Call<ParamsOf<typeof listMentionable>, QueryOf<typeof listMentionable>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listMentionable>, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible || visible.until !== null) return no(refused('notFound', call.params.number))
  const { c } = visible
  const asked = askedOf(call, shell)
  const world = asked.worldOf(c)
  const units = world.network.all.filter((one) => mayMention({ c, by: asked.by, world }, one.id))
  const { rows } = await shell.pool.query<{ person: string; name: string; organisation: string }>({
    name: 'mentionable',
    text: `select distinct on (m.organisation <> $2, p.name, p.id) p.id as person, p.name, m.organisation
      from seats_at($4) m join people p on p.id = m.person
      where m.organisation = any($1) and p.id::text <> $3 and p.left_at is null
        and position(lower($5) in lower(p.name)) > 0
      order by m.organisation <> $2, p.name, p.id, m.organisation limit ${MOST}`,
    values: [
      units.map((one) => one.id),
      asked.by.organisation,
      asked.by.person,
      call.now,
      call.query?.typed?.trim() ?? '',
    ],
  })
  const nameOf = (id: string) => world.network.find(id)?.name ?? id
  return yes({ people: rows.map((row) => ({ ...row, organisationName: nameOf(row.organisation) })) })
}
