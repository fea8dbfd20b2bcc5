import { useCallback, useEffect } from 'react'
import type { Typed } from '#contract/presence/presence.ts'
import { keyPressed } from './typing.ts'

/**
 * For a field in which somebody writes at a case: to be called at every key with what it is, and with null when it was
 * sent. That somebody types ends by itself five seconds after the last key, and with the field.
 */
export function useTyping(number: string): (what: Typed | null) => void {
  useEffect(() => () => keyPressed(number, null), [number])
  return useCallback((what) => keyPressed(number, what), [number])
}
