/**
 * Stretches of time in which the wall clock of a zone runs evenly: within one, its time is UTC and a fixed difference.
 * They are found by Temporal, and looked up afterwards; in Shanghai one stretch has lasted since 1991.
 */
export type Stretch = {
  /** Milliseconds since 1970, from the first one in it to the first one after it. */
  readonly from: number
  readonly to: number
  /** What the wall clock is ahead of UTC, in milliseconds. */
  readonly ahead: number
}

const found = new Map<string, Stretch[]>()
const MOST_KEPT = 64

/** The stretch in which an instant lies. */
export function stretchAt(zone: string, milliseconds: number): Stretch {
  const known = found.get(zone) ?? []
  const kept = known.find((one) => one.from <= milliseconds && milliseconds < one.to)
  if (kept !== undefined) return kept
  const stretch = lookedUp(zone, milliseconds)
  found.set(zone, [stretch, ...known.slice(0, MOST_KEPT - 1)])
  return stretch
}

function lookedUp(zone: string, milliseconds: number): Stretch {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone)
  const next = at.getTimeZoneTransition('next')
  // What is asked for is the last change before this instant or at it.
  const last = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  return {
    from: last?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    ahead: at.offsetNanoseconds / 1_000_000,
  }
}
