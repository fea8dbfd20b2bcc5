let place: string | null = null

/** Where the stream was before the first answer of this page: what happens from there on is to be heard. */
export function learnPlace(said: string | null): void {
  place ??= said
}

/** The stream has told everything up to there. */
export function heardUntil(said: string): void {
  if (said !== '') place = said
}

/** Where to go on when the stream is opened anew. */
export function placeInStream(): string | null {
  return place
}
