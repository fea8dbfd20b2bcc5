import { onlineManager } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useSyncExternalStore } from 'react'
import { useWords } from '../language.ts'
import { useConnected } from '../live.ts'

const watchOnline = (watcher: () => void) => onlineManager.subscribe(watcher)

/** Said across the page: that there is no network, or that what others do is not heard of at present. */
export function ConnectionLine() {
  const { say } = useWords()
  const isOnline = useSyncExternalStore(watchOnline, () => onlineManager.isOnline())
  const isConnected = useConnected()
  if (!isOnline) return <Alert banner type="error" className="connection" title={say('frame.offline')} />
  if (!isConnected) return <Alert banner type="warning" className="connection" title={say('frame.notLive')} />
  return null
}
