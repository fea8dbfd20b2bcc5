import { useEffect, useState } from 'react'

/** What was typed, once the typing rests: not every letter is a question to the server. */
export function useSettled<Value extends string>(value: Value, rest = 350): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest)
    return () => clearTimeout(timer)
  }, [value, rest])
  return settled
}
