import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { erasePerson } from '#contract/privacy/persons.ts'
import { refusalWords } from '#contract/refusal-words.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { forgetAccountsOf } from '../portal/account/forget-accounts.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { forgetCallsOf } from '../telephone/forget-numbers.ts'
import { casesOfPerson } from './cases-of-person.ts'
import { forgetCase } from './forget-case.ts'
import { dropDiscarded } from './forget-files.ts'

type Answer = AnswerOf<typeof erasePerson>

/**
 * Forgets a person because they ask for it (PIPL 47), before the time of their cases is over: those that have ended and
 * are under no legal hold. That it was asked for is on record first; each case is then forgotten by itself, so that
 * asking again goes on where it broke off.
 */
export async function erasePersonUse(
  call: Call<undefined, undefined, BodyOf<typeof erasePerson>>,
  shell: Shell & WithFiles,
): Promise<Outcome<Answer, Refused>> {
  const found = await casesOfPerson(call, shell)
  if (!found.ok) return found
  const { cases, reason } = found.value
  const actor = actorOf(call)
  const numbers = cases.map((c) => c.number)
  const asked = await onRecord(shell, actor, async () =>
    yes({ value: null, act: actBy(call, 'personErased', { numbers, reason }), keeping: {} }),
  )
  if (!asked.ok) return asked
  const forgotten: string[] = []
  const kept: Answer['kept'] = []
  for (const c of cases) {
    const { person, organisation } = actor
    const done = await forgetCase(c, { now: call.now, why: 'asked', person, organisation }, shell)
    if (done.ok) forgotten.push(c.number)
    else {
      const { zh, en } = refusalWords[done.no.code]
      kept.push({ number: c.number, code: done.no.code, zh, en })
    }
  }
  await forgetCallsOf(
    cases.filter((c) => forgotten.includes(c.number)),
    shell,
  )
  await forgetAccountsOf(cases, call.now, shell)
  await dropDiscarded(shell)
  return yes({ forgotten, kept })
}
