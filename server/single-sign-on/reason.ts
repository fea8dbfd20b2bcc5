import type { Unproved } from './provider.ts'

type Said = {
  readonly name?: string
  readonly code?: unknown
  readonly error?: unknown
  readonly status?: unknown
}

/** What the library throws when the provider was not reached, or answered like a server in trouble. */
const absences: readonly unknown[] = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']

/** Why the provider did not prove somebody; only codes are kept, for messages can hold what was sent. */
export function reasonOf(error: unknown): Unproved {
  const { name, code, error: told, status } = error as Said
  const reason = [code, told].find((one) => typeof one === 'string') ?? name ?? 'unknown'
  const unreached = error instanceof TypeError && code === undefined
  const inTrouble = absences.includes(code) || (typeof status === 'number' && status >= 500)
  return { why: unreached || inTrouble ? 'away' : 'failed', reason: String(reason) }
}
