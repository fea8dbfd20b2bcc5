import type { Case } from '../case/case.ts'
import { homeOf } from '../case/reading.ts'
import { departmentsOf, type Network, provinceCodeOf, provinceOperations } from '../organisation/network.ts'
import type { Organisation, OrganisationId } from '../organisation/organisation.ts'

/** The province whose billing knows a customer: that of the window, and for a national window that of the account. */
export function billingProvince(
  window: OrganisationId,
  home: string | null,
  network: Network,
): Organisation | null {
  const code = network.find(window)?.provinceCode ?? (home === null ? null : provinceCodeOf(network, home))
  return code === null ? null : (provinceOperations(network, code) ?? null)
}

/** The same for a case. */
export function billingProvinceOf(c: Case, network: Network): Organisation | null {
  return billingProvince(c.mainWindow, homeOf(c).province, network)
}

/** The department that is asked where nothing can be looked up at once (R28); null where there is none in service. */
export function billingDepartment(province: Organisation | null, network: Network): Organisation | null {
  if (province === null) return null
  const all = departmentsOf(network, province.provinceCode, 'billing')
  return all.find((one) => one.status === 'active') ?? null
}
