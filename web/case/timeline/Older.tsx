import { Button } from 'antd'
import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../../language.ts'
import type { TimelineParts } from './use-timeline.ts'

/** The way to what is older; what is being read stays where it is on the screen when that comes in above it. */
export function Older({ timeline }: { timeline: TimelineParts }) {
  const { say } = useWords()
  const { hasOlder, older, isLoading, loadOlder, entries } = timeline
  const heightBefore = useRef<number | null>(null)
  const first = entries[0]?.seq
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another entry has come to be the first
  useLayoutEffect(() => {
    if (heightBefore.current === null) return
    window.scrollBy({ top: document.body.scrollHeight - heightBefore.current, behavior: 'instant' })
    heightBefore.current = null
  }, [first])
  if (!hasOlder) return null
  return (
    <Button
      size="small"
      block
      loading={isLoading}
      onClick={() => {
        heightBefore.current = document.body.scrollHeight
        void loadOlder()
      }}
    >
      {say('happened.older', { n: older })}
    </Button>
  )
}
