import type { Home } from '#contract/home/home.ts'
import { type StepName, stepBy, stepsFor } from '#domain/home/first-steps.ts'
import { through } from '../access/through.ts'
import { actorOf, type Call, type Shell, type SignedIn } from '../shell.ts'

/** Whose first steps this process has seen already. */
const seen = new WeakMap<Shell['pool'], Set<string>>()

/** An endpoint has said yes: if it was a first step of a person, it is noted, beside their answer and never before it. */
export function noteFirstStep(endpoint: string, who: SignedIn | null, shell: Shell): void {
  const step = Object.hasOwn(stepBy, endpoint) ? stepBy[endpoint] : undefined
  if (step === undefined || !who?.acting || who.scopes) return
  const known = seen.get(shell.pool) ?? new Set<string>()
  seen.set(shell.pool, known)
  const key = `${who.person} ${step}`
  if (known.has(key)) return
  known.add(key)
  const eyes = { person: who.person, organisation: who.acting.organisation }
  through(shell.pool, eyes)
    .query({
      name: 'note-first-step',
      text: 'insert into first_steps (person, what, at) values ($1, $2, $3) on conflict do nothing',
      values: [who.person, step, shell.now()],
    })
    // It is noted the next time.
    .catch(() => known.delete(key))
}

/** The steps of whoever asks and which of them are done; null for what only their browser knows. */
export async function firstSteps(call: Call, shell: Shell): Promise<NonNullable<Home['steps']>> {
  const { person, organisation, roles } = actorOf(call)
  const { rows } = await through(shell.pool, { person, organisation }).query<{ what: StepName }>({
    name: 'first-steps',
    text: `select what from first_steps where person = $1
      union select 'secondFactor' where exists (select from second_factors where person::text = $1)
      union select 'viewSaved' where exists (select from queue_views where person = $1)
      union select 'deputyNamed' where exists (select from deputies where absent::text = $1 or made_by = $1)
      union select 'policyPublished' where exists (select from policies where published_by = $1)`,
    values: [person],
  })
  const done = new Set(rows.map((row) => row.what))
  return stepsFor(roles).map((name) => ({ name, isDone: name === 'look' ? null : done.has(name) }))
}
