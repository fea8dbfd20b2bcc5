import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { Origin } from '../shell.ts'
import { networkOf } from './network-of.ts'
import { hashOf, newToken } from './tokens.ts'
import type { Subject } from './try-tallies.ts'

const REMEMBERED_MINUTES = 90 * 24 * 60

/** How a place is written down: a browser by the hash of what it keeps, an address as a digest as well. */
export function placesOf({ address, device }: Origin): {
  readonly device: string | null
  readonly address: string
} {
  return { device: device && hashOf(`device ${device}`), address: hashOf(`address ${address}`) }
}

/**
 * What a try to sign in is counted under. Somebody at a browser they have used before is counted by that browser alone,
 * and at an address they have used by that address: whoever guesses from elsewhere cannot shut them out.
 */
export function subjectsOf(login: string, from: Origin, known: readonly string[]): readonly Subject[] {
  const places = placesOf(from)
  const name = login.toLowerCase()
  const place = (about: string): Subject => ({ guard: 'place', about: `${name} ${about}` })
  if (places.device !== null && known.includes(places.device)) return [place(places.device)]
  const own = known.includes(places.address)
    ? place(places.address)
    : ({ guard: 'account', about: name } as const)
  return [own, ...surroundings(from)]
}

/** The address and the network of a try. */
export function surroundings({ address }: Origin): readonly Subject[] {
  return [
    { guard: 'address', about: address },
    { guard: 'network', about: networkOf(address) },
  ]
}

/** Remembers from where a person has signed in; gives what the browser is to keep. */
export async function rememberPlaces(db: Db, person: string, from: Origin, now: Instant): Promise<string> {
  const device = from.device ?? newToken()
  const places = placesOf({ ...from, device })
  await db.query(
    `with forgotten as (delete from known_places where person = $1 and seen_at < $4)
     insert into known_places (person, place, seen_at) values ($1, $2, $5), ($1, $3, $5)
     on conflict (person, place) do update set seen_at = excluded.seen_at`,
    [person, places.device, places.address, plusMinutes(now, -REMEMBERED_MINUTES), now],
  )
  return device
}
