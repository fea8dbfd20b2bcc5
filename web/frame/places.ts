import { answersForPersons, overseesSendings, seesDisclosures } from '#contract/access/places.ts'
import type { Me } from '#contract/session/session.ts'

type Acting = NonNullable<Me['acting']>

export type Place =
  | 'home'
  | 'queue'
  | 'intake'
  | 'mail'
  | 'paper'
  | 'knowledge'
  | 'board'
  | 'reports'
  | 'directory'
  | 'policy'
  | 'network'
  | 'disclosures'
  | 'persons'
  | 'audit'
  | 'sendings'

/** Kinds of organisation that take contacts in. */
const takesContacts: readonly string[] = ['serviceWindow', 'serviceProvider']

/** Whether somebody reads what of customers was given to whom: not for an SP. */
export function readsDisclosures(acting: Me['acting']): boolean {
  return acting !== null && !acting.ofSp && hasOneOf(acting, seesDisclosures)
}

function hasOneOf(acting: Acting, roles: readonly string[]): boolean {
  return acting.roles.some((role) => roles.includes(role))
}

/** Kinds of organisation that answer for what is held of persons. */
const answersFor: readonly string[] = ['provincialOperations', 'nationalCenter']

/** The places of the rail for someone with these roles. What they may really do is the server's decision. */
export function placesFor(acting: Me['acting']): readonly Place[] {
  if (!acting) return ['home']
  const has = (role: string) => acting.roles.includes(role)
  const intake = takesContacts.includes(acting.kind) && (has('agent') || has('spStaff'))
  const leads = !acting.ofSp && acting.kind !== 'department' && (has('supervisor') || has('unitHead'))
  const paper = acting.takesPaper ? leads || has('agent') : leads && acting.kind !== 'serviceWindow'
  const persons = answersFor.includes(acting.kind) && hasOneOf(acting, answersForPersons)
  // Not for an SP.
  const sendings = !acting.ofSp && hasOneOf(acting, overseesSendings)
  return [
    'home',
    'queue',
    ...(intake ? (['intake'] as const) : []),
    ...(acting.takesMail ? (['mail'] as const) : []),
    ...(paper ? (['paper'] as const) : []),
    'board',
    'knowledge',
    'reports',
    'directory',
    'policy',
    ...(has('administrator') ? (['network'] as const) : []),
    ...(readsDisclosures(acting) ? (['disclosures'] as const) : []),
    ...(persons ? (['persons'] as const) : []),
    ...(sendings ? (['sendings'] as const) : []),
    ...(has('auditor') ? (['audit'] as const) : []),
  ]
}
