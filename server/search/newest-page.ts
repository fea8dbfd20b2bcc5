import { MOST_FOUND } from '#contract/search/search.ts'
import { onOneConnection } from '../access/one-connection.ts'
import type { Db } from '../access/through.ts'
import { countSeen, type Reach, reachOf } from '../queue/reach.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import {
  countFound,
  type Finding,
  type Found,
  foundAmongSeen,
  foundByWalking,
  foundByWords,
  type Page,
  seek,
} from './find-hits.ts'
import { isDense, type Probe, wayFor } from './way.ts'

/** What is looked for, how broad that is, and whether anybody wishes to know how many there are. */
export type Wish = Finding & {
  /** Nothing but beginnings of words: the index would go through all that begin so, which may be everything. */
  readonly isBroad: boolean
  readonly isCounted: boolean
}

/** What was found, and of a first page how many there are, as far as they are counted. */
export type Pageful = { readonly page: readonly Found[]; readonly found: number | null }

type Asking = Pick<Call, 'who' | 'now'>

/** The newest cases that hold what is sought, with the eyes of whoever asks. */
export async function newestPage(
  wish: Wish,
  wanted: Page,
  call: Asking,
  shell: Pick<Shell, 'pool' | 'reference'>,
): Promise<Pageful> {
  const newest = await reachOf('newest', call.now, shell)
  return onOneConnection(shell.pool, actorOf(call), async (client) => {
    await seek(client, wish.asked)
    return wanted.after === null
      ? firstPage(client, wish, wanted, newest)
      : { page: await nextPage(client, wish, wanted, newest), found: null }
  })
}

/** A first page: what a look at the newest few says decides how the others are found. */
async function firstPage(client: Db, wish: Wish, { limit }: Page, newest: Reach): Promise<Pageful> {
  const { isBroad, isCounted, ...finding } = wish
  const most = isCounted ? MOST_FOUND : limit
  const all = { after: null, limit: most }
  const pageOf = (some: readonly Found[]): Pageful => ({
    page: some.slice(0, limit),
    found: isCounted ? some.length : null,
  })
  const few = await foundByWalking(client, finding, all, newest.few)
  if (newest.few === null || few.length === most) return pageOf(few)
  if (isDense(few.length)) {
    const walked = await foundByWalking(client, finding, all, newest.many)
    if (newest.many === null || walked.length === most) return pageOf(walked)
  }
  if (isBroad && wayFor(await probed(client, few.length, newest.few)) === 'seen')
    return pageOf(await foundAmongSeen(client, finding, all))
  const found = isCounted ? await countFound(client, finding, MOST_FOUND) : null
  if (few.length >= limit || found === few.length) return { page: few.slice(0, limit), found }
  const first = { after: null, limit }
  const walked = found === MOST_FOUND ? await foundByWalking(client, finding, first, newest.many) : []
  return { page: walked.length === limit ? walked : await foundByWords(client, finding, first), found }
}

/** A page further down: by walking as long as it lies among the newest, if so many are there. */
async function nextPage(client: Db, wish: Wish, wanted: Page, newest: Reach): Promise<readonly Found[]> {
  const { isBroad, isCounted: _counted, ...finding } = wish
  const { few } = newest
  const looked =
    few === null ? [] : await foundByWalking(client, finding, { after: null, limit: MOST_FOUND }, few)
  if (few === null || isDense(looked.length)) {
    const page = await foundByWalking(client, finding, wanted, newest.many)
    if (newest.many === null || page.length === wanted.limit) return page
  }
  const isSeen = isBroad && few !== null && wayFor(await probed(client, looked.length, few)) === 'seen'
  return isSeen ? foundAmongSeen(client, finding, wanted) : foundByWords(client, finding, wanted)
}

async function probed(client: Db, holding: number, since: string): Promise<Probe> {
  return { holding, seen: await countSeen(client, 'newest', since) }
}
