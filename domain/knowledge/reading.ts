import { isSpSide } from '../access/seeing.ts'
import type { Network } from '../organisation/network.ts'
import { spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import { type Audience, audiences, type Reach } from './article.ts'

/** Which articles an organisation reads: those of the nation, and of which provinces; and for whom they are. */
export type Reading = {
  readonly provinces: 'all' | readonly number[]
  readonly audiences: readonly Audience[]
}

/**
 * What an organisation reads. A unit of a province reads the nation's and its own; the centre, and its windows, which
 * serve customers of all provinces, read all. An SP reads nothing that is for the operator's people alone.
 */
export function readingOf(organisation: OrganisationId, network: Network): Reading {
  const unit = network.find(organisation)
  if (!unit) return { provinces: [], audiences: [] }
  const isOfSp = isSpSide(organisation, network)
  const code = spBehind(network, organisation)?.provinceCode ?? unit.provinceCode
  const provinces = code === null ? (isOfSp ? [] : 'all') : [code]
  return { provinces, audiences: isOfSp ? audiences.filter((one) => one !== 'internal') : audiences }
}

/** Whether what is published for a reach and an audience is among what somebody reads. */
export function reads(reading: Reading, reach: Reach, audience: Audience): boolean {
  const isOfTheirs = reach === null || reading.provinces === 'all' || reading.provinces.includes(reach)
  return isOfTheirs && reading.audiences.includes(audience)
}
