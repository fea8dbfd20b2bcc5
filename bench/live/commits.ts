import { clientOf, type DatabaseAddress } from '#server/database/connect.ts'
import type { News } from '#server/live/news.ts'

/** When each case was heard of: the database says it at the commit. */
export type Commits = {
  /** How often, and when first by `performance.now()`. */
  readonly heard: ReadonlyMap<string, { readonly times: number; readonly at: number }>
  readonly stop: () => Promise<void>
}

/** Listens to the database as the servers do. */
export async function hearCommits(address: DatabaseAddress): Promise<Commits> {
  const heard = new Map<string, { times: number; at: number }>()
  const client = clientOf(address, 'beichen-bench')
  client.on('notification', ({ payload }) => {
    const at = performance.now()
    const { cases } = JSON.parse(payload ?? '{"cases":[]}') as News
    for (const { number } of cases) {
      const known = heard.get(number)
      heard.set(number, { times: (known?.times ?? 0) + 1, at: known?.at ?? at })
    }
  })
  await client.connect()
  await client.query('listen beichen_case')
  return { heard, stop: () => client.end() }
}
