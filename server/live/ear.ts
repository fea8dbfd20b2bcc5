import type { Client } from 'pg'
import { clientOf, type DatabaseAddress } from '../database/connect.ts'

/** What is done with a notice, and after the connection was lost and is there again. */
export type Hearer = {
  readonly onNotice: (channel: string, payload: string) => void
  readonly onBack: () => Promise<void>
}

const RECONNECT = 500

/** Listens to the database on a connection of its own, and opens it again whenever it is lost, until it is stopped. */
export async function openEar(
  address: DatabaseAddress,
  channels: readonly string[],
  { onNotice, onBack }: Hearer,
): Promise<{ readonly stop: () => Promise<void> }> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let client: Client | null = null
  const listen = async (): Promise<void> => {
    const fresh = clientOf(address, 'beichen-live')
    fresh.on('notification', ({ channel, payload }) => onNotice(channel, payload ?? ''))
    fresh.on('error', () => {})
    try {
      await fresh.connect()
      await fresh.query(channels.map((channel) => `listen ${channel}`).join('; '))
    } catch (error) {
      await fresh.end().catch(() => {})
      throw error
    }
    // Only the end of a connection that listened: an attempt that fails ends too, and is repeated where it was made.
    fresh.on('end', later)
    client = fresh
    if (stopped) await fresh.end()
  }
  const later = () => {
    if (!stopped) timer = setTimeout(again, RECONNECT)
  }
  const again = () => void listen().then(onBack, later)
  await listen()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
