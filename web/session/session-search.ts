/** Where to go after signing in: a place of this app only, never another site. */
export function signInSearch(given: Record<string, unknown>): { next?: string } {
  const next = given.next
  const isOurs = typeof next === 'string' && isOwnPath(next) && !next.startsWith('/sign-in')
  return isOurs ? { next } : {}
}

/** Asked of the reader of addresses itself: it passes over tabs and line ends, and takes a backslash for a slash. */
function isOwnPath(text: string): boolean {
  const home = 'https://home.invalid'
  return text.startsWith('/') && URL.parse(text, home)?.origin === home
}
