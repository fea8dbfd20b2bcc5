import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import { MOST_FOUND, type searchCases } from '#contract/search/search.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Term, termsOf } from '#domain/search/query.ts'
import { connectThrough } from '../access/through.ts'
import { cursorOf, readCursor } from '../case/place.ts'
import { queueConditions } from '../case/queue-conditions.ts'
import { queueAsked } from '../case/read-queue.ts'
import { countLookUp } from '../customer/look-ups.ts'
import type { Conditions } from '../queue/conditions.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { countFound, type Finding, type Found, foundCases, seek } from './find-hits.ts'
import { countWaiting } from './follow-texts.ts'
import { presentHits } from './present-hits.ts'
import { askedOf } from './sought-text.ts'
import { wholeNumberIn } from './telephone-tokens.ts'

type Searching = Call<undefined, undefined, BodyOf<typeof searchCases>>
type Answer = AnswerOf<typeof searchCases>

const PAGE = 20

/**
 * The cases that hold everything that was typed in what whoever asks reads of them, the newest first. A whole telephone
 * number counts as looking somebody up.
 */
export async function searchCasesUse(call: Searching, shell: Shell): Promise<Outcome<Answer, Refused>> {
  const { words, after: cursor, limit, ...narrowing } = call.body
  const terms = termsOf(words)
  const after = cursor ? readCursor(cursor) : null
  if (cursor && !after) return no(refused('malformed', 'after'))
  const among = amongCases(narrowing, call, shell)
  if (!among.ok) return among
  const isOutside = isSpSide(actorOf(call).organisation, shell.reference.network())
  if (!isOutside && terms.some((term) => wholeNumberIn(term) !== null)) {
    const closed = await countLookUp(call, shell)
    if (closed) return no(closed)
  }
  const finding = { asked: askedOf(terms, isOutside ? null : shell.customers), among: among.value }
  const most = limit ?? PAGE
  const [{ page, found }, waiting] = await Promise.all([
    terms.length === 0 ? { page: [], found: 0 } : pageOf(finding, { after, limit: most }, call, shell),
    countWaiting(shell),
  ])
  const shown = page.slice(0, most)
  const last = page.length > most ? shown.at(-1) : undefined
  return yes({
    terms: terms.map(({ typed }) => typed),
    ...(await presentHits(shown, terms, call, shell)),
    ...{ found, waiting, next: last ? cursorOf(last) : null, now: call.now },
  })
}

type Narrowing = Omit<Searching['body'], 'words' | 'after' | 'limit'>

/** The conditions by which a list would be narrowed; null where there are none. */
function amongCases(
  narrowing: Narrowing,
  call: Searching,
  shell: Shell,
): Outcome<Conditions | null, Refused> {
  if (Object.values(narrowing).every((one) => one === undefined)) return yes(null)
  const asked = queueAsked({ state: 'any', ...narrowing, queue: 'all' }, call, shell)
  return asked.ok ? yes(queueConditions(asked.value.filters, actorOf(call), asked.value.narrowed)) : asked
}

type Wanted = Parameters<typeof foundCases>[2]

async function pageOf(finding: Finding, { after, limit }: Wanted, call: Searching, shell: Shell) {
  return seeking(finding, call, shell, async (client) => {
    const page = await foundCases(client, finding, { after, limit: limit + 1 })
    // A page that is not full is all there is.
    if (after) return { page, found: null }
    const found = page.length <= limit ? page.length : await countFound(client, finding, MOST_FOUND)
    return { page, found }
  })
}

/** Does something on a connection that looks for this with the eyes of whoever asks. */
async function seeking<T>(
  { asked }: Finding,
  call: Pick<Call, 'who'>,
  { pool }: Pick<Shell, 'pool'>,
  work: (client: Awaited<ReturnType<typeof connectThrough>>) => Promise<T>,
): Promise<T> {
  const client = await connectThrough(pool, actorOf(call))
  let broken: Error | undefined
  try {
    await seek(client, asked)
    return await work(client)
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    client.release(broken)
  }
}

/** The newest cases that hold the terms, found by words and last digits only: what is asked while somebody types. */
export async function newestHolding(
  terms: readonly Term[],
  limit: number,
  call: Pick<Call, 'who'>,
  shell: Shell,
): Promise<readonly Found[]> {
  const isOutside = isSpSide(actorOf(call).organisation, shell.reference.network())
  const short = terms.every((term) => wholeNumberIn(term) === null)
  const finding = { asked: askedOf(terms, isOutside || !short ? null : shell.customers), among: null }
  return seeking(finding, call, shell, (client) => foundCases(client, finding, { after: null, limit }))
}
