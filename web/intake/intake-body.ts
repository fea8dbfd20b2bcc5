import type { Dayjs } from 'dayjs'
import type { IntakeForm } from '#contract/case/submit.ts'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import type { UsedVersion } from '../knowledge/used-versions.ts'
import { sentValues } from '../parts/sent-values.ts'

/** What stands on the form; the names of the fields are the last words of their names in the contract. */
export type IntakeValues = {
  kind?: IntakeForm['kind'] & string
  category?: string
  window?: string
  channel?: IntakeForm['channel']
  /** `own`: an SP's contact that it handles itself. */
  onBehalfOf?: 'self' | 'customer' | 'own'
  customerComplainedAt?: Dayjs
  spRepliedCustomerAt?: Dayjs
  account?: string
  name?: string
  contact?: string
  place?: string[]
  description?: string
  consumedAt?: Dayjs
  serviceContent?: string
  amount?: number
  sp?: string
  areaType?: 'urban' | 'rural'
  /** When a contact that is written down late really came. */
  submittedAt?: Dayjs
  /** The call that it is filled in for; no field, and told of the case when it is there. */
  call?: string | undefined
  /** What the customer was told at once; with it the case is answered and closed as it is registered. */
  answer?: string
  /** The articles that the answer was made from; no field, and counted when the case is there. */
  used?: readonly UsedVersion[]
  via?: string
  queryMode?: NonNullable<IntakeForm['answer']>['queryMode']
  satisfaction?: NonNullable<IntakeForm['answer']>['satisfaction']
}

/** Whether an SP speaks, for itself or for a customer; the tier that deals with it then classifies. */
export function spSpeaks(values: Pick<IntakeValues, 'onBehalfOf'>): boolean {
  return values.onBehalfOf === 'self' || values.onBehalfOf === 'customer'
}

/** Whether a question may be answered as it is taken in: a complaint goes its way. */
export function isAnswerable(values: Pick<IntakeValues, 'kind' | 'onBehalfOf'>): boolean {
  return !spSpeaks(values) && (values.kind === 'consultation' || values.kind === 'query')
}

/** Whether it is to be answered and closed at once. */
export function isAnswered(values: Pick<IntakeValues, 'kind' | 'onBehalfOf' | 'answer'>): boolean {
  return isAnswerable(values) && Boolean(values.answer?.trim())
}

/** The form as the contract takes it. */
export function intakeBody(values: IntakeValues): IntakeForm {
  const { kind, category, sp, account, name, contact, place, onBehalfOf, ...more } = values
  const { answer: note, via, queryMode, satisfaction, used: _counted, call: _told, ...others } = more
  const { customerComplainedAt, spRepliedCustomerAt, ...rest } = others
  const answer = { note, via, satisfaction, ...(kind === 'query' ? { queryMode } : {}) }
  const [province, city] = place ?? []
  const speaks = spSpeaks(values)
  const classification = kind && category && !speaks ? { kind, category, sp } : undefined
  return sentValues({
    ...rest,
    sp,
    customer: { account, name, contact, province, city },
    ...(speaks ? { onBehalfOf } : { kind }),
    ...(onBehalfOf === 'customer' ? { customerComplainedAt, spRepliedCustomerAt } : {}),
    classification,
    ...(isAnswered(values) ? { answer } : {}),
  }) as IntakeForm
}

type Place = Pick<OrganisationForm, 'province' | 'city'>

/** Provinces with their cities, as far as there are back offices. */
export function placesOf(branches: readonly Place[]) {
  const provinces = new Map<string, Set<string>>()
  for (const { province, city } of branches) {
    if (province === null || city === null) continue
    provinces.set(province, (provinces.get(province) ?? new Set()).add(city))
  }
  return [...provinces].map(([province, cities]) => ({
    value: province,
    label: province,
    children: [...cities].map((city) => ({ value: city, label: city })),
  }))
}

export type WindowChoice = {
  readonly id: string
  readonly name: string
  readonly channels: readonly string[]
}

/** The windows at which someone of this organisation takes contacts, with their channels. */
export function windowsOf(acting: string, all: readonly OrganisationForm[]): readonly WindowChoice[] {
  return all.flatMap((one) => {
    if (one.status !== 'active') return []
    if (one.id === acting && one.kind === 'serviceProvider') return [choice(one, ['spPortal'])]
    const isMine = one.id === acting || (one.parent === acting && one.window?.kind === 'spContact')
    return isMine && one.window ? [choice(one, one.window.channels)] : []
  })
}

function choice({ id, name }: OrganisationForm, channels: readonly string[]): WindowChoice {
  return { id, name, channels }
}
