import { canonical, type Instant } from '../time.ts'

/** How many hours of the wall clock the board looks back over, the one that has begun among them. */
export const HOURS = 24

/**
 * The edges of the last hours as the wall clock of the zone shows them, the oldest first: one more than there are hours,
 * and the last lies ahead, where the hour that has begun will end.
 */
export function hourEdges(zone: string, now: Instant): readonly Instant[] {
  const begun = Temporal.Instant.from(now).toZonedDateTimeISO(zone).round({
    smallestUnit: 'hour',
    roundingMode: 'floor',
  })
  const end = begun.add({ hours: 1 })
  return Array.from({ length: HOURS + 1 }, (_, at) =>
    canonical(end.subtract({ hours: HOURS - at }).toInstant()),
  )
}
