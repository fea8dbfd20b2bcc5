import { type Client, clientAt, granted } from './client.ts'

/** A switch of a window, as it speaks over HTTP: with a key that an administrator has made for it. */
export type Switch = {
  readonly client: Client
  readonly tell: (call: string, state: 'offered' | 'answered', more: object) => Promise<void>
  readonly end: (call: string, more?: object) => Promise<void>
}

/** Has a key made for the switch of a window. */
export async function switchOf(address: string, admin: Client, window: string): Promise<Switch> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const wish = {
    organisation: window,
    name: '呼叫中心',
    roles: ['agent'],
    scopes: ['calls:write'],
    expiresAt,
  }
  const { token } = granted(await admin.post<{ token: string }>('/api/keys', wish))
  const client = clientAt(address, token)
  const at = () => new Date().toISOString()
  return {
    client,
    tell: async (call, state, more) =>
      void granted(
        await client.post('/api/calls', { call, state, direction: 'in', window, at: at(), ...more }),
      ),
    end: async (call, more = {}) =>
      void granted(
        await client.post(`/api/calls/${call}/end`, { at: at(), answered: true, seconds: 65, ...more }),
      ),
  }
}
