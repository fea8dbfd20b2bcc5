/** Where to go after signing in: a place of this app only, never another site. */
export function signInSearch(given: Record<string, unknown>): { next?: string } {
  const next = given.next
  const isOurs = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in')
  return isOurs ? { next } : {}
}

/** The one-time link printed on the console. */
export function firstRunSearch(given: Record<string, unknown>): { link?: string } {
  const link = given.link
  return link === undefined || link === '' ? {} : { link: String(link) }
}
