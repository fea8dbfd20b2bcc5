import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { listPhrases, Phrase, takePhrase } from '#contract/phrase/phrases.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayPromiseMoney } from '#domain/phrase/promising.ts'
import { mayShare } from '#domain/queue/saving.ts'
import { through } from '../access/through.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { mayChange } from './kept-by.ts'

type Row = Omit<Phrase, 'organisationName' | 'mayChange'> & {
  readonly person: string
  readonly organisation: string
}

/** The sentences somebody can choose from where they act, the most used first. The operator's national ones are no business of an SP. */
export async function listPhrasesUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listPhrases>, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  const { rows } = await through(shell.pool, actor).query<Row>({
    name: 'phrases',
    text: `select p.id, p.scope, p.person, p.organisation, p.name, p.content, p.promises_money as "promisesMoney",
        coalesce(sum(u.uses), 0)::int as uses, max(u.used_at) as "usedAt"
      from phrases p left join phrase_uses u on u.phrase = p.id
      where p.scope <> 'national' or not $1
      group by p.id order by uses desc, p.name, p.id limit 1000`,
    values: [isSpSide(actor.organisation, network)],
  })
  const phrases = rows.map(({ person, organisation, ...row }) => ({
    ...row,
    organisationName: network.find(organisation)?.name ?? organisation,
    mayChange: mayChange({ ...row, person, organisation }, call, shell),
  }))
  const scopes = (['own', 'organisation', 'national'] as const).filter((one) => mayShare(one, actor, network))
  return yes({ phrases, mayShare: scopes })
}

/** Uses a sentence in a case: it is counted, and one that promises money is given only to who may say it. */
export async function takePhraseUse(
  call: Call<ParamsOf<typeof takePhrase>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof takePhrase>, Refused>> {
  const { number, id } = call.params
  const actor = actorOf(call)
  const network = shell.reference.network()
  const visible = await visibleCase(number, call, shell)
  if (!visible || visible.until !== null) return no(refused('notFound', number))
  const db = through(shell.pool, actor)
  const { rows } = await db.query<{ content: string; promises: boolean }>({
    name: 'use-phrase',
    text: `select content, promises_money as promises from phrases where id = $1 and (scope <> 'national' or not $2)`,
    values: [id, isSpSide(actor.organisation, network)],
  })
  const [found] = rows
  if (!found) return no(refused('notFound', id))
  if (found.promises && !mayPromiseMoney(visible.c, actor, network))
    return no(refused('phrasePromisesMoney', id))
  await db.query({
    name: 'count-phrase',
    text: `insert into phrase_uses (phrase, organisation, uses, used_at) values ($1, $2, 1, $3)
      on conflict (phrase, organisation) do update set uses = phrase_uses.uses + 1, used_at = excluded.used_at`,
    values: [id, actor.organisation, call.now],
  })
  return yes({ content: found.content })
}
