import type { Network } from '../organisation/network.ts'
import type { Organisation } from '../organisation/organisation.ts'

/** The window that takes what customers write at the website; undefined while there is none in service. */
export function selfServiceWindow({ all }: Network): Organisation | undefined {
  return all.find((one) => one.window?.kind === 'webSelfService' && one.status === 'active')
}

/** Where accounts belong, as customers choose it: the provinces with the cities that have a back office. */
export function places({ all }: Network): readonly { province: string; cities: readonly string[] }[] {
  const branches = all.filter((one) => one.kind === 'branchBackOffice' && one.status === 'active')
  const byProvince = Map.groupBy(branches, (one) => one.province)
  return [...byProvince].flatMap(([province, units]) => {
    const cities = [...new Set(units.map((one) => one.city).filter((city) => city !== null))]
    return province === null || cities.length === 0 ? [] : [{ province, cities }]
  })
}
