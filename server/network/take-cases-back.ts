import type { PoolClient } from 'pg'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { takeCasesBack } from '#contract/network/standing.ts'
import { decidesOn } from '#domain/access/granting.ts'
import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import { takenBack } from '#domain/case/taken-back.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { eyesOfSystem } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import type { Change } from '../case/change.ts'
import { caughtUp, continued, notBefore } from '../case/continue-case.ts'
import { record } from '../case/record.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

const BATCH = 100

type Asked = Call<ParamsOf<typeof takeCasesBack>, undefined, BodyOf<typeof takeCasesBack>>

/**
 * Takes cases back from an SP that is out of service (X20), a batch in a transaction; says how many still wait for it.
 * Whoever asks goes on until none is left; two who ask at once share the work.
 */
export async function takeCasesBackUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof takeCasesBack>, Refused>> {
  const { id } = call.params
  const network = shell.reference.network()
  const sp = network.find(id)
  if (!sp) return no(refused('notFound', id))
  if (!decidesOn(actorOf(call).organisation, id, network)) return no(refused('notAllowed', id))
  if (sp.kind !== 'serviceProvider' || sp.status === 'active') return no(refused('stillInService', id))
  const reason = call.body.reason.trim()
  if (reason.length < 2) return no({ code: 'malformed', fields: ['reason'], wrong: true })
  return onRecord(shell, eyesOfSystem(network), async (db) => {
    const cases = await claimed(db, id)
    await shell.reference.catchUp(cases.map((one) => one.policyVersion))
    let count = 0
    for (const some of Map.groupBy(cases, (one) => one.shardKey).values()) {
      count += await takeBack(db, some, { ...call, body: { reason } }, shell)
    }
    const left = await leftAt(db, id)
    const act = actBy(call, 'casesTakenBack', { id, count, reason })
    return yes({ value: { takenBack: count, left }, act, keeping: {} })
  })
}

async function claimed(db: PoolClient, sp: string): Promise<readonly Case[]> {
  const { rows } = await db.query<{ state: Case }>(
    `select state from cases where is_open and holder = $1 and status = 'awaitingSp'
     order by due_at, id limit ${BATCH} for update skip locked`,
    [sp],
  )
  return rows.map((row) => row.state)
}

async function takeBack(db: PoolClient, cases: readonly Case[], call: Asked, shell: Shell): Promise<number> {
  const now = notBefore(cases, call.now)
  const { person, organisation } = actorOf(call)
  const [network, calendars] = [shell.reference.network(), shell.reference.calendars()]
  const changes = cases.flatMap((c): Change[] => {
    const world: World = { network, calendars, policy: shell.reference.policyOf(c.policyVersion) }
    const start = caughtUp(c, world, now)
    const events = takenBack(start.after, call.params.id, call.body.reason, now, world)
    return events.length > 0 ? [continued(start, events, { person, organisation }, now)] : []
  })
  const first = changes[0]
  if (!first) return 0
  const world = { network, calendars, policy: shell.reference.policyOf(first.after.policyVersion) }
  const outcome = await record(db, changes, world, now, null)
  // The rows are locked: nobody can have been faster.
  if (outcome !== 'recorded') throw new Error(`taking cases back ended in ${outcome}`)
  return changes.length
}

async function leftAt(db: PoolClient, sp: string): Promise<number> {
  const { rows } = await db.query<{ left: number }>(
    `select count(*)::int as left from cases where is_open and holder = $1 and status = 'awaitingSp'`,
    [sp],
  )
  return rows[0]?.left ?? 0
}
