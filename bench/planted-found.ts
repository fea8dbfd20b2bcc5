import type { Pool } from 'pg'
import type { AnswerOf } from '#contract/endpoint.ts'
import type { searchCases } from '#contract/search/search.ts'
import { plantedWords } from './million-texts.ts'

/** Asks as somebody of this organisation. */
export type Search = (organisation: string, body: object) => Promise<AnswerOf<typeof searchCases>>

/** Every planted word, as each of the readers finds it, against the texts themselves. */
export async function comparePlanted(owner: Pool, readers: readonly string[], search: Search) {
  const compared = []
  for (const organisation of readers) {
    const wished = await holding(owner, organisation)
    let [right, given] = [0, 0]
    for (const word of plantedWords) {
      const all = await everyHit(word, organisation, search)
      given += all.length
      right += all.filter((number) => wished.has(`${word} ${number}`)).length
    }
    compared.push({ wished: wished.size, recall: right / wished.size, precision: right / given })
  }
  return compared
}

async function everyHit(word: string, organisation: string, search: Search): Promise<readonly string[]> {
  const all: string[] = []
  let after: string | null = null
  do {
    const answer: AnswerOf<typeof searchCases> = await search(organisation, { words: word, limit: 50, after })
    all.push(...answer.hits.map(({ row }) => row.number))
    after = answer.next
  } while (after !== null)
  return all
}

/** Which planted words stand in which cases that this organisation sees; looked for in the texts, by no index. */
async function holding(owner: Pool, organisation: string): Promise<ReadonlySet<string>> {
  const { rows } = await owner.query<{ number: string; text: string }>(
    `select number, state #>> '{intake,description}' as text from cases where array_position(seen_by, $1) is not null`,
    [organisation],
  )
  const planted = new Set(plantedWords)
  const held = new Set<string>()
  for (const { number, text } of rows)
    for (let from = 0; from < text.length; from++)
      for (const length of [2, 3, 4]) {
        const piece = text.slice(from, from + length)
        if (planted.has(piece)) held.add(`${piece} ${number}`)
      }
  return held
}
