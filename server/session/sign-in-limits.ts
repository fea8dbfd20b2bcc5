import { epochMilliseconds, type Instant } from '#domain/time.ts'

const WINDOW = 15 * 60_000
const PER_NAME = 10
const PER_ADDRESS = 50

/** Slows guessing down, by name and by address, in this process. */
export type SignInLimits = {
  readonly mayTry: (login: string, address: string, now: Instant) => boolean
  readonly failed: (login: string, address: string, now: Instant) => void
  readonly succeeded: (login: string) => void
}

/** Ten wrong passwords for a name, or fifty from an address, close the door for a quarter of an hour. */
export function signInLimits(): SignInLimits {
  const failures = new Map<string, number[]>()
  const recent = (key: string, now: number) => (failures.get(key) ?? []).filter((at) => at > now - WINDOW)
  const add = (key: string, now: number) => {
    if (failures.size > 10_000) failures.clear()
    failures.set(key, [...recent(key, now), now])
  }
  return {
    mayTry: (login, address, now) => {
      const at = epochMilliseconds(now)
      return (
        recent(`name ${login}`, at).length < PER_NAME && recent(`from ${address}`, at).length < PER_ADDRESS
      )
    },
    failed: (login, address, now) => {
      add(`name ${login}`, epochMilliseconds(now))
      add(`from ${address}`, epochMilliseconds(now))
    },
    succeeded: (login) => failures.delete(`name ${login}`),
  }
}
