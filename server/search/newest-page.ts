import { MOST_FOUND } from '#contract/search/search.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { connectThrough, type Db, eyesOfSystem, through } from '../access/through.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import {
  countFound,
  type Finding,
  type Found,
  foundByWalking,
  foundByWords,
  type Page,
  seek,
} from './find-hits.ts'

/** So many of the newest texts are walked through before the index of words is asked instead. */
const WALKED = 20_000
const KEPT_MINUTES = 10

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
  finding: Wish,
  wanted: Page,
  call: Asking,
  shell: Pick<Shell, 'pool' | 'reference'>,
): Promise<Pageful> {
  const since = await walkedSince(call.now, shell)
  const client = await connectThrough(shell.pool, actorOf(call))
  let broken: Error | undefined
  try {
    await seek(client, finding.asked)
    const among = await amongNewest(client, finding, wanted, since)
    if (among) return among
    const found = wanted.after || !finding.isCounted ? null : await countFound(client, finding, MOST_FOUND)
    const isWalked = found === null ? wanted.after !== null && isAfter(wanted, since) : found === MOST_FOUND
    if (isWalked) {
      const page = await foundByWalking(client, finding, wanted, since)
      if (page.length === wanted.limit || since === null) return { page, found }
    }
    return { page: found === 0 ? [] : await foundByWords(client, finding, wanted), found }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}

/** What the newest have of it, where that is enough to say all that is asked; null where it is not. */
async function amongNewest(
  client: Db,
  { isBroad, isCounted, ...finding }: Wish,
  { after, limit }: Page,
  since: string | null,
): Promise<Pageful | null> {
  if (after || (isCounted && !isBroad)) return null
  const most = isCounted ? MOST_FOUND : limit
  const page = await foundByWalking(client, finding, { after, limit: most }, since)
  const isAll = page.length === most || since === null
  return isAll ? { page: page.slice(0, limit), found: isCounted ? page.length : null } : null
}

function isAfter({ after }: Page, since: string | null): boolean {
  return since === null || (after !== null && Date.parse(after.at) > Date.parse(since))
}

const known = new WeakMap<Shell['pool'], { readonly since: string | null; readonly until: Instant }>()

/** Since when so many cases were received; null: there are not so many. Nearly right is right, so it is kept a while. */
async function walkedSince(now: Instant, shell: Pick<Shell, 'pool' | 'reference'>): Promise<string | null> {
  const kept = known.get(shell.pool)
  if (kept && kept.until > now) return kept.since
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ since: string }>({
    name: 'searched-by-walking',
    text: `select received_at::text as since from cases order by received_at desc, id desc offset ${WALKED} limit 1`,
  })
  const since = rows[0]?.since ?? null
  known.set(shell.pool, { since, until: plusMinutes(now, KEPT_MINUTES) })
  return since
}
