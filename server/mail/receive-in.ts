import type { Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { startReceiving } from './receive-mail.ts'
import type { ReceivingConfig } from './receiving-config.ts'

/** Receives mail as long as the server works; a port that is taken is said, and the rest of the server works on. */
export function receiveIn(config: ReceivingConfig, shell: Shell, onKept: () => void): Loop {
  const receiving = startReceiving(config, shell, onKept).catch((error) => {
    shell.log.error({ error }, 'no mail can be received at the port that is named')
    return null
  })
  return { stop: async () => (await receiving)?.stop() }
}
