import type { Network } from '#domain/organisation/network.ts'
import type { Instant } from '#domain/time.ts'
import { plusMinutes } from '#domain/time.ts'
import type { Chance } from './chance.ts'
import type { Contacts, Sp } from './contacts.ts'
import type { Category } from './matters.ts'
import type { Place } from './places.ts'
import { type Act, meanwhile, type Story, together } from './story.ts'
import { limitOf, replied } from './ways.ts'

/** What every story of the demonstration is told with. */
export type Teller = {
  readonly network: Network
  readonly now: Instant
  readonly by: Chance
  readonly contacts: Contacts
  readonly sps: SpChoice
}

/** SPs in service: the national ones, and those of a province. */
export type SpChoice = { readonly national: () => Sp; readonly local: (province: string) => Sp | undefined }

/** The SPs of the network, each in turn. */
export function spChoice(network: Network): SpChoice {
  const active = network.all.filter((one) => one.kind === 'serviceProvider' && one.status === 'active')
  const national = active.filter((one) => one.sp?.scope === 'national')
  let turn = 0
  const next = (among: readonly Sp[]) => among[turn++ % among.length]
  return {
    national: () => next(national) as Sp,
    local: (province) => next(active.filter((one) => one.province === province)),
  }
}

/** A story that began so many minutes ago. */
export function begunAgo(minutes: number, teller: Pick<Teller, 'now'>, acts: readonly Act[]): Story {
  return { start: plusMinutes(teller.now, -minutes), acts }
}

/** The acts with a first reply in time, or one in twelve times late; none when the result comes first. */
export function withReply(
  acts: readonly Act[],
  place: Place,
  category: Category,
  by: Chance,
): readonly Act[] {
  const limit = limitOf(category, 'firstReply')
  const minute = by.often(92) ? by.number(12, limit - 10) : limit + by.number(4, 80)
  const end = acts.find((act) => act.move === 'deliver')?.minute ?? Number.POSITIVE_INFINITY
  return minute < end - 5 ? together(acts, meanwhile(minute, replied(place, by))) : acts
}
