import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { DeskCall } from '#contract/telephone/calls.ts'
import { useWords } from '../language.ts'
import { askAgain } from '../live/ask-again.ts'
import { onCalls } from '../live/heard.ts'
import { useConnected } from '../live.ts'
import { later } from '../parts/later.tsx'
import { keys } from '../queries.ts'
import { useActing } from '../session/me.ts'
import { myCallsQuery } from './call-queries.ts'
import './telephone.css'

/** After so long the first page is there, and the first call may come at any time. */
const SETTLED = 2_000
const loadCard = async () => (await import('./CallCard.tsx')).CallCard
const CallCard = later(loadCard)

const answering = ['agent', 'spStaff']
const none: readonly DeskCall[] = []

/** The calls at one's desk, over whatever page is open; nothing is taken out of anybody's hands. */
export function TelephoneDesk() {
  const acting = useActing()
  const organisation = acting?.organisation ?? ''
  const answers = acting?.roles.some((role) => answering.includes(role)) ?? false
  const { data } = useQuery({ ...myCallsQuery(organisation), enabled: answers })
  useLiveCalls(answers)
  useRinging(data?.calls ?? none)
  useCardAhead(answers)
  if (!answers || !data || data.calls.length === 0) return null
  return (
    <div className="calls">
      {data.calls.map((one, place) => (
        <CallCard key={one.id} call={one} names={data.names} isFirst={place === 0} />
      ))}
    </div>
  )
}

/** Has the card at hand before it is needed; what could not be had ahead is asked for when a call comes. */
function useCardAhead(answers: boolean): void {
  useEffect(() => {
    if (!answers) return
    const timer = setTimeout(() => void loadCard().catch(() => {}), SETTLED)
    return () => clearTimeout(timer)
  }, [answers])
}

/** Asks again when the stream says that the calls are others, and when nobody knows what was missed. */
function useLiveCalls(answers: boolean): void {
  const queries = useQueryClient()
  const isConnected = useConnected()
  useEffect(() => {
    if (!answers) return
    const again = () => void askAgain(queries, { queryKey: keys.calls })
    if (isConnected) again()
    return onCalls(again)
  }, [queries, answers, isConnected])
}

/** While nobody sees the page the browser says that there is a call; not whose: whoever walks past may read it. */
function useRinging(calls: readonly DeskCall[]): void {
  const { say } = useWords()
  const known = useRef(new Set<string>())
  useEffect(() => {
    const fresh = calls.filter((one) => !known.current.has(one.id))
    for (const { id } of fresh) known.current.add(id)
    if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
    for (const { id, direction } of fresh) {
      const shown = new Notification(say(direction === 'out' ? 'call.out' : 'call.in'), { tag: id })
      shown.onclick = () => {
        window.focus()
        shown.close()
      }
    }
  }, [calls, say])
}
