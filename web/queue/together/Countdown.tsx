import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  readonly seconds: number
  readonly onEnd?: () => void
  readonly children: (left: number) => ReactNode
}

/** Counts seconds down, and says when they are over. */
export function Countdown({ seconds, onEnd, children }: Props) {
  const [left, setLeft] = useState(seconds)
  const latest = useRef(onEnd)
  useEffect(() => {
    latest.current = onEnd
  })
  useEffect(() => {
    if (left <= 0) {
      latest.current?.()
      return
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return children(left)
}
