import { once } from 'node:events'
import { createServer } from 'node:net'

// Below the ports that the system gives to outgoing connections: while a server is being restarted, a client that
// keeps trying might otherwise be given the very port that it tries, and keep the server out.
const LOWEST = 15_000
const HIGHEST = 30_000

/** A port of this machine that nobody listens on, for a server that must come back at the same address. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  try {
    probe.listen(port, '127.0.0.1')
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
    return true
  } catch {
    return false
  }
}
