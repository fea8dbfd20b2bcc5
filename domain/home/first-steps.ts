import { leading, type Role, working } from '../access/roles.ts'

/** What one learns in the first days. */
export type StepName =
  | 'secondFactor'
  | 'registered'
  | 'passedOn'
  | 'viewSaved'
  | 'deputyNamed'
  | 'policyPublished'
  | 'personInvited'
  | 'historyVerified'
  | 'look'

type Step = { readonly name: StepName; readonly roles: readonly Role[] | null }

/** The steps in their order; null is for everybody. */
const steps: readonly Step[] = [
  { name: 'secondFactor', roles: null },
  { name: 'personInvited', roles: ['administrator'] },
  { name: 'policyPublished', roles: ['policyEditor'] },
  { name: 'historyVerified', roles: ['auditor'] },
  { name: 'registered', roles: ['agent'] },
  { name: 'passedOn', roles: working },
  { name: 'viewSaved', roles: working },
  { name: 'deputyNamed', roles: leading },
  // Chosen in a browser, and known only there.
  { name: 'look', roles: null },
]

/** The steps of somebody with these roles. */
export function stepsFor(roles: readonly Role[]): readonly StepName[] {
  return steps
    .filter((step) => step.roles === null || step.roles.some((role) => roles.includes(role)))
    .map((step) => step.name)
}

/** Which step it is when an endpoint has said yes; undefined for most. */
export const stepBy: Readonly<Record<string, StepName>> = {
  submit: 'registered',
  forward: 'passedOn',
  return: 'passedOn',
  dispatchToSp: 'passedOn',
  spAnswer: 'passedOn',
  spReturn: 'passedOn',
  feedback: 'passedOn',
  'invite-person': 'personInvited',
  'verify-history': 'historyVerified',
  'save-queue-view': 'viewSaved',
  'name-deputy': 'deputyNamed',
  'publish-policy': 'policyPublished',
}
