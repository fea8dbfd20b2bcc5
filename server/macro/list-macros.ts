import type { AnswerOf } from '#contract/endpoint.ts'
import type { listMacros, Macro } from '#contract/macro/macros.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { mayShare } from '#domain/queue/saving.ts'
import { through } from '../access/through.ts'
import { mayChange } from '../phrase/kept-by.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Row = Omit<Macro, 'organisationName' | 'mayChange'> & {
  readonly person: string
  readonly organisation: string
}

/** The macros somebody can choose from where they act, the most used first. The operator's national ones are no business of an SP. */
export async function listMacrosUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listMacros>, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  const { rows } = await through(shell.pool, actor).query<Row>({
    name: 'macros',
    text: `select m.id, m.scope, m.person, m.organisation, m.name, m.steps, m.promises_money as "promisesMoney",
        coalesce(sum(u.uses), 0)::int as uses, max(u.used_at) as "usedAt"
      from macros m left join macro_uses u on u.macro = m.id
      where m.scope <> 'national' or not $1
      group by m.id order by uses desc, m.name, m.id limit 1000`,
    values: [isSpSide(actor.organisation, network)],
  })
  const macros = rows.map(({ person, organisation, ...row }) => ({
    ...row,
    organisationName: network.find(organisation)?.name ?? organisation,
    mayChange: mayChange({ ...row, person, organisation }, call, shell),
  }))
  const scopes = (['own', 'organisation', 'national'] as const).filter((one) => mayShare(one, actor, network))
  return yes({ macros, mayShare: scopes })
}
