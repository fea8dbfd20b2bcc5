import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { liftLegalHold, setLegalHold, showLegalHold } from '#contract/privacy/legal-hold.ts'
import type { ActName } from '#domain/audit/act.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { holdsLegally, isOfProvinceOrCentre } from '#domain/privacy/legal-hold.ts'
import { keptUntil } from '#domain/privacy/retention.ts'
import { type Db, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { loadCase } from '../case/load.ts'
import { tellCaseChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { holdOn, type LegalHold, lockCase } from './legal-hold-store.ts'

type Named = Call<ParamsOf<typeof showLegalHold>, undefined, unknown>
type Deciding = Call<ParamsOf<typeof setLegalHold>, undefined, BodyOf<typeof setLegalHold>>
type Answer = AnswerOf<typeof showLegalHold>
type Decided = { readonly id: string } | Refused

/** Until when what belongs to a person in a case is kept, and what holds it. */
export async function showLegalHoldUse(call: Named, shell: Shell): Promise<Outcome<Answer, Refused>> {
  const c = await caseToDecideOn(call, shell)
  return c.ok ? shown(c.value, call, shell) : c
}

/** Puts a case under a legal hold: from then on nobody forgets it, whatever its time and whoever asks. */
export async function setLegalHoldUse(
  call: Deciding,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof setLegalHold>, Refused>> {
  return decided('legalHoldSet', call, shell, async (db, c, reason) => {
    if (c.forgottenAt !== undefined) return refused('caseForgotten', c.number)
    if (await holdOn(db, c)) return refused('alreadyOnHold', c.number)
    const { person, organisation } = actorOf(call)
    const id = randomUUIDv7()
    await db.query({
      name: 'set-legal-hold',
      text: `insert into legal_holds (shard_key, id, case_id, number, reason, person, organisation, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [c.shardKey, id, c.id, c.number, reason, person, organisation, call.now],
    })
    return { id }
  })
}

/** Lifts a legal hold; what is past its time is then forgotten. */
export async function liftLegalHoldUse(
  call: Deciding,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof liftLegalHold>, Refused>> {
  return decided('legalHoldLifted', call, shell, async (db, c, reason) => {
    const hold = await holdOn(db, c)
    if (!hold) return refused('notOnHold', c.number)
    await db.query({
      name: 'lift-legal-hold',
      text: `update legal_holds set lifted_at = $3, lifted_by = $4, lifted_because = $5
        where shard_key = $1 and id = $2`,
      values: [c.shardKey, hold.id, call.now, actorOf(call).person, reason],
    })
    return { id: hold.id }
  })
}

async function decided(
  what: ActName,
  call: Deciding,
  shell: Shell,
  write: (db: Db, c: Case, reason: string) => Promise<Decided>,
): Promise<Outcome<Answer, Refused>> {
  const reason = call.body.reason.trim()
  if (reason.length < 10) return no({ ...refused('malformed'), fields: ['reason'], wrong: true })
  const found = await caseToDecideOn(call, shell)
  if (!found.ok) return found
  const done = await onRecord(shell, actorOf(call), async (db) => {
    const c = await lockCase(db, found.value)
    if (!c) return no(refused('notFound', call.params.number))
    const written = await write(db, c, reason)
    if ('code' in written) return no(written)
    await tellCaseChanged(db, { number: c.number, version: c.version })
    const act = actBy(call, what, { number: c.number, reason })
    const rows = [witnessed('legal_holds', c.shardKey, written.id)]
    return yes({ value: c, act, keeping: { shardKey: c.shardKey, rows } })
  })
  return done.ok ? shown(done.value, call, shell) : done
}

/** A case that the province or the centre of whoever asks sees. */
async function caseToDecideOn(call: Named, shell: Shell): Promise<Outcome<Case, Refused>> {
  const actor = actorOf(call)
  const c = await loadCase(through(shell.pool, actor), call.params.number)
  if (!c) return no(refused('notFound', call.params.number))
  if (!actor.roles.some((role) => holdsLegally.includes(role))) return no(refused('notYourRole'))
  return isOfProvinceOrCentre(actor, shell.reference.network()) ? yes(c) : no(refused('notYourTier'))
}

async function shown(c: Case, call: Named, shell: Shell): Promise<Outcome<Answer, Refused>> {
  const hold = await holdOn(through(shell.pool, actorOf(call)), c)
  const { retention } = shell.reference.policyInForce()
  return yes({
    number: c.number,
    hold: hold && (await presented(hold, shell)),
    forgottenAt: c.forgottenAt ?? null,
    keptUntil: hold || c.forgottenAt !== undefined ? null : keptUntil(c, retention),
  })
}

async function presented({ reason, at, person, organisation }: LegalHold, shell: Shell) {
  const { rows } = await shell.pool.query<{ id: string; name: string }>({
    name: 'people-names',
    text: 'select id, name from actors where id = any($1)',
    values: [[person]],
  })
  const organisationName = shell.reference.network().find(organisation)?.name ?? organisation
  return { reason, at, personName: rows[0]?.name ?? person, organisationName }
}
