/** For tests: a province whose billing is a real server on this machine, and people who ask it. */
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase } from '../database/testing/test-database.ts'
import { billedTo } from '../demo/billed.ts'
import { billingServer } from '../demo/billing-server.ts'
import { openEgress } from '../egress/egress.ts'
import { callBy } from '../report/november.fixture.ts'
import { billingWay } from './billing-way.ts'
import { keepConnectorUse } from './connectors.ts'
import { lookAtAccountUse } from './look-at-account.ts'

export const TOKEN = 'shown-to-billing-alone'
/** Of the demonstration's accounts one in three has far too much this month. */
export const account = 'ad0571000003@zj.example'
export const hall = 'W-ZJ-HZ-HALL01'

type Wish = Parameters<typeof keepConnectorUse>[0]['body']

/** Sets it up; `anew` lets the billing system be as if nothing had happened, five minutes later. */
export async function billingDesk() {
  let now: Instant = instant('2026-11-27T09:00:00+08:00')
  const database = await freshDatabase()
  const base = await caseShell(await database.application(), now)
  const providers = base.reference.network().all.filter((one) => one.sp && one.status === 'active')
  const billing = await billingServer((one) => billedTo(one, providers, now), TOKEN)
  const way = (allowed: readonly string[]) =>
    billingWay(openEgress({ allowed, seconds: 1, mostBytes: 512 * 1024 }), () => now)
  let shell: CaseShell = base
  const keep = async (body: Wish, by = 'N-CN', of = 'P-ZJ') => {
    const call = callBy(by, now, { params: { organisation: of }, body }, ['administrator'])
    const outcome = await keepConnectorUse(call, shell)
    return outcome.ok ? outcome.value : outcome.no
  }
  const look = async (body: { account: string; province?: string }, by = hall) => {
    const outcome = await lookAtAccountUse(callBy(by, now, { body }), shell)
    return outcome.ok ? outcome.value : outcome.no
  }
  return {
    ...{ database, billing, keep, look },
    now: () => now,
    shell: () => shell,
    pass: (minutes: number) => {
      now = plusMinutes(now, minutes)
    },
    /** Lets the server ask these machines and no others. */
    allow: (allowed: readonly string[]) => {
      shell = { ...base, now: () => now, billing: way(allowed) }
    },
    anew: async () => {
      now = plusMinutes(now, 5)
      billing.behave('well')
      shell = { ...base, now: () => now, billing: way([billing.host]) }
      await keep({ interconnected: true, baseUrl: billing.baseUrl, accessToken: TOKEN })
    },
    /** Why nothing is given of the account; null when something is. */
    gap: async () => {
      const view = await look({ account })
      return 'gap' in view ? view.gap : view.code
    },
    stop: async () => {
      await billing.stop()
      await database.drop()
    },
  }
}

export type BillingDesk = Awaited<ReturnType<typeof billingDesk>>
