import { setTimeout as pause } from 'node:timers/promises'

const FIRST_PAUSE = 50
const LONGEST_PAUSE = 1_000

// Shutdown, crash, starting up; read-only (connected to a demoted leader); serialization; deadlock; too many connections.
const PASSING_STATES = new Set(['57P01', '57P02', '57P03', '25006', '40001', '40P01', '53300'])

// ENOENT is the missing unix socket of a server that is being restarted.
const SOCKET_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTCONN',
])

// What the client says without any code when its connection is lost or cannot be had in time.
const LOST =
  /connection terminated|connection error and is not queryable|client was closed|timeout exceeded when trying/i

/**
 * Whether the same command may succeed when it is tried again as a whole. The command may have been committed
 * all the same, so only commands with an idempotency key, and reads, are tried again.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return LOST.test(error.message)
  return SOCKET_ERRORS.has(code) || PASSING_STATES.has(code) || /^08...$/.test(code)
}

/** `forMilliseconds` bounds when the last attempt may begin; `onRetry` hears of every error that is tried over. */
export type RetryOptions = {
  readonly forMilliseconds?: number
  readonly onRetry?: (error: unknown, attempt: number) => void
  readonly random?: () => number
  readonly signal?: AbortSignal
}

/** What the operation gives, tried again with growing, jittered pauses while its errors are transient; 15 s by default. */
export async function withRetry<Value>(
  operation: () => Promise<Value>,
  options: RetryOptions = {},
): Promise<Value> {
  const { forMilliseconds = 15_000, onRetry, random = Math.random, signal } = options
  const begun = performance.now()
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation()
    } catch (error) {
      const limit = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1))
      // At least half the pause, so that many waiting clients spread out but never hammer.
      const wait = limit / 2 + (random() * limit) / 2
      const over = performance.now() - begun + wait > forMilliseconds
      if (over || signal?.aborted || !isTransient(error)) throw error
      onRetry?.(error, attempt)
      await pause(wait, undefined, signal ? { signal } : {})
    }
  }
}
