import { useEffect, useState } from 'react'
import { type PresentPerson, sayPresence } from '#contract/presence/presence.ts'
import { call } from '../call.ts'
import { onPresence } from '../live/heard.ts'
import { newKey } from '../request-key.ts'
import { onTyping, typedAt } from './typing.ts'

const BEAT = 20_000
const page = newKey()

/** Says that this page is at a case, as long as somebody can see it, and gives who else is there. */
export function usePresence(number: string): readonly PresentPerson[] {
  const [people, setPeople] = useState<readonly PresentPerson[]>([])
  useEffect(() => {
    let asked = 0
    const params = { number }
    const say = () => {
      if (document.hidden) return
      const turn = ++asked
      const typing = typedAt(number)
      const body = {
        page,
        ...(typing ? { doing: 'typing' as const, typing } : { doing: 'viewing' as const }),
      }
      call(sayPresence, { params, body }).then(
        (answer) => {
          if (turn === asked) setPeople(answer.people)
        },
        // Who is there is a help: without it everything goes on.
        () => {},
      )
    }
    const leave = () => {
      asked++
      call(sayPresence, { params, body: { page, doing: 'left' }, isLast: true }).catch(() => {})
    }
    const look = () => (document.hidden ? leave() : say())
    const ofThis = (other: string) => {
      if (other === number) say()
    }
    const stops = [onPresence(ofThis), onTyping(ofThis)]
    const beat = setInterval(say, BEAT)
    document.addEventListener('visibilitychange', look)
    addEventListener('pagehide', leave)
    say()
    return () => {
      clearInterval(beat)
      for (const stop of stops) stop()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('pagehide', leave)
      setPeople([])
      leave()
    }
  }, [number])
  return people
}
