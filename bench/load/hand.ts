import { randomUUID } from 'node:crypto'
import { type Connection, connectionTo } from './connection.ts'
import type { Post } from './staff.ts'

/** One client of the load: asks for whoever sits at a desk, over a connection of its own. */
export type Hand = {
  readonly get: (post: Post, path: string) => Promise<string>
  readonly post: (post: Post, path: string, form: object) => Promise<string>
  readonly close: () => void
}

/** So many clients at a server; whatever is refused is a defect of the bench. */
export async function hands(address: string, many: number): Promise<readonly Hand[]> {
  return Promise.all(Array.from({ length: many }, async () => handOn(await connectionTo(address))))
}

function handOn(connection: Connection): Hand {
  const granted = async (asking: Parameters<Connection['ask']>[0]) => {
    const { status, body } = await connection.ask(asking)
    if (status !== 200) throw new Error(`${asking.method} ${asking.path}: ${status} ${body}`)
    return body
  }
  const tokenOf = ({ client }: Post) => client.token ?? ''
  return {
    get: (post, path) => granted({ method: 'GET', path, token: tokenOf(post) }),
    post: (post, path, form) =>
      granted({
        ...{ method: 'POST', path, token: tokenOf(post) },
        ...{ body: JSON.stringify(form), key: randomUUID() },
      }),
    close: connection.close,
  }
}
