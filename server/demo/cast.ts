import { randomUUIDv7 } from 'node:crypto'
import type { Role } from '#domain/access/roles.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { OrganisationKind } from '#domain/organisation/organisation.ts'
import { type Instant, instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { type DemoPerson, demoPeople } from '../network/demo-people.ts'
import { hashPassword } from '../session/passwords.ts'
import type { SignedIn } from '../shell.ts'
import { must } from './places.ts'
import type { Story } from './story.ts'

/** Nobody of the cast has proved anything. */
const longAgo = instant('1970-01-01T00:00:00Z')

type Member = DemoPerson & { readonly id: string }

/** Everybody who acts, found by where they work and as what. */
export type Cast = {
  readonly members: readonly Member[]
  readonly playing: (organisation: string, role: Role | undefined) => SignedIn
}

const usual: Readonly<Record<OrganisationKind, Role>> = {
  serviceWindow: 'agent',
  branchBackOffice: 'handler',
  provincialOperations: 'handler',
  nationalCenter: 'handler',
  department: 'handler',
  serviceProvider: 'spStaff',
}

const surnames = '孟叶余白阮柳商温耿丁邢裴祁毕安常乐于时傅皮卞齐康伍元卜顾'
const givenNames = ['一鸣', '书瑶', '泽宇', '若兰', '景天', '可欣', '立群', '念慈', '启明', '晚晴', '承志']

/** The demonstration's people, and one more for every desk that acts in the stories and has nobody. */
export function castOf(network: Network, stories: readonly Story[]): Cast {
  const members: Member[] = demoPeople(network.all).map((one) => ({ ...one, id: randomUUIDv7() }))
  const keyOf = (organisation: string, role: Role) => `${organisation} ${role}`
  const seats = new Map(
    members.flatMap((one) => one.roles.map((role) => [keyOf(one.organisation, role), one])),
  )
  const roleAt = (organisation: string, role: Role | undefined) =>
    role ?? usual[must(network.find(organisation), organisation).kind]
  for (const act of stories.flatMap((story) => story.acts)) {
    const role = roleAt(act.by, act.role)
    const key = keyOf(act.by, role)
    if (seats.has(key)) continue
    const which = members.length
    const name = `${surnames[which % surnames.length]}${givenNames[which % givenNames.length]}`
    const login = `${act.by.toLowerCase()}${role === usual[kindOf(network, act.by)] ? '' : `-${role.toLowerCase()}`}`
    const member = { id: randomUUIDv7(), login, name, organisation: act.by, roles: [role] }
    members.push(member)
    seats.set(key, member)
  }
  const playing = (organisation: string, role: Role | undefined): SignedIn => {
    const { id, login, name, roles } = must(
      seats.get(keyOf(organisation, roleAt(organisation, role))),
      organisation,
    )
    const acting = { organisation, roles }
    return { person: id, login, name, acting, tokenHash: '', provedAt: longAgo, mustEnrol: false }
  }
  return { members, playing }
}

function kindOf(network: Network, id: string): OrganisationKind {
  return must(network.find(id), id).kind
}

/** Writes everybody with the one password of this installation. */
export async function insertCast(db: Db, cast: Cast, password: string, now: Instant): Promise<void> {
  const people = cast.members.map(({ id, login, name, organisation, roles }) => ({
    id,
    login,
    name,
    organisation,
    roles,
  }))
  await db.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as p(id uuid, login text, name text, organisation text, roles text[])
     ), made as (
       insert into people (id, login, name, password_hash, created_at) select id, login, name, $2, $3 from given
     )
     insert into memberships (person, organisation, roles) select id, organisation, roles from given`,
    [JSON.stringify(people), await hashPassword(password), now],
  )
}
