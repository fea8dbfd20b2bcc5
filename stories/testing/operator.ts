import type { OrganisationForm } from '#contract/network/organisations.ts'
import type { Role } from '#domain/access/roles.ts'
import { unit, windowUnit } from '#server/network/unit.ts'
import { type Client, clientAt, granted, tokenIn } from './client.ts'
import { setUpTelephone, type Telephone } from './telephone.ts'

/** The password of everyone in a story. */
export const PASSWORD = 'a-story-of-cases'
export const ADMIN = 'administrator'

/** The organisations along one route: the hotline of Changsha, what stands above it, and an SP of Hunan. */
export const desks = {
  window: 'W-HN-CS-10000',
  branch: 'B-HN-CS',
  province: 'P-HN',
  centre: 'N-CN',
  sp: 'SP-L4301',
} as const

export type Desk = keyof typeof desks

/** An operator that has been set up, with the administrator who did it. */
export type Operator = {
  readonly admin: Client
  /** The administrator's telephone with the one-time codes. */
  readonly telephone: Telephone
  /** Adds a person who works for an organisation; gives the person's id. */
  readonly engage: (login: string, organisation: string, roles?: readonly Role[]) => Promise<string>
  /** Adds a person who works for an organisation, and stays signed in. */
  readonly hire: (login: string, organisation: string, roles?: readonly Role[]) => Promise<Client>
  readonly add: (organisation: OrganisationForm) => Promise<void>
}

/** Goes through the first run over HTTP, and adds an SP of the province of Hunan with its window. */
export async function operator(
  address: string,
  link: string,
  provinces: readonly string[] = ['湖南', '广东'],
): Promise<Operator> {
  const person = { login: ADMIN, name: '系统管理员', password: PASSWORD }
  const made = await clientAt(address).post('/api/first-run', { link, ...person, provinces })
  granted(made)
  const telephone = await setUpTelephone(clientAt(address, tokenIn(made)))
  const admin = clientAt(address, telephone.token)
  const add = async (organisation: OrganisationForm) =>
    void granted(await admin.post('/api/organisations', organisation))
  if (provinces.includes('湖南')) for (const one of provider()) await add(one)
  const engage: Operator['engage'] = async (login, organisation, roles = rolesAt(organisation)) => {
    return (await invited(admin, address, { login, name: login, memberships: [{ organisation, roles }] })).id
  }
  const hire: Operator['hire'] = async (login, organisation, roles = rolesAt(organisation)) => {
    const form = { login, name: login, memberships: [{ organisation, roles }] }
    const { client } = await entered(admin, address, form)
    const needsCodes = roles.includes('administrator')
    return needsCodes ? clientAt(address, (await setUpTelephone(client)).token) : client
  }
  return { admin, telephone, add, engage, hire }
}

type Person = { readonly login: string; readonly name: string; readonly memberships: readonly object[] }

/** Invites a person, who sets the password of everyone in a story and leaves; gives their id. */
export async function invited(
  admin: Client,
  address: string,
  person: Person,
): Promise<{ readonly id: string }> {
  const { id, client } = await entered(admin, address, person)
  await client.send('DELETE', '/api/session')
  return { id }
}

/** Invites a person, who sets the password of everyone in a story and is signed in by that. */
async function entered(
  admin: Client,
  address: string,
  person: Person,
): Promise<{ readonly id: string; readonly client: Client }> {
  const made = granted(await admin.post<{ id: string; invitation: { token: string } }>('/api/people', person))
  const { token } = made.invitation
  const answer = await clientAt(address).post('/api/invitations', { token, password: PASSWORD })
  granted(answer)
  return { id: made.id, client: clientAt(address, tokenIn(answer)) }
}

/** One person at each desk of the route, signed in. */
export async function staffed({ hire }: Operator): Promise<Readonly<Record<Desk, Client>>> {
  const people = Object.entries(desks).map(
    async ([desk, organisation]) => [desk, await hire(desk, organisation)] as const,
  )
  return Object.fromEntries(await Promise.all(people)) as Record<Desk, Client>
}

function rolesAt(organisation: string): readonly Role[] {
  if (/^(W-)?SP-/.test(organisation)) return ['spStaff']
  return organisation.startsWith('W-') ? ['agent'] : ['handler', 'supervisor']
}

function provider(): readonly OrganisationForm[] {
  const place = { name: '潇湘教育', provinceCode: 43, province: '湖南' }
  const sp = { scope: 'local', code: 'SP43001' } as const
  return [
    unit({ ...place, id: desks.sp, kind: 'serviceProvider', sp }),
    windowUnit('spContact', { ...place, id: `W-${desks.sp}`, name: '潇湘教育客服热线', parent: desks.sp }),
  ].map((one) => ({
    ...one,
    sp: one.sp && { ...one.sp },
    window: one.window && { ...one.window, channels: [...one.window.channels] },
  }))
}
