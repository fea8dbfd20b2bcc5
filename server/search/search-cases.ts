import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { searchCases } from '#contract/search/search.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { areBroad, type Term, termsOf } from '#domain/search/query.ts'
import { cursorOf, readCursor } from '../case/place.ts'
import { queueAsked } from '../case/queue-asked.ts'
import { queueConditions } from '../case/queue-conditions.ts'
import { countLookUp } from '../customer/look-ups.ts'
import type { Conditions } from '../queue/conditions.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { Found } from './find-hits.ts'
import { countWaiting } from './follow-texts.ts'
import { newestPage } from './newest-page.ts'
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
  const finding = {
    ...{ asked: askedOf(terms, isOutside ? null : shell.customers), among: among.value },
    ...{ isBroad: areBroad(terms), isCounted: true },
  }
  const most = limit ?? PAGE
  const [{ page, found }, waiting] = await Promise.all([
    terms.length === 0
      ? { page: [], found: 0 }
      : newestPage(finding, { after, limit: most + 1 }, call, shell),
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

/** The newest cases that hold the terms, found by words and last digits only: what is asked while somebody types. */
export async function newestHolding(
  terms: readonly Term[],
  limit: number,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<readonly Found[]> {
  const isOutside = isSpSide(actorOf(call).organisation, shell.reference.network())
  const short = terms.every((term) => wholeNumberIn(term) === null)
  const asked = askedOf(terms, isOutside || !short ? null : shell.customers)
  const finding = { asked, among: null, isBroad: areBroad(terms), isCounted: false }
  return (await newestPage(finding, { after: null, limit }, call, shell)).page
}
