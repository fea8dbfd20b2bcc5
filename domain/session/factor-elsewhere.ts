/** What providers call a second factor: in the methods they used (RFC 8176), or inside the name of a level. */
const secondFactors: readonly string[] = ['mfa', 'otp']

/** Whether a provider says that somebody has shown a second factor there. Whether its word is taken is another matter. */
export function saysSecondFactor(claims: Readonly<Record<string, unknown>>): boolean {
  const methods = Array.isArray(claims.amr) ? claims.amr : []
  const level = typeof claims.acr === 'string' ? claims.acr.toLowerCase().split(/[^a-z0-9]+/) : []
  return [...methods, ...level].some((one) => secondFactors.includes(one))
}
