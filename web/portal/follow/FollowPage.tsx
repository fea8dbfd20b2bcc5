import { useCallback, useEffect, useState } from 'react'
import { type Followed, leavePortal } from '#contract/portal/following.ts'
import { ask, type No } from '../ask.ts'
import { useWords } from '../language.ts'
import type { Offer } from '../Portal.tsx'
import { CaseView } from './CaseView.tsx'
import { Enter } from './Enter.tsx'
import { byCode } from './way.ts'

/** Following: the case where the customer is at one, otherwise the way to it. */
export function FollowPage({ offer }: { readonly offer: Offer }) {
  const { w, told } = useWords()
  const [seen, setSeen] = useState<Followed | 'none' | null>(null)
  const [left, setLeft] = useState('')
  const [no, setNo] = useState<No | null>(null)
  const look = useCallback(async () => {
    const said = await byCode.look()
    if (said.ok) return setSeen(said.value)
    setSeen((before) => (before === null || said.no.code === 'portalSignInAgain' ? 'none' : before))
    setNo(said.no.code === 'portalSignInAgain' ? null : said.no)
  }, [])
  useEffect(() => {
    void look()
    const again = () => document.visibilityState === 'visible' && void look()
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [look])
  const leave = async () => {
    await ask(leavePortal)
    if (seen !== null && seen !== 'none') setLeft(seen.number)
    setSeen('none')
  }
  if (seen === null) return <p role="status">{w.waiting}</p>
  return (
    <>
      {no ? (
        <p role="alert" className="note bad">
          {told(no)}
        </p>
      ) : null}
      {seen === 'none' ? (
        <Enter canFollow={offer.canFollow} number={left} onIn={look} />
      ) : (
        <CaseView
          {...{ way: byCode, seen }}
          onSeen={setSeen}
          onOver={look}
          locked={<Locked canFollow={offer.canFollow} onLeave={leave} />}
          out={
            <button type="button" onClick={leave}>
              {w.leave}
            </button>
          }
        />
      )}
    </>
  )
}

type LockedProps = { readonly canFollow: boolean; readonly onLeave: () => void }

function Locked({ canFollow, onLeave }: LockedProps) {
  const { w } = useWords()
  return (
    <section className="card">
      <h2>{w.toldTitle}</h2>
      <p>{canFollow ? w.toldLocked : w.toldByDesk}</p>
      {canFollow ? (
        <button type="button" onClick={onLeave}>
          {w.enterWithCode}
        </button>
      ) : null}
    </section>
  )
}
