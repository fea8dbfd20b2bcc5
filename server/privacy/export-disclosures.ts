import { MOST_EXPORTED } from '#contract/case/export.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import {
  causeWords,
  type DisclosureColumn,
  disclosureColumns,
  fieldsInWords,
} from '#contract/privacy/disclosure-words.ts'
import type { Disclosure, exportDisclosures } from '#contract/privacy/disclosures.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import type { Place } from '../case/place.ts'
import { type Cell, csv, tableName } from '../export/csv.ts'
import { wallDay, wallTime } from '../export/wall-time.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type Narrowed, narrowed, readDisclosures } from './read-disclosures.ts'

type Asked = Call<undefined, QueryOf<typeof exportDisclosures>, undefined>
type Language = 'zh' | 'en'

const PAGE = 500

/** The record as a spreadsheet: the rows that the list shows. That it was taken is on record first. */
export async function exportDisclosuresUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof exportDisclosures>, Refused>> {
  const { language = 'zh', ...asked } = call.query ?? {}
  const filters = narrowed(asked, call, shell)
  if (!filters.ok) return filters
  const act = actBy(call, 'disclosuresExported', { fields: Object.keys(asked) })
  const kept = await onRecord(shell, actorOf(call), async () => yes({ value: null, act, keeping: {} }))
  if (!kept.ok) return kept
  return yes({
    name: tableName('disclosures', wallDay(zoneOf(shell), call.now)),
    bytes: null,
    content: csv(
      Object.values(disclosureColumns).map((word) => word[language]),
      pagesOf(filters.value, language, call, shell),
    ),
  })
}

async function* pagesOf(
  filters: Narrowed,
  language: Language,
  call: Asked,
  shell: Shell,
): AsyncIterable<readonly Cell[][]> {
  let after: Place | null = null
  for (let left = MOST_EXPORTED; left > 0; left -= PAGE) {
    const limit = Math.min(PAGE, left)
    const page: Awaited<ReturnType<typeof readDisclosures>> = await readDisclosures(
      filters,
      { after, limit },
      call,
      shell,
    )
    yield page.disclosures.map((one) => Object.values(cellsOf(one, language, shell)))
    if (page.next === null) return
    after = page.next
  }
}

function cellsOf(one: Disclosure, language: Language, shell: Shell): Record<DisclosureColumn, Cell> {
  return {
    at: wallTime(zoneOf(shell), one.at),
    organisation: one.organisationName,
    person: one.personName,
    number: one.number,
    cause: causeWords[one.cause][language],
    fields: fieldsInWords(one.fields, language),
    reason: one.reason,
  }
}

function zoneOf(shell: Shell): string {
  return shell.reference.calendars().zone
}
