import { answered, asked, type Breaker, failed, fresh, mayAsk } from '#domain/billing/breaker.ts'
import { no, type Outcome } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { type Egress, openEgress } from '../egress/egress.ts'
import { askBilling, type Gap, type Place } from './ask-billing.ts'
import type { Told } from './told.ts'

/** The way to the billing systems: one that does not answer is left alone for a while, whoever asks. */
export type BillingWay = {
  readonly ask: (place: Place, account: string, since: string) => Promise<Outcome<Told, Gap>>
}

const SECONDS = 3
const MOST_BYTES = 512 * 1024
/** What says that a system is not well; whatever else it answers, it has answered. */
const ill: readonly Gap[] = ['slow', 'down']

/** Opens the way to the billing systems that the operator has allowed by name, or that are of the open internet. */
export function billingOver(allowed: readonly string[], now: () => Instant): BillingWay {
  return billingWay(openEgress({ allowed, seconds: SECONDS, mostBytes: MOST_BYTES }), now)
}

/** The same over a way out that is given. How each system has answered is known to this process alone. */
export function billingWay(egress: Egress, now: () => Instant): BillingWay {
  const breakers = new Map<string, Breaker>()
  return {
    ask: async (place, account, since) => {
      const before = breakers.get(place.baseUrl) ?? fresh
      if (!mayAsk(before, now())) return no('resting')
      breakers.set(place.baseUrl, asked(before, now()))
      const outcome = await askBilling(place, account, since, egress)
      const isIll = !outcome.ok && ill.includes(outcome.no)
      breakers.set(place.baseUrl, isIll ? failed(breakers.get(place.baseUrl) ?? fresh, now()) : answered())
      return outcome
    },
  }
}
