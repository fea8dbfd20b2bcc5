/** One thing as a page hears it; the place is where it comes back to. */
export function said(event: string, data: object, place?: string): string {
  return `event: ${event}\n${place === undefined ? '' : `id: ${place}\n`}data: ${JSON.stringify(data)}\n\n`
}
