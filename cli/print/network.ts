import type { AnswerOf } from '#contract/endpoint.ts'
import type { listOrganisations, OrganisationForm } from '#contract/network/organisations.ts'
import type { invitePerson, listPeople } from '#contract/network/people.ts'
import type { Me } from '#contract/session/session.ts'
import { networkWords } from '../words-network.ts'
import type { Page } from './page.ts'
import { aligned } from './table.ts'

/** The organisations as a table. */
export function printOrganisations(
  { organisations }: AnswerOf<typeof listOrganisations>,
  page: Page,
): readonly string[] {
  const { id, kind, name, parent, place, status } = networkWords
  const head = [id, kind, name, parent, place, status].map((one) => page.say(one))
  const rows = organisations.map((one) => organisationCells(one, page))
  return [...aligned([head, ...rows], null), page.say(networkWords.count, { n: rows.length })]
}

/** One organisation in a line. */
export function printOrganisation(one: OrganisationForm, page: Page): readonly string[] {
  return aligned([organisationCells(one, page)], null)
}

function organisationCells(one: OrganisationForm, page: Page): readonly string[] {
  const part = one.department ? page.value('department', one.department) : ''
  const scope = one.sp ? `${page.value('scope', one.sp.scope)} ${one.sp.code}` : ''
  const window = one.window ? page.value('kind', one.window.kind) : ''
  return [
    one.id,
    [page.value('kind', one.kind), part, scope, window].filter(Boolean).join(' '),
    one.name,
    one.parent ?? '',
    [one.province, one.city].filter(Boolean).join(' '),
    page.value('status', one.status) +
      (one.billingInterconnected ? ` ${page.say(networkWords.billingJoined)}` : ''),
  ]
}

type Person = AnswerOf<typeof listPeople>['people'][number]

/** The people as a table. */
export function printPeople({ people }: AnswerOf<typeof listPeople>, page: Page): readonly string[] {
  const head = [networkWords.login, networkWords.person, networkWords.memberships].map((one) => page.say(one))
  const rows = people.map((one) => personCells(one, page))
  return [...aligned([head, ...rows], null), page.say(networkWords.count, { n: rows.length })]
}

/** The person who was invited, and the end of the address by which they come in. */
export function printInvited(person: AnswerOf<typeof invitePerson>, page: Page): readonly string[] {
  const link = `/invitation#${person.invitation.token}`
  return [...aligned([personCells(person, page)], null), page.say(networkWords.invitation, { link })]
}

function personCells({ login, name, memberships }: Person, page: Page): readonly string[] {
  const places = memberships.map((one) => `${one.name}(${one.organisation}): ${rolesOf(one.roles, page)}`)
  return [login, name, places.join('; ')]
}

function rolesOf(roles: readonly string[], page: Page): string {
  return roles.map((role) => page.value('roles', role)).join(page.language === 'zh' ? '、' : ', ')
}

/** Who is signed in, for whom they act, and for whom they could. */
export function printMe(me: Me, page: Page): readonly string[] {
  const told = (one: { organisation: string; name: string; roles: string[] }) => ({
    id: one.organisation,
    name: one.name,
    roles: rolesOf(one.roles, page),
  })
  const others = me.memberships.filter((one) => one.organisation !== me.acting?.organisation)
  return [
    `${me.name} (${me.login})`,
    me.acting === null
      ? page.say(networkWords.actingForNobody)
      : page.say(networkWords.actingFor, told(me.acting)),
    ...others.map((one) => page.say(networkWords.alsoIn, told(one))),
  ]
}
