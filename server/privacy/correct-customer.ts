import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { correctCustomer } from '#contract/privacy/persons.ts'
import type { Case } from '#domain/case/case.ts'
import type { Correction } from '#domain/case/events.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isOfProvinceOrCentre } from '#domain/privacy/legal-hold.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { askedFor } from '../case/asked-for.ts'
import { caughtUp, continued, notBefore } from '../case/continue-case.ts'
import { loadAnswer, loadCase } from '../case/load.ts'
import { shardOf } from '../case/number.ts'
import { askedOf } from '../case/perform-move.ts'
import { byOf } from '../case/plan-move.ts'
import { record } from '../case/record.ts'
import { withContactToken } from '../customer/contact-token.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { sealedCorrection } from './correction.ts'
import { lockCase } from './legal-hold-store.ts'

type Asked = Call<ParamsOf<typeof correctCustomer>, undefined, BodyOf<typeof correctCustomer>>
type Answer = AnswerOf<typeof correctCustomer>

/**
 * Corrects what was taken down wrongly of a customer (PIPL 46), in open cases and in ended ones. The history keeps that
 * it was corrected and what it was before; the act says which fields, not what is in them.
 */
export async function correctCustomerUse(call: Asked, shell: Shell): Promise<Outcome<Answer, Refused>> {
  const { number } = call.params
  const { reason: why, ...given } = call.body
  const reason = why.trim()
  const correction = Object.fromEntries(Object.entries(given).map(([field, text]) => [field, text.trim()]))
  const wrong = Object.keys(correction).filter((field) => correction[field] === '')
  const fields = [...wrong, ...(reason.length < 10 ? ['reason'] : [])]
  if (fields.length > 0) return no({ ...refused('malformed'), fields, wrong: true })
  if (Object.keys(correction).length === 0) return no({ ...refused('malformed'), fields: ['name'] })
  const found = await caseToCorrect(call, shell)
  if (!found.ok) return found
  const what = askedFor(`correct ${number}`, { ...correction, reason })
  const earlier = await answered(call, what, shell)
  if (earlier) return earlier
  const written = await onRecord(shell, actorOf(call), async (db) => {
    const c = await lockCase(db, found.value)
    if (!c) return no(refused('notFound', number))
    if (c.forgottenAt !== undefined) return no(refused('caseForgotten', number))
    const answer = await write(db, c, { correction, reason, what }, call, shell)
    if (!answer) return no(refused('conflict', number))
    const act = actBy(call, 'customerCorrected', { number, fields: Object.keys(correction) })
    return yes({ value: answer, act, keeping: { shardKey: c.shardKey } })
  })
  return written.ok ? written : ((await answered(call, what, shell)) ?? written)
}

async function caseToCorrect(call: Asked, shell: Shell): Promise<Outcome<Case, Refused>> {
  const actor = actorOf(call)
  const c = await loadCase(through(shell.pool, actor), call.params.number)
  if (!c) return no(refused('notFound', call.params.number))
  await shell.reference.catchUp([c.policyVersion])
  return isOfProvinceOrCentre(actor, shell.reference.network()) ? yes(c) : no(refused('notYourTier'))
}

type Wish = { readonly correction: Correction; readonly reason: string; readonly what: string }

/** Null when the same request was written meanwhile: the row is locked, so nothing else can have been. */
async function write(
  db: Db,
  c: Case,
  { correction, reason, what }: Wish,
  call: Asked,
  shell: Shell,
): Promise<Answer | null> {
  const asked = { ...askedOf(call, shell), now: notBefore([c], call.now) }
  const world = asked.worldOf(c)
  const customer = sealedCorrection(correction, shell.customers)
  const corrected = continued(
    caughtUp(c, world, asked.now),
    [{ type: 'customerCorrected', customer, reason, clocks: [] }],
    byOf(asked),
    asked.now,
  )
  const change = withContactToken(corrected, shell.customers)
  const answer = { number: c.number, version: change.after.version }
  const command = { requestId: call.requestId, person: asked.by.person, what, answer }
  return (await record(db, [change], world, asked.now, command)) === 'recorded' ? answer : null
}

/** What the same request was answered before; null when it was not made before. */
async function answered(call: Asked, what: string, shell: Shell): Promise<Outcome<Answer, Refused> | null> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const earlier = await loadAnswer(system, shardOf(call.params.number) ?? 0, call.requestId)
  if (!earlier) return null
  const isSame = earlier.person === call.who?.person && earlier.what === what
  return isSame ? yes(earlier.answer as Answer) : no(refused('otherRequest'))
}
