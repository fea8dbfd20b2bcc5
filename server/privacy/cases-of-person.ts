import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isOfProvinceOrCentre } from '#domain/privacy/legal-hold.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** More than anybody ever complained about; whoever has more is no person. */
const MOST = 500

/** Whose data is asked for, and why. */
export type Whose = {
  readonly account: string
  readonly province?: string | null | undefined
  readonly reason: string
}

/** A request about a person, and the cases of their account that the organisation of whoever asks sees. */
export type OfPerson = { readonly account: string; readonly reason: string; readonly cases: readonly Case[] }

/** Finds the cases of an account, for the province or the centre; roles were asked for at the door. */
export async function casesOfPerson(
  call: Call<unknown, unknown, Whose>,
  shell: Shell,
): Promise<Outcome<OfPerson, Refused>> {
  const actor = actorOf(call)
  if (!isOfProvinceOrCentre(actor, shell.reference.network())) return no(refused('notYourTier'))
  const account = call.body.account.trim()
  const given = { reason: call.body.reason.trim(), province: call.body.province?.trim() || null }
  const wrong = [...(account ? [] : ['account']), ...(given.reason.length < 10 ? ['reason'] : [])]
  if (wrong.length > 0) return no({ ...refused('malformed'), fields: wrong, wrong: true })
  const { rows } = await through(shell.pool, actor).query<{ state: Case }>({
    name: 'cases-of-person',
    text: `select state from cases where account = $1
        and ($2::text is null or state -> 'intake' -> 'customer' ->> 'province' = $2)
      order by received_at, id limit ${MOST}`,
    values: [account, given.province],
  })
  const cases = rows.map((row) => row.state)
  await shell.reference.catchUp(cases.map((c) => c.policyVersion))
  return yes({ account, reason: given.reason, cases })
}
