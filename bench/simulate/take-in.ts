import type { Case } from '#domain/case/case.ts'
import type { SubmitWish } from '#domain/case/moves/submit.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { instantOf } from '#domain/time.ts'
import type { Source } from './country.ts'
import type { Matter } from './matter.ts'
import type { Domain } from './play-moves.ts'

/** Channels on which the customer has somebody before them, who says at once that the case goes on. */
const spoken: readonly string[] = [
  ...['hotline10000', 'businessHall', 'accountManager', 'siteHotline', 'spHotline'],
]

/** Whether the customer was spoken to when the case was taken in. */
export function wasSpokenTo({ intake }: Case): boolean {
  return spoken.includes(intake.channel)
}

/** The case as it comes in: what the customer says, at which window; what an SP issues comes from the SP's own window. */
export function takenIn(domain: Domain, source: Source, matter: Matter, now: number): Case {
  const at = instantOf(now)
  const { province, city } = source
  const customer = { name: '某用户', account: 'ad0000@example', contact: '13900000000', province, city }
  const wish: SubmitWish = {
    channel: source.window.window?.channels[0] ?? 'hotline10000',
    window: source.window.id,
    customer,
    kind: matter.kind,
    description: '看不了',
    submittedAt: at,
    consumedAt: at,
    serviceContent: '包月',
  }
  if (matter.category !== 'spOriginated') return domain.takeIn(wish, now)
  const sp = spOf(domain.world.network, province, matter)
  return domain.takeIn({ ...wish, channel: 'spHotline', window: `W-${sp}`, onBehalfOf: 'customer' }, now)
}

/** The SP that a case is about: one of the whole country where the centre has the solution, else one of the province. */
export function spOf(network: Network, province: string | null, { top, sp }: Matter): string {
  const all = spsOf(network).get(top === 4 ? null : province)
  if (all === undefined) throw new Error(`${province} has no SP`)
  return all[sp % all.length]?.id ?? ''
}

const lookedThrough = new WeakMap<Network, ReadonlyMap<string | null, readonly Organisation[]>>()

/** SPs by their province; those of the whole country have none. */
function spsOf(network: Network) {
  const known = lookedThrough.get(network)
  if (known !== undefined) return known
  const sps = network.all.filter((one) => one.kind === 'serviceProvider')
  const found = Map.groupBy(sps, (one) => one.province)
  lookedThrough.set(network, found)
  return found
}
