import type { Network } from '#domain/organisation/network.ts'
import { branchOf, nationalCenter, provinceOperations } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Channel, WindowKind } from '#domain/organisation/window-kinds.ts'

/** A window with the way up from it for one customer: window, branch, province, centre. */
export type Place = {
  readonly channel: Channel
  readonly home: { readonly province: string | null; readonly city: string | null }
  readonly route: readonly string[]
}

/** Cities that the demonstration's cases come from, with their telephone area codes. */
export const areaCodes: Readonly<Record<string, string>> = {
  长沙: '0731',
  衡阳: '0734',
  株洲: '0731',
  湘潭: '0731',
  岳阳: '0730',
  常德: '0736',
  广州: '020',
  深圳: '0755',
  佛山: '0757',
  东莞: '0769',
  杭州: '0571',
  宁波: '0574',
  温州: '0577',
  上海: '021',
  成都: '028',
  绵阳: '0816',
  北京: '010',
  南京: '025',
  武汉: '027',
  西安: '029',
  昆明: '0871',
  福州: '0591',
}

/** The window of a kind in a city, for a customer of that city. */
export function localPlace(network: Network, province: string, city: string, kind: WindowKind): Place {
  const branch = must(branchOf(network, province, city), `the branch of ${city}`)
  const window = must(
    network.all.find((one) => one.parent === branch.id && one.window?.kind === kind),
    `a window of kind ${kind} in ${city}`,
  )
  return { ...above(network, branch, window), channel: channelOf(window), home: { province, city } }
}

/** A window of the national platform, for a customer of that city. */
export function nationalPlace(network: Network, window: string, province: string, city: string): Place {
  const branch = must(branchOf(network, province, city), `the branch of ${city}`)
  const unit = must(network.find(window), window)
  return { ...above(network, branch, unit), channel: channelOf(unit), home: { province, city } }
}

/** A window of the national platform, for a card user who belongs nowhere (A14). */
export function cardPlace(network: Network, window: string): Place {
  const unit = must(network.find(window), window)
  const centre = must(nationalCenter(network), 'the centre')
  return { channel: channelOf(unit), home: { province: null, city: null }, route: [window, centre.id] }
}

/** A window in one province for a customer whose account belongs to another (A13). */
export function visiting(place: Place, province: string, city: string): Place {
  return { ...place, home: { province, city } }
}

/** What a unit is called where it must exist. */
export function must<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the demonstration needs ${what}`)
  return value
}

function above(network: Network, branch: Organisation, window: Organisation): Pick<Place, 'route'> {
  const province = must(provinceOperations(network, branch.provinceCode ?? 0), `the province of ${branch.id}`)
  const centre = must(nationalCenter(network), 'the centre')
  return { route: [window.id, branch.id, province.id, centre.id] }
}

function channelOf(window: Organisation): Channel {
  return must(window.window?.channels[0], `a channel of ${window.id}`)
}
