import { Button, Flex } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../../language.ts'
import { sendNow, takeBack } from './send.ts'
import { placeOf, type Sending } from './sheets.ts'
import type { TabName } from './written.ts'

type Props = { readonly sheet: string; readonly sending: Sending; readonly tab?: TabName }

/** It goes in so many seconds: back, or at once. */
export function HeldBar({ sheet, sending, tab = placeOf(sheet).tab }: Props) {
  const { say } = useWords()
  const until = sending.state === 'held' ? sending.until : 0
  const left = useSecondsUntil(until)
  if (sending.state === 'going') {
    return <span role="status">{say('composer.going')}</span>
  }
  return (
    <Flex wrap gap={8} align="center" className="composer-held">
      <span role="status" aria-label={say('composer.heldStatus', { what: say(`composer.tab.${tab}`) })}>
        {say('composer.held', { n: left, what: say(`composer.tab.${tab}`) })}
      </span>
      <Button size="small" onClick={() => takeBack(sheet)}>
        {say('composer.takeBack')}
      </Button>
      <Button size="small" type="primary" onClick={() => void sendNow(sheet)}>
        {say('composer.sendNow')}
      </Button>
    </Flex>
  )
}

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((until - now) / 1000))
}
