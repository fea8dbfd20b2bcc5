import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import type { Config } from '../config.ts'

/** The gateway for text messages of the demonstration: they go to this machine, and codes to its console. */
export type DemoTexts = {
  /** The configuration with which the server sends to it. */
  readonly sending: (config: Config) => Config
  readonly stop: () => Promise<void>
}

/** Starts it. Whatever number a customer types at the website, nothing leaves this machine. */
export async function demoTexts(say: (line: string) => void): Promise<DemoTexts> {
  const secret = randomBytes(24).toString('base64url')
  const app = Fastify({ forceCloseConnections: true })
  app.post('/', async (request) => {
    const { to, text } = request.body as { readonly to?: string; readonly text?: string }
    if (/(?<!\d)\d{6}(?!\d)/.test(text ?? '')) say(`${to}  ${text}`)
    return { state: 'delivered' }
  })
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/`
  return {
    sending: (config) => ({ ...config, sending: { ...config.sending, sms: { url, secret } } }),
    stop: () => app.close(),
  }
}
