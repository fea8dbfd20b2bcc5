import { instant } from '#domain/time.ts'

/** What the operator's clock on the wall shows: 2026-11-26 09:00. */
export function wallTime(zone: string, at: string): string {
  const shown = onTheWall(zone, at).toPlainDateTime()
  return shown.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

/** The day on the operator's wall: 2026-11-26. */
export function wallDay(zone: string, at: string): string {
  return onTheWall(zone, at).toPlainDate().toString()
}

function onTheWall(zone: string, at: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant(at)).toZonedDateTimeISO(zone)
}
