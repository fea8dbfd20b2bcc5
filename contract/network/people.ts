import Type from 'typebox'
import { allRoles } from '#domain/access/roles.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull } from '../fields.ts'
import { codeNeeded, me } from '../session/session.ts'

const loginName = Type.String({ pattern: '^[a-zA-Z0-9][a-zA-Z0-9._-]{1,63}$' })

/** invited: has not set a password yet; active; left: has no seat and no way in any more. */
const presence = Type.Enum(['invited', 'active', 'left'])

const person = Type.Object({
  id: Type.String(),
  login: Type.String(),
  name: Type.String(),
  presence,
  memberships: Type.Array(
    Type.Object({ organisation: Type.String(), name: Type.String(), roles: Type.Array(Type.String()) }),
  ),
})

export const listPeople = endpoint({
  name: 'people',
  method: 'GET',
  path: '/api/people',
  tag: 'network',
  zh: '人员',
  en: 'People',
  who: 'signedIn',
  query: form({
    /** Some of the name or of the sign-in name. */
    typed: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    organisation: Type.Optional(organisationId),
    presence: Type.Optional(presence),
    /** The sign-in name after which the page begins. */
    after: Type.Optional(loginName),
  }),
  answer: Type.Object({ people: Type.Array(person), next: orNull(Type.String()) }),
})

const invitation = Type.Object({
  /** To be handed over as /invitation#token; it is shown this once. */
  token: Type.String(),
  expiresAt: instantText,
  /** Whether somebody who is in already gets another password by it; they are told. */
  renews: Type.Boolean(),
})

export const invitePerson = endpoint({
  name: 'invite-person',
  method: 'POST',
  path: '/api/people',
  tag: 'network',
  zh: '邀请人员：本人通过链接设置密码',
  en: 'Invite a person, who sets a password of their own by a link',
  who: 'signedIn',
  body: form({
    login: loginName,
    name: Type.String({ minLength: 1, maxLength: 100 }),
    memberships: Type.Array(
      form({
        organisation: organisationId,
        roles: Type.Array(Type.Enum([...allRoles]), { minItems: 1, maxItems: 8 }),
      }),
      { minItems: 1, maxItems: 20 },
    ),
  }),
  answer: Type.Object({ ...person.properties, invitation }),
})

export const inviteAgain = endpoint({
  name: 'invite-again',
  method: 'POST',
  path: '/api/people/:person/invitation',
  tag: 'network',
  zh: '重新发出邀请链接；对已在用的人员即重置其访问，本人会得知',
  en: 'Make a new link for a person; whoever is in already gets another password by it, and is told',
  who: 'signedIn',
  params: Type.Object({ person: Type.String({ format: 'uuid' }) }),
  answer: invitation,
})

export const acceptInvitation = endpoint({
  name: 'accept-invitation',
  method: 'POST',
  path: '/api/invitations',
  tag: 'session',
  zh: '接受邀请：设置密码并登录',
  en: 'Accept an invitation: set a password and sign in',
  who: 'anyone',
  body: form({
    token: Type.String({ minLength: 20, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  answer: Type.Union([me, codeNeeded]),
})
