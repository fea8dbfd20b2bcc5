import type { BillingAccount, BillingView } from '#contract/billing/account.ts'
import { monthsBefore } from '#domain/billing/abnormal.ts'
import { billingDepartment } from '#domain/billing/province.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { periodOf } from '#domain/report/period.ts'
import type { Instant } from '#domain/time.ts'
import type { Shell } from '../shell.ts'
import type { Gap } from './ask-billing.ts'
import { type Connector, connectorsOf, placeOfToken } from './connector-store.ts'
import { accountFrom, MONTHS_BACK, monthAt } from './told.ts'

/** What of a customer is given with it, for the record. */
export const fieldsOfBilling = ['account', 'products', 'bills', 'charges'] as const

/** What billing says of an account of a province, or why nothing; nothing of it is kept. */
export async function lookUp(
  province: Organisation | null,
  account: string | null,
  now: Instant,
  shell: Shell,
): Promise<BillingView> {
  const [kept] = province === null ? [] : await connectorsOf(shell.pool, [province.id])
  const found = await accountOf(province, account, kept, now, shell)
  const department = billingDepartment(province, shell.reference.network())
  const around = {
    province: province?.province ?? null,
    guide: kept?.guide ?? null,
    department: department && { id: department.id, name: department.name },
  }
  if (!found.ok) return { ...around, account: null, gap: found.no, names: {} }
  return { ...around, account: found.value, gap: null, names: namesIn(found.value, shell) }
}

async function accountOf(
  province: Organisation | null,
  account: string | null,
  kept: Connector | undefined,
  now: Instant,
  shell: Shell,
): Promise<Outcome<BillingAccount, Gap>> {
  if (province === null) return no('noProvince')
  if (!province.billingInterconnected) return no('notInterconnected')
  if (account === null) return no('noAccount')
  if (!kept?.baseUrl || !shell.billing) return no('notSetUp')
  const { zone } = shell.reference.calendars()
  const since = periodOf(zone, monthsBefore(monthAt(zone, now), MONTHS_BACK)).from
  const token = kept.token === null ? null : shell.secrets.open(kept.token, placeOfToken(kept.organisation))
  const told = await shell.billing.ask({ baseUrl: kept.baseUrl, token }, account, since)
  if (!told.ok) {
    shell.log.warn({ organisation: province.id, reason: told.no }, 'billing gave nothing')
    return told
  }
  return yes(accountFrom(account, told.value, { zone, now, network: shell.reference.network() }))
}

function namesIn({ charges }: BillingAccount, shell: Shell): Record<string, string> {
  const network = shell.reference.network()
  const ids = new Set(charges.flatMap(({ sp }) => sp ?? []))
  return Object.fromEntries([...ids].map((id) => [id, network.find(id)?.name ?? id]))
}
