import { useEffect, useRef, useState } from 'react'
import type { CaseView, ClockView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { serverNow, useNow } from '../../server-clock.ts'
import { remainingWords } from '../../time-words.ts'
import { splitClocks } from '../clocks/clock-share.ts'
import { toneOf } from '../clocks/Verdict.tsx'
import { changed, type Standing, standing } from './clock-news.ts'

/** So long nothing more is said after something was. */
const REST = 60_000

/** Says when a promise to the customer comes to stand otherwise, to whoever does not see it: politely, once a minute at most. */
export function ClockNews({ view }: { view: CaseView }) {
  const words = useClockWords()
  const now = useNow()
  const [said, say] = useState('')
  const told = useRef<{ standing: Standing; at: number } | null>(null)
  useEffect(() => {
    const { latest } = splitClocks(view.clocks)
    const present = standing(latest, now)
    told.current ??= { standing: present, at: 0 }
    // What changed meanwhile is told with the first tick of the clock after the rest.
    if (now - told.current.at < REST) return
    const news = changed(told.current.standing, present)
    if (news.length === 0) return
    told.current = { standing: present, at: now }
    say(news.map((clock) => words(clock)).join(' '))
  }, [view.clocks, now, words])
  return (
    <output aria-live="polite" className="heard-only">
      {said}
    </output>
  )
}

function useClockWords(): (clock: ClockView) => string {
  const { say } = useWords()
  return (clock) => {
    const now = serverNow()
    const light = say(`queue.${toneOf(clock, now)}`)
    const name = say(`clock.${clock.kind}`)
    const isOver = clock.settledAt !== null || clock.state !== 'running'
    return say('case.clockNews', { name, light, span: isOver ? '' : remainingWords(say, now, clock.dueAt) })
  }
}
