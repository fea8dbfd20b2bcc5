import { randomUUID, randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { addForms, listPiles, stagePile } from '#contract/paper/piles.ts'
import { superiorsOf } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { readsPaper, takesPaper } from '#domain/paper/who.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { sealedCells, tokenOf } from './cells.ts'
import { pilesOf, pileWorkedOn, presentPile } from './pile.ts'

/** The piles that somebody reads, the newest first. */
export async function listPilesUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listPiles>, Refused>> {
  const network = shell.reference.network()
  const actor = actorOf(call)
  const piles = (await pilesOf(call, shell)).filter((one) => readsPaper(actor, one.organisation, network))
  return yes({
    piles: piles.map((one) => presentPile(one, call, shell)),
    mayStage: takesPaper(actor, network),
  })
}

/** Begins a pile of the window that somebody acts for. */
export async function stagePileUse(
  call: Call<undefined, undefined, BodyOf<typeof stagePile>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof stagePile>, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  if (!takesPaper(actor, network)) return no(refused('noPaperHere', actor.organisation))
  const id = randomUUIDv7()
  await through(shell.pool, actor).query({
    name: 'stage-pile',
    text: `insert into piles (id, organisation, read_by, person, name, forms, staged_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      id,
      actor.organisation,
      superiorsOf(network, actor.organisation).map((one) => one.id),
      actor.person,
      shell.customers.seal(call.body.name),
      call.body.forms,
      call.now,
    ],
  })
  return yes({ id })
}

/** Takes rows of a pile in as they were typed; those that came before are not taken twice. */
export async function addFormsUse(
  call: Call<ParamsOf<typeof addForms>, undefined, BodyOf<typeof addForms>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof addForms>, Refused>> {
  const pile = await pileWorkedOn(call.params.id, call, shell)
  if (!pile.ok) return pile
  // What a pile was made of stands once it has been looked at: its digest is on the receipt.
  if (pile.value.judgedAt !== null) return no(refused('pileOverfull', pile.value.id))
  const rows = call.body.rows.map(({ line, cells }) => ({
    line,
    content: sealedCells(cells, shell),
    token: tokenOf(cells, shell),
    request: randomUUID(),
  }))
  const { rows: kept } = await through(shell.pool, actorOf(call)).query<{ n: number }>({
    name: 'add-forms',
    text: `with there as (select line from pile_forms where pile = $1),
      coming as (
        select r.* from jsonb_to_recordset($2::jsonb) as r(line int, content text, token text, request uuid)
        where r.line not in (select line from there)),
      sums as (
        select (select count(*) from there) + (select count(distinct line) from coming) as n,
          (select forms from piles where id = $1) as most),
      added as (
        insert into pile_forms (pile, line, organisation, content, token, request, verdict, standing)
        select $1, line, $3, content, token, request, 'ready', 'waiting' from coming, sums where n <= most
        on conflict do nothing)
      select n::int as n from sums where n <= most`,
    values: [pile.value.id, JSON.stringify(rows), pile.value.organisation],
  })
  const [sum] = kept
  return sum ? yes({ kept: sum.n }) : no(refused('pileOverfull', pile.value.id))
}
