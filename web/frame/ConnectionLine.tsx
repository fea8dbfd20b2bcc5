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
  if (isOnline && isConnected) return null
  return (
    <Alert
      banner
      type={isOnline ? 'warning' : 'error'}
      // Not an alarm: whoever listens to the page is told when they pause.
      role="status"
      className="connection"
      title={say(isOnline ? 'frame.notLive' : 'frame.offline')}
    />
  )
}
