import type { Db } from './through.ts'

/**
 * Lets the database walk along an index and stop when it has met enough, as long as the work on this connection is under
 * way. It cannot know how much somebody sees (the policy hides that from its estimates), takes it for a two-hundredth of
 * everything, and would rather collect all of it and put it in order first.
 */
export async function walking<Done>(client: Db, work: () => Promise<Done>): Promise<Done> {
  await client.query({ name: 'walk', text: collecting('off') })
  try {
    return await work()
  } finally {
    await client.query({ name: 'walk-no-more', text: collecting('on') })
  }
}

const collecting = (way: 'on' | 'off') =>
  `select set_config('enable_bitmapscan', '${way}', false), set_config('enable_sort', '${way}', false)`
