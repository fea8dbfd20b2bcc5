import { randomUUIDv7 } from 'node:crypto'
import type { breakGlass } from '#contract/audit/break-glass.ts'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { holderOf } from '#domain/case/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import { shardOf } from '../case/number.ts'
import { tellCaseChanged } from '../live/tell.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { actBy } from './act-by.ts'
import { onRecord } from './administer.ts'
import { witnessed } from './witnessed.ts'

const MINUTES = 60

type Asked = Call<ParamsOf<typeof breakGlass>, undefined, BodyOf<typeof breakGlass>>

/**
 * Lets somebody look at a case that is not theirs, for an hour. It is on record and its owners are told before anything
 * is shown. An SP's people never do: for them the case does not exist.
 */
export async function breakGlassUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof breakGlass>, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  const reason = call.body.reason.trim()
  if (isSpSide(actor.organisation, network)) return no(refused('notFound', call.params.number))
  if (reason.length < 10) return no({ ...refused('malformed'), fields: ['reason'], wrong: true })
  const c = await loadCase(through(shell.pool, eyesOfSystem(network)), call.params.number)
  if (!c) return no(refused('notFound', call.params.number))
  const until = plusMinutes(call.now, MINUTES)
  const { person, organisation } = actor
  return onRecord(shell, { person, organisation }, async (db) => {
    const id = randomUUIDv7()
    const told = ownersOf(c).map((owner) => ({ id: randomUUIDv7(), organisation: owner }))
    await db.query({
      name: 'break-glass',
      text: `with broken as (
          insert into break_glass
            (shard_key, id, case_id, number, person, organisation, reason, at, until, told)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        )
        insert into outbox (shard_key, id, case_id, seq, organisation, what, number, at)
        select $1, t.id, $3, 0, t.organisation, 'glassBroken', $4, $8
        from jsonb_to_recordset($10::jsonb) as t (id uuid, organisation text)`,
      values: [
        ...[c.shardKey, id, c.id, c.number, person, organisation],
        ...[reason, call.now, until, JSON.stringify(told)],
      ],
    })
    const { number, version } = c
    await tellCaseChanged(db, { number, version, told: told.map((one) => one.organisation) })
    const act = actBy(call, 'glassBroken', { number: c.number, reason, until })
    const keeping = { shardKey: c.shardKey, rows: [witnessed('break_glass', c.shardKey, id)] }
    return yes({ value: { number: c.number, until }, act, keeping })
  })
}

/** Whose case it is: who has it, and who answers for it. */
function ownersOf(c: Case): readonly string[] {
  const holder = holderOf(c)
  return [...new Set([...(holder === null ? [] : [holder]), c.answerer])]
}

/** Until when this person may look at a case that is not theirs; null when they may not. */
export async function glassUntil(
  number: string,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<Instant | null> {
  const actor = actorOf(call)
  const { rows } = await through(shell.pool, actor).query<{ until: Instant }>({
    name: 'glass-until',
    text: `select until from break_glass where shard_key = $1 and number = $2 and person = $3 and organisation = $4
      and until > $5 order by until desc limit 1`,
    values: [shardOf(number), number, actor.person, actor.organisation, call.now],
  })
  return rows[0]?.until ?? null
}
