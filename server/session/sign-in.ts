import type { Static } from 'typebox'
import type { BodyOf } from '#contract/endpoint.ts'
import type { signInCode } from '#contract/session/second-factor.ts'
import type { codeNeeded, signIn } from '#contract/session/session.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Db } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { takeCode } from './factor-store.ts'
import { guarded } from './guarded.ts'
import { openHalf } from './half-session.ts'
import { placesOf, subjectsOf, surroundings } from './known-places.ts'
import { type Opened, opened } from './opened.ts'
import { fits } from './passwords.ts'
import { hashOf } from './tokens.ts'

type Found = { id: string; password_hash: string | null; enrolled: boolean; known: string[] }

/** Signs in, or asks for the code; the same answer after the same work for a wrong name and a wrong password. */
export async function signInUse(
  call: Call<undefined, undefined, BodyOf<typeof signIn>>,
  shell: Shell,
): Promise<Outcome<Opened | Static<typeof codeNeeded>, Refused>> {
  const { login, password } = call.body
  const person = await personOf(shell.pool, login, call)
  const wrong = await guarded(
    {
      subjects: subjectsOf(login, call.from, person?.known ?? []),
      person: person?.id ?? null,
      wrong: 'wrongCredentials',
      fits: () => fits(password, person?.password_hash ?? null),
    },
    call,
    shell,
  )
  if (wrong || !person) return no(wrong ?? refused('wrongCredentials'))
  if (!person.enrolled) return opened(person.id, call, shell, 'password')
  return yes({ codeNeeded: true, half: await openHalf(shell.pool, person.id, call.now) })
}

/** The second step: the code, with the half that the first step gave. */
export async function signInCodeUse(
  call: Call<undefined, undefined, BodyOf<typeof signInCode>>,
  shell: Shell,
): Promise<Outcome<Opened, Refused>> {
  const { half, code } = call.body
  const { rows } = await shell.pool.query<{ person: string }>(
    'select person from half_sessions where token_hash = $1 and expires_at > $2',
    [hashOf(half), call.now],
  )
  const person = rows[0]?.person
  if (!person) return no(refused('signInAgain'))
  const wrong = await guarded(
    {
      subjects: [{ guard: 'code', about: person }, ...surroundings(call.from)],
      person,
      wrong: 'wrongCode',
      fits: () => takeCode(shell.pool, shell.secrets, person, code, call.now),
    },
    call,
    shell,
  )
  if (wrong) return no(wrong)
  const { rowCount } = await shell.pool.query('delete from half_sessions where token_hash = $1', [
    hashOf(half),
  ])
  return rowCount === 1 ? opened(person, call, shell, 'code') : no(refused('signInAgain'))
}

async function personOf(db: Db, login: string, { from }: Pick<Call, 'from'>): Promise<Found | undefined> {
  const places = placesOf(from)
  const { rows } = await db.query<Found>(
    `select p.id, p.password_hash,
       exists (select from second_factors f where f.person = p.id) as enrolled,
       array(select place from known_places k where k.person = p.id and k.place = any ($2)) as known
     from people p where p.login = $1`,
    [login, [places.device, places.address].filter((one) => one !== null)],
  )
  return rows[0]
}
