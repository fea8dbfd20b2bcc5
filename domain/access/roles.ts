/** What a person is in an organisation. */
export type Role =
  | 'agent'
  | 'handler'
  | 'supervisor'
  | 'unitHead'
  | 'spStaff'
  | 'policyEditor'
  | 'administrator'
  | 'auditor'

export const allRoles: readonly Role[] = [
  'agent',
  'handler',
  'supervisor',
  'unitHead',
  'spStaff',
  'policyEditor',
  'administrator',
  'auditor',
]

/** Someone who acts: a person, for one organisation, with the roles they have there. */
export type Actor = {
  readonly person: string
  readonly organisation: string
  readonly roles: readonly Role[]
}

/** Roles that work on cases. */
export const working: readonly Role[] = ['agent', 'handler', 'supervisor', 'unitHead', 'spStaff']

/** Roles that may look at a case that is not theirs, for a while and on record. */
export const breaksGlass: readonly Role[] = ['auditor', 'supervisor', 'unitHead']

/** Roles that read what of customers was given to whom. */
export const seesDisclosures: readonly Role[] = ['auditor', 'supervisor', 'unitHead']

/** Roles that order and grant: supervision and extension of time. */
export const leading: readonly Role[] = ['supervisor', 'unitHead']
