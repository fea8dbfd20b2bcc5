import type { Network } from '#domain/organisation/network.ts'
import { networkOf } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { provinces } from '#server/network/divisions.ts'
import { operatorNetwork } from '#server/network/operator-network.ts'
import { unit, windowUnit } from '#server/network/unit.ts'
import { sharesOf } from '../nation/share-out.ts'
import type { Dice } from './dice.ts'

/** Where cases come in, for customers of which city, and what part of those of the country. */
export type Source = {
  readonly window: Organisation
  readonly province: string
  readonly city: string
  readonly of: number
}

/** The network of the country, what is played of it, and what part that is. */
export type Country = {
  readonly network: Network
  readonly sources: readonly Source[]
  readonly cities: number
  readonly part: number
}

/** The whole operator with an SP in each province and six of the whole country. */
export function wholeNetwork(): Network {
  const national = Array.from({ length: 6 }, (_, at) => provider(`SP-N0${at + 1}`, `全国SP${at + 1}`))
  const local = provinces.map(({ code, name }) =>
    provider(`SP-L${code}01`, `${name}本地SP`, { provinceCode: code, province: name }),
  )
  return networkOf([...operatorNetwork({ provinces: 'all' }), ...[...national, ...local].flat()])
}

/**
 * A part of the country: whole cities, so that every queue is as long as it would be, with the customers of national
 * windows who live there. What is above the cities has people in proportion.
 */
export function countryOf(scale: number, dice: Dice): Country {
  const network = wholeNetwork()
  const all = sharesOf(network).flatMap((part) => placed(part, network))
  const byCity = Map.groupBy(all, (one) => `${one.province} ${one.city}`)
  const order = [...byCity.values()]
    .map((sources) => ({ sources, at: dice.roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ sources }) => sources)
  // Of a small part no city is more than a third: what holds for one city alone holds for none.
  const small = order.filter((sources) => partOf(sources) <= scale / 3)
  const { taken, part } = citiesFor(scale, small.length > 2 ? small : order)
  return { network, sources: taken.flat(), cities: taken.length, part }
}

/** Cities one after the other, without those that would lead farther from what is wished for; at least the smallest. */
function citiesFor(scale: number, order: readonly (readonly Source[])[]) {
  const taken: (readonly Source[])[] = []
  let part = 0
  for (const sources of order) {
    const more = partOf(sources)
    if (part + more - scale > Math.abs(scale - part)) continue
    taken.push(sources)
    part += more
  }
  if (taken.length > 0) return { taken, part }
  const smallest = order.reduce((one, other) => (partOf(other) < partOf(one) ? other : one))
  return { taken: [smallest], part: partOf(smallest) }
}

function partOf(sources: readonly Source[]): number {
  return sources.reduce((sum, one) => sum + one.of, 0)
}

function placed(
  { window, province, of }: ReturnType<typeof sharesOf>[number],
  { all }: Network,
): readonly Source[] {
  if (window.city !== null) return [{ window, province, city: window.city, of }]
  const branches = all.filter((one) => one.kind === 'branchBackOffice' && one.province === province)
  return branches.map((one) => ({ window, province, city: one.city ?? '', of: of / branches.length }))
}

function provider(id: string, name: string, place: Partial<Organisation> = {}): readonly Organisation[] {
  const scope = place.provinceCode === undefined ? ('national' as const) : ('local' as const)
  return [
    unit({ ...place, id, name, kind: 'serviceProvider', sp: { scope, code: id.slice(3) } }),
    windowUnit('spContact', { ...place, id: `W-${id}`, name: `${name}客服`, parent: id }),
  ]
}
