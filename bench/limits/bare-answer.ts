import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { closedLoop, type Measured, type Pressure } from '../load/closed-loop.ts'
import { connectionTo } from '../load/connection.ts'

const SERVER = fileURLToPath(new URL('./bare-server.ts', import.meta.url))

/** How often a server that only answers answers, in a process of its own. */
export async function bareAnswer(pressure: Pressure): Promise<Measured> {
  const child = spawn(process.execPath, [SERVER], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data')
    const connecting = Array.from({ length: pressure.clients }, () => connectionTo(String(said).trim()))
    const connections = await Promise.all(connecting)
    const measured = await closedLoop(pressure, async (client) => {
      await connections[client]?.ask({ method: 'GET', path: '/', token: '' })
      return undefined
    })
    for (const one of connections) one.close()
    return measured
  } finally {
    child.kill()
    await once(child, 'exit')
  }
}
