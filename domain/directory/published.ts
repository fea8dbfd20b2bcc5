import type { PlainDateText } from '../calendar/calendar.ts'
import type { OrganisationKind, OrganisationStatus } from '../organisation/organisation.ts'

/** What a row says of how customers reach an organisation; what is not known is empty. */
export type ForCustomers = { readonly hotline: string; readonly customerEmail: string }

/** From when until when a row holds; both days belong to it, and null is from ever, for ever. */
export type Validity = { readonly validFrom: PlainDateText | null; readonly validTo: PlainDateText | null }

/** Whether the row holds on that day of the operator's calendar. */
export function holdsOn({ validFrom, validTo }: Validity, day: PlainDateText): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

const published: readonly OrganisationKind[] = [
  'nationalCenter',
  'provincialOperations',
  'branchBackOffice',
  'serviceProvider',
]

/**
 * Whether customers find a row at the website (domain.md 1.5, S39l: an SP's name, address, representative and telephone
 * must be published): it holds today and says how customers reach the organisation. Of one that is suspended they do, as
 * what was sold is still answered for; of one that has gone they do not. Who the contacts are is for colleagues alone.
 */
export function isPublished(
  row: Validity & { readonly firm: ForCustomers },
  of: { readonly kind: OrganisationKind; readonly status: OrganisationStatus } | undefined,
  day: PlainDateText,
): boolean {
  if (!of || of.status === 'retired' || !published.includes(of.kind)) return false
  return holdsOn(row, day) && [row.firm.hotline, row.firm.customerEmail].some((way) => way.trim() !== '')
}
