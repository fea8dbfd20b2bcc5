import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { endDeputy, listCandidates, listDeputies, nameDeputy } from '#contract/network/deputies.ts'
import { barsDeputising, isNear } from '#domain/access/deputising.ts'
import { looksAfter } from '#domain/access/granting.ts'
import type { Role } from '#domain/access/roles.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { personOf } from './looked-after.ts'

type Row = Omit<AnswerOf<typeof listDeputies>['deputies'][number], 'organisationName' | 'mayEnd'>

const columns = `d.id, d.organisation, d.absent, a.name as "absentName", d.deputy, b.name as "deputyName",
  d.starts_at as "startsAt", d.ends_at as "endsAt"`

/** Who stands in for whom where one acts, and wherever one stands in oneself: now and to come. */
export async function listDeputiesUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listDeputies>, Refused>> {
  const { person, organisation } = actorOf(call)
  const { rows } = await shell.pool.query<Row>(
    `select ${columns} from deputies d join people a on a.id = d.absent join people b on b.id = d.deputy
     where d.ends_at > $1 and (d.organisation = $2 or d.absent = $3 or d.deputy = $3)
     order by d.starts_at, d.id limit 200`,
    [call.now, organisation, person],
  )
  const network = shell.reference.network()
  const deputies = rows.map((row) => ({
    ...row,
    organisationName: network.find(row.organisation)?.name ?? row.organisation,
    mayEnd: [row.absent, row.deputy].includes(person) || mayArrange(row.organisation, call, shell),
  }))
  return yes({ deputies })
}

/** Those who could stand in where one acts: whoever has a seat there or along its line, the nearest first. */
export async function listCandidatesUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listCandidates>, Refused>> {
  const { organisation } = actorOf(call)
  const network = shell.reference.network()
  const near = network.all.filter((one) => isNear(one.id, organisation, network)).map((one) => one.id)
  const { rows } = await shell.pool.query<{ id: string; name: string; organisation: string }>(
    `select distinct on (p.id) p.id, p.name, m.organisation
     from memberships m join people p on p.id = m.person
     where m.organisation = any($1) order by p.id, m.organisation <> $2, m.organisation`,
    [near, organisation],
  )
  const people = rows.map(({ id, name, organisation: at }) => ({
    ...{ id, name, isHere: at === organisation },
    organisationName: network.find(at)?.name ?? at,
  }))
  const order = (one: (typeof people)[number]) => `${one.isHere ? 0 : 1} ${one.organisationName} ${one.name}`
  return yes({ people: people.sort((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, 500) })
}

/** Names a deputy where one acts: for oneself, or for somebody else as head or administrator of the organisation. */
export async function nameDeputyUse(
  call: Call<undefined, undefined, BodyOf<typeof nameDeputy>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof nameDeputy>, Refused>> {
  const { person, organisation } = actorOf(call)
  const { absent = person, deputy } = call.body
  const [startsAt, endsAt] = [instant(call.body.startsAt), instant(call.body.endsAt)]
  if (absent !== person && !mayArrange(organisation, call, shell))
    return no(refused('notAllowed', organisation))
  if (absent === deputy) return no({ code: 'validationFailed', fields: ['deputy'], wrong: true })
  const network = shell.reference.network()
  return administer(shell, async (db) => {
    const [away, stand] = [await personOf(db, absent), await personOf(db, deputy)]
    const seat = away?.seats.find((one) => one.organisation === organisation)
    const wish = { organisation, startsAt, endsAt, roles: (seat?.roles ?? []) as readonly Role[] }
    const deputySeats = stand?.seats.map((one) => one.organisation) ?? []
    const refusal = barsDeputising({ ...wish, deputySeats }, call.now, network)
    if (refusal) return no(refused(refusal))
    const id = randomUUIDv7()
    await db.query(
      `insert into deputies (id, organisation, absent, deputy, starts_at, ends_at, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organisation, absent, deputy, startsAt, endsAt, person, call.now],
    )
    const act = actBy(call, 'deputyNamed', { organisation, absent, deputy, startsAt, endsAt })
    return yes({ value: { id }, act, keeping: { rows: [witnessed('deputies', id)] } })
  })
}

/** Ends the standing in before its time: by the absent, the deputy, or whoever may arrange it. The row stays. */
export async function endDeputyUse(
  call: Call<ParamsOf<typeof endDeputy>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof endDeputy>, Refused>> {
  const { id } = call.params
  const { person } = actorOf(call)
  return administer(shell, async (db) => {
    const { rows } = await db.query<{ organisation: string; absent: string; deputy: string }>(
      'select organisation, absent, deputy from deputies where id = $1 and ends_at > $2',
      [id, call.now],
    )
    const found = rows[0]
    const may =
      found && ([found.absent, found.deputy].includes(person) || mayArrange(found.organisation, call, shell))
    if (!found || !may) return no(refused('notFound', id))
    await db.query('update deputies set starts_at = least(starts_at, $2), ends_at = $2 where id = $1', [
      id,
      call.now,
    ])
    await db.query(`select pg_notify('beichen_session', token_hash) from sessions where person = $1`, [
      found.deputy,
    ])
    const act = actBy(call, 'deputyEnded', { ...found })
    return yes({ value: { ok: true }, act, keeping: { rows: [witnessed('deputies', id)] } })
  })
}

/** Whether somebody arranges who stands in at an organisation: its head, and an administrator who looks after it. */
function mayArrange(organisation: string, call: Pick<Call, 'who'>, shell: Shell): boolean {
  const actor = actorOf(call)
  if (actor.organisation === organisation && actor.roles.includes('unitHead')) return true
  const network = shell.reference.network()
  return actor.roles.includes('administrator') && looksAfter(actor.organisation, organisation, network)
}
