import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Followed } from '#contract/portal/following.ts'
import type { No } from '../ask.ts'
import { useWords } from '../language.ts'
import { CaseView } from './CaseView.tsx'
import type { Way } from './way.ts'

type Props = {
  readonly way: Way
  readonly onOver: () => void
  /** The way out, below everything. */
  readonly out: ReactNode
}

/** A case as whoever is at it reads it; looked at again whenever the page is. */
export function AtCase({ way, onOver, out }: Props) {
  const { w, told } = useWords()
  const [seen, setSeen] = useState<Followed | null>(null)
  const [no, setNo] = useState<No | null>(null)
  const look = useCallback(async () => {
    const said = await way.look()
    if (!said.ok && way.isOver(said.no)) return onOver()
    setNo(said.ok ? null : said.no)
    if (said.ok) setSeen(said.value)
  }, [way, onOver])
  useEffect(() => {
    void look()
    const again = () => document.visibilityState === 'visible' && void look()
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [look])
  if (seen !== null && no === null) return <CaseView {...{ way, seen, out }} onSeen={setSeen} onOver={look} />
  return (
    <>
      <h1>{w.casesTitle}</h1>
      <p role={no ? 'alert' : 'status'} className={no ? 'note bad' : undefined}>
        {no ? told(no) : w.waiting}
      </p>
      {out}
    </>
  )
}
