/**
 * Instants are text in one canonical form, UTC with milliseconds: they go into the journal as they are,
 * and they compare as text. Temporal does the arithmetic. See docs/decisions.
 */
export type Instant = string & { readonly __instant: true }

/** The canonical form of an instant given in any ISO 8601 form with an offset; milliseconds are kept, finer parts are cut. */
export function instant(text: string): Instant {
  return canonical(Temporal.Instant.from(text))
}

/** The canonical form of a Temporal instant, cut to milliseconds. */
export function canonical(value: Temporal.Instant): Instant {
  return value.round({ smallestUnit: 'millisecond', roundingMode: 'trunc' }).toString({
    smallestUnit: 'millisecond',
  }) as Instant
}

/** Milliseconds since 1970 of an instant. */
export function epochMilliseconds(at: Instant): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

/** The instant that many milliseconds after `at` (before it, when negative). */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return canonical(Temporal.Instant.fromEpochMilliseconds(epochMilliseconds(at) + milliseconds))
}

/** The instant that many minutes of elapsed time after `at`. */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return plusMilliseconds(at, Math.round(minutes * 60_000))
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return epochMilliseconds(to) - epochMilliseconds(from)
}

/** The earlier of two instants. */
export function earlier(a: Instant, b: Instant): Instant {
  return a <= b ? a : b
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a >= b ? a : b
}
