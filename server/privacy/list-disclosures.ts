import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { listDisclosures } from '#contract/privacy/disclosures.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { cursorOf, readCursor } from '../case/place.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { narrowed, readDisclosures } from './read-disclosures.ts'

const PAGE = 50

/** What of customers was given to whom, on the cases that one's organisation sees; not for an SP. */
export async function listDisclosuresUse(
  call: Call<undefined, QueryOf<typeof listDisclosures>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listDisclosures>, Refused>> {
  const { after: cursor, ...asked } = call.query ?? {}
  const filters = narrowed(asked, call, shell)
  if (!filters.ok) return filters
  const after = cursor === undefined ? null : readCursor(cursor)
  if (cursor !== undefined && after === null) return no(refused('malformed', 'after'))
  const page = await readDisclosures(filters.value, { after, limit: PAGE }, call, shell)
  return yes({ disclosures: page.disclosures, next: page.next && cursorOf(page.next) })
}
