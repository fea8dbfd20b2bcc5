import { randomUUIDv7 } from 'node:crypto'
import type { BodyOf } from '#contract/endpoint.ts'
import type { firstRun } from '#contract/session/session.ts'
import { nationalCenter } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { provinces } from '../network/divisions.ts'
import { operatorNetwork } from '../network/operator-network.ts'
import { insertOrganisations } from '../network/organisation-store.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { type Opened, opened } from './opened.ts'
import { hashPassword, refusedPassword } from './passwords.ts'
import { hashOf, newToken } from './tokens.ts'

/** Whether there is nobody yet, and the provinces that can be set up. */
export async function firstRunStateUse(
  _call: Call,
  shell: Shell,
): Promise<Outcome<{ needed: boolean; demonstration: boolean; provinces: string[] }, Refused>> {
  const names = provinces.map((one) => one.name)
  return yes({ needed: await nobodyYet(shell), demonstration: shell.demonstration, provinces: names })
}

/** A new one-time link for the console; null when there is someone already. Earlier links stop working. */
export async function newFirstRunLink(shell: Shell): Promise<string | null> {
  if (!(await nobodyYet(shell))) return null
  const token = newToken()
  await shell.pool.query(
    `insert into settings (name, value) values ('firstRunLink', to_jsonb($1::text))
     on conflict (name) do update set value = excluded.value`,
    [hashOf(token)],
  )
  return token
}

/** Makes the first administrator and the organisations wished for, once. */
export async function firstRunUse(
  call: Call<undefined, undefined, BodyOf<typeof firstRun>>,
  shell: Shell,
): Promise<Outcome<Opened, Refused>> {
  const { link, login, name, password, provinces: wished } = call.body
  if (!(await nobodyYet(shell))) return no(refused('firstRunOver'))
  // Before anything is made: a wrong link must not leave organisations behind.
  if (!(await isTheLink(shell, link))) return no(refused('wrongLink'))
  const weak = await refusedPassword(password, { login, name })
  if (weak) return no(weak)
  const unknown = wished.find((one) => !provinces.some((province) => province.name === one))
  if (unknown !== undefined) return no({ code: 'validationFailed', fields: ['provinces'], wrong: true })
  const hash = await hashPassword(password)
  const person = randomUUIDv7()
  // Organisations first and by themselves: doing them again changes nothing. A network that is there stays.
  if (!nationalCenter(shell.reference.network())) {
    await insertOrganisations(shell.pool, operatorNetwork({ provinces: wished }), call.now)
    await shell.reference.reload()
  }
  const centre = nationalCenter(shell.reference.network())?.id
  const made = await makeFirst({ person, login, name, hash, centre, link }, call, shell)
  if (!made.ok) return made
  return opened(person, call, shell, 'firstRun')
}

type First = {
  readonly person: string
  readonly login: string
  readonly name: string
  readonly hash: string
  readonly centre: string | undefined
  readonly link: string
}

/** Taking the link and making the person is one statement: a link is good for one administrator. */
async function makeFirst(
  { person, login, name, hash, centre, link }: First,
  { now }: Pick<Call, 'now'>,
  shell: Shell,
): Promise<Outcome<null, Refused>> {
  return administer(shell, async (db) => {
    const { rowCount } = await db.query(
      `with taken as (
         delete from settings where name = 'firstRunLink' and value = to_jsonb($1::text) and not exists (select from people)
         returning name
       ), made as (
         insert into people (id, login, name, password_hash, created_at) select $2, $3, $4, $5, $6 from taken returning id
       )
       insert into memberships (person, organisation, roles)
       select id, $7, array['administrator', 'policyEditor', 'supervisor', 'handler'] from made`,
      [hashOf(link), person, login, name, hash, now, centre],
    )
    if (rowCount !== 1) return no(refused('wrongLink'))
    const rows = [
      witnessed('people', person),
      witnessed('memberships', person, centre ?? ''),
      // Nobody was there before, so that this act answers for every organisation there is.
      ...shell.reference.network().all.map((one) => witnessed('organisations', one.id)),
    ]
    const act = {
      what: 'firstRunDone',
      at: now,
      person,
      organisation: centre ?? null,
      about: { login },
    } as const
    return yes({ value: null, act, keeping: { rows } })
  })
}

async function nobodyYet(shell: Shell): Promise<boolean> {
  const { rows } = await shell.pool.query<{ some: boolean }>('select exists (select from people) as some')
  return rows[0]?.some === false
}

async function isTheLink(shell: Shell, link: string): Promise<boolean> {
  const { rows } = await shell.pool.query<{ fits: boolean }>(
    `select exists (select from settings where name = 'firstRunLink' and value = to_jsonb($1::text)) as fits`,
    [hashOf(link)],
  )
  return rows[0]?.fits === true
}
