import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../language.ts'
import { useConnected } from '../live.ts'

/** A server that restarts is back before anybody need be told. */
const SAID_AFTER = 4_000

/** Over every page, as long as the server cannot be reached: what goes on and what does not. */
export function OfflineBanner() {
  const { say } = useWords()
  const isConnected = useConnected()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (isConnected) return
    const timer = setTimeout(() => setLong(true), SAID_AFTER)
    return () => clearTimeout(timer)
  }, [isConnected])
  if (isConnected || !isLong) return null
  return <Alert banner type="warning" role="status" title={say('frame.offline')} />
}
