import { setTimeout as pause } from 'node:timers/promises'

const BEAT = 20

/** Waits until the condition gives something, and gives that; an error that says what was waited for otherwise. */
export async function until<Value>(
  what: string,
  within: number,
  condition: () => Value | null | undefined | false | Promise<Value | null | undefined | false>,
): Promise<Value> {
  const begun = performance.now()
  for (;;) {
    const value = await condition()
    if (value !== null && value !== undefined && value !== false) return value
    if (performance.now() - begun > within) throw new Error(`waited ${within} ms in vain: ${what}`)
    await pause(BEAT)
  }
}
