/** For tests: cases with words in them at an operator's database, and whoever searches there. */
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { branch, caseShell, moveAt, window } from '../case/taken-case.fixture.ts'
import type { TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { followTexts } from './follow-texts.ts'
import { searchCasesUse } from './search-cases.ts'

const morning = instant('2026-11-23T09:00:00+08:00')

/** A move, who makes it, and what is said with it. */
export type Told = readonly [move: string, organisation: string, wish: object]

/** Up to the province. */
export const climbed: readonly Told[] = [
  ['forward', window, { to: branch }],
  ['forward', branch, { to: 'P-HN' }],
]

/** Cases in this database, each thing a minute after the one before. */
export async function searchingIn(database: TestDatabase) {
  const shell: CaseShell = await caseShell(await database.application(), morning)
  let minute = 0
  const next = (): Instant => plusMinutes(morning, ++minute)
  const takenIn = async (description: string, customer: object = {}): Promise<string> => {
    const classification = { kind: 'complaint', category: 'general' } as const
    const form = { channel: 'hotline10000', window, description, kind: 'complaint' } as const
    const body = { ...form, customer: { account: null, contact: null, ...customer }, classification }
    const made = await submitCaseUse(callBy(window, next(), { body }), shell)
    if (!made.ok) throw new Error(made.no.code)
    return made.value.number
  }
  const moved = async (number: string, ...moves: readonly Told[]): Promise<void> => {
    for (const [move, organisation, wish] of moves) {
      const done = await moveAt(shell, number, move as 'note', organisation, next(), { ...wish })
      if (!done.ok) throw new Error(`${move}: ${done.no.code}`)
    }
  }
  const search = async (words: string, organisation = window, more: object = {}) => {
    const call = callBy(organisation, plusMinutes(morning, 600), { body: { words, ...more } })
    const answer = await searchCasesUse(call, shell)
    if (!answer.ok) throw new Error(answer.no.code)
    return answer.value
  }
  const found = async (words: string, organisation = window, more: object = {}) =>
    (await search(words, organisation, more)).hits.map(({ row }) => row.number)
  const follow = () => followTexts(shell, { turn: 'wait', page: 3 })
  return { shell, next, takenIn, moved, search, found, follow }
}

export type Searching = Awaited<ReturnType<typeof searchingIn>>
