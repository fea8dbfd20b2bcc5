import type { OrganisationForm } from '#contract/network/organisations.ts'
import type { IntakeValues, WindowChoice } from './intake-body.ts'

/** An SP itself, or its window. */
export function isOfSp({ kind, window }: Pick<OrganisationForm, 'kind' | 'window'>): boolean {
  return kind === 'serviceProvider' || window?.kind === 'spContact'
}

const viaOf: Readonly<Record<string, string>> = {
  businessHall: 'hall',
  siteEmail: 'mail',
  spEmail: 'mail',
  spPortal: 'portal',
}

/** What stands on the form before anybody has typed. */
export function firstValues(desk: OrganisationForm, windows: readonly WindowChoice[]): IntakeValues {
  const [first] = windows
  const channel = first?.channels[0] as NonNullable<IntakeValues['channel']> | undefined
  return {
    ...(first ? { window: first.id } : {}),
    ...(channel ? { channel, via: viaOf[channel] ?? 'phone' } : {}),
    ...(isOfSp(desk) ? { onBehalfOf: channel === 'spPortal' ? 'self' : 'customer' } : {}),
    // A window with a place mostly serves accounts of that place.
    ...(desk.province && desk.city ? { place: [desk.province, desk.city] } : {}),
  }
}

/** These values, and nothing in all other fields. */
export function emptied(now: IntakeValues, values: IntakeValues): IntakeValues {
  const nothing = Object.fromEntries(Object.keys(now).map((name) => [name, undefined]))
  return { ...nothing, ...values }
}
