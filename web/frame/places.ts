import { disclosureReaders } from '#contract/privacy/disclosures.ts'
import { answerersForPersons } from '#contract/privacy/persons.ts'
import { sendingOverseers } from '#contract/sending/sendings.ts'
import type { Me } from '#contract/session/session.ts'

export type Place =
  | 'home'
  | 'queue'
  | 'intake'
  | 'mail'
  | 'paper'
  | 'knowledge'
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
  return acting !== null && !acting.ofSp && acting.roles.some((role) => disclosureReaders.includes(role))
}

/** Whether somebody looks after what goes out: not for an SP. */
function overseesSendings(acting: NonNullable<Me['acting']>): boolean {
  return !acting.ofSp && acting.roles.some((role) => sendingOverseers.includes(role))
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
  const persons =
    answersFor.includes(acting.kind) && acting.roles.some((role) => answerersForPersons.includes(role))
  return [
    'home',
    'queue',
    ...(intake ? (['intake'] as const) : []),
    ...(acting.takesMail ? (['mail'] as const) : []),
    ...(paper ? (['paper'] as const) : []),
    'knowledge',
    'reports',
    'directory',
    'policy',
    ...(has('administrator') ? (['network'] as const) : []),
    ...(readsDisclosures(acting) ? (['disclosures'] as const) : []),
    ...(persons ? (['persons'] as const) : []),
    ...(overseesSendings(acting) ? (['sendings'] as const) : []),
    ...(has('auditor') ? (['audit'] as const) : []),
  ]
}
