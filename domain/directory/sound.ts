import type { OpeningHours, PlainDateText } from '../calendar/calendar.ts'
import { hoursAreSound } from '../calendar/opening-hours.ts'
import type { Network } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'

/** What a row says besides the people: when the first contact is there, how long it holds, who holds it at the operator. */
export type Terms = {
  readonly onDuty: OpeningHours | null
  readonly validFrom: PlainDateText | null
  readonly validTo: PlainDateText | null
  readonly holder: OrganisationId | null
}

/** The parts of the terms that cannot be so. Only an SP is held, by a province or by the centre. */
export function unsoundTerms(
  organisation: OrganisationId,
  terms: Terms,
  network: Network,
): readonly string[] {
  const { onDuty, validFrom, validTo, holder } = terms
  const fields: string[] = []
  if (onDuty && !Object.values(onDuty).every(hoursAreSound)) fields.push('onDuty')
  if (validFrom !== null && validTo !== null && validTo < validFrom) fields.push('validTo')
  if (holder !== null && !mayHold(organisation, holder, network)) fields.push('holder')
  return fields
}

function mayHold(organisation: OrganisationId, holder: OrganisationId, network: Network): boolean {
  const kind = network.find(holder)?.kind
  const isDesk = kind === 'nationalCenter' || kind === 'provincialOperations'
  return isDesk && network.find(organisation)?.kind === 'serviceProvider'
}
