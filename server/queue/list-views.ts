import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { chooseViews, listViews, QueueView } from '#contract/queue/views.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { mayShare } from '#domain/queue/saving.ts'
import { through } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { mayChange } from './queue-views.ts'

type Row = Pick<QueueView, 'id' | 'scope' | 'name' | 'content'> & {
  readonly person: string
  readonly organisation: string
}
type Choices = { readonly pinned: string[]; readonly begins_with: string | null }

/** The lists that somebody can choose from where they act. The operator's national ones are no business of an SP. */
export async function listViewsUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listViews>, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  const db = through(shell.pool, actor)
  const [kept, chosen] = await Promise.all([
    db.query<Row>(
      `select id, scope, person, organisation, name, content from queue_views
       where scope <> 'national' or not $1 order by scope, name, id limit 500`,
      [isSpSide(actor.organisation, network)],
    ),
    db.query<Choices>('select pinned, begins_with from view_choices'),
  ])
  const views = kept.rows.map(({ person, organisation, ...row }) => ({
    ...row,
    organisationName: network.find(organisation)?.name ?? organisation,
    mayChange: mayChange({ ...row, person, organisation }, call, shell),
  }))
  const known = (id: string | null | undefined) => views.some((one) => one.id === id)
  const { pinned = [], begins_with: begins = null } = chosen.rows[0] ?? {}
  const scopes = (['own', 'organisation', 'national'] as const).filter((one) => mayShare(one, actor, network))
  return yes({
    views,
    pinned: pinned.filter(known),
    beginsWith: known(begins) ? begins : null,
    mayShare: scopes,
  })
}

/** Which lists somebody has at hand, and the one that they begin with. */
export async function chooseViewsUse(
  call: Call<undefined, undefined, BodyOf<typeof chooseViews>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof chooseViews>, Refused>> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query(
    `insert into view_choices (person, organisation, pinned, begins_with) values ($1, $2, $3, $4)
     on conflict (person, organisation) do update set pinned = excluded.pinned, begins_with = excluded.begins_with`,
    [person, organisation, call.body.pinned, call.body.beginsWith],
  )
  return yes({ ok: true })
}
