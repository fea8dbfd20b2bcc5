/** For tests: a window with people who handle its cases, and somebody at an SP. */
import { randomUUIDv7 } from 'node:crypto'
import type { Pool } from 'pg'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { callBy } from '../report/november.fixture.ts'
import { type CaseShell, performMove } from './perform-move.ts'
import { window } from './taken-case.fixture.ts'

/** When the story begins. */
export const now = instant('2026-11-23T09:00:00+08:00')
/** Some minutes later. */
export const later = (minutes: number) => plusMinutes(now, minutes)
/** The SP of the story. */
export const sp = 'SP-L11'

/** Hires somebody; their id. */
export async function hired(pool: Pool, name: string, organisation: string, role: Role): Promise<string> {
  const id = randomUUIDv7()
  await pool.query(
    `with person as (insert into people (id, login, name, password_hash, created_at)
       values ($1, $5, $2, '', $4) returning id)
     insert into memberships (person, organisation, roles) select id, $3, array[$6] from person`,
    [id, name, organisation, now, id, role],
  )
  return id
}

/** The people of these stories, by their ids. */
export async function handlers(pool: Pool) {
  const [li, wang, chief, clerk] = await Promise.all([
    hired(pool, '李', window, 'agent'),
    hired(pool, '王', window, 'agent'),
    hired(pool, '主管', window, 'supervisor'),
    hired(pool, 'SP员工', sp, 'spStaff'),
  ])
  return { li, wang, chief, clerk }
}

/** A request of somebody, an hour later. */
export function call(person: string, said: object = {}, at = window, roles: readonly Role[] = ['agent']) {
  const made = callBy(at, later(60), said, roles)
  return (made.who ? { ...made, who: { ...made.who, person } } : made) as never
}

/** Gives a case to somebody, or to nobody. */
export function assignAt(shell: CaseShell) {
  return (number: string, by: string, handler: string | null, at = window, roles?: readonly Role[]) =>
    performMove('assign', number, handler === null ? {} : { handler }, call(by, {}, at, roles), shell)
}

/** What was answered; it must have been a yes. */
export const value = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome.value
}
