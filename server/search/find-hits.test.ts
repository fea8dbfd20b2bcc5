import { afterAll, beforeAll, expect, test } from 'vitest'
import { termsOf } from '#domain/search/query.ts'
import { connectThrough, type Db } from '../access/through.ts'
import { window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { Conditions } from '../queue/conditions.ts'
import { countSeen } from '../queue/reach.ts'
import { type Finding, foundAmongSeen, foundByWalking, foundByWords, type Page, seek } from './find-hits.ts'
import { climbed, type Searching, searchingIn } from './searching.fixture.ts'
import { askedOf } from './sought-text.ts'
import { wayFor } from './way.ts'

const P = 'P-HN'
const allWords = ['宽带', '慢', '退费', 'mod', '宽带 慢', 'the number', '没有的']

let database: TestDatabase
let cases: Searching
let beginning = ''
beforeAll(async () => {
  database = await freshDatabase()
  cases = await searchingIn(database)
  for (let at = 0; at < 12; at++) {
    const number = await cases.takenIn(['宽带慢', '要求退费', 'modem 慢', '退费 宽带'][at % 4] ?? '')
    beginning = number.slice(0, 5)
    if (at % 3 === 0) await cases.moved(number, ...climbed)
  }
  await cases.follow()
})
afterAll(() => database.drop())

type Way = (client: Db, finding: Finding, page: Page) => Promise<readonly { id: string; at: string }[]>

/** All that is found, a few at a time. */
async function pagesOf(way: Way, words: string, organisation: string, among: Conditions | null) {
  const finding = { asked: askedOf(termsOf(words === 'the number' ? beginning : words), null), among }
  const client = await connectThrough(cases.shell.pool, { organisation, person: 'someone' })
  try {
    await seek(client, finding.asked)
    const all: string[] = []
    for (let after: Page['after'] = null; ; ) {
      const page = await way(client, finding, { after, limit: 2 })
      all.push(...page.map(({ id }) => id))
      const last = page.at(-1)
      if (!last || page.length < 2) return all
      after = { at: last.at, id: last.id }
    }
  } finally {
    client.release()
  }
}

test.each(allWords)(
  '%s: whichever way it is looked for, the same is found in the same order',
  async (words) => {
    const open = new Conditions()
    open.add('cases.is_open and cases.kind = $', 'complaint')
    for (const organisation of [window, P, 'P-GD'])
      for (const among of [null, open]) {
        const byWords = await pagesOf(foundByWords, words, organisation, among)
        const walked: Way = (client, finding, page) => foundByWalking(client, finding, page, null)
        expect(await pagesOf(walked, words, organisation, among)).toEqual(byWords)
        expect(await pagesOf(foundAmongSeen, words, organisation, among)).toEqual(byWords)
        expect(byWords.length > 0).toBe(words !== '没有的' && organisation !== 'P-GD')
      }
  },
)

test('walking leaves the connection as it was', async () => {
  const client = await connectThrough(cases.shell.pool, { organisation: window, person: 'someone' })
  const isOn = async () => (await client.query('show enable_bitmapscan')).rows[0].enable_bitmapscan
  const finding = { asked: askedOf(termsOf('宽带'), null), among: null }
  await seek(client, finding.asked)
  await foundByWalking(client, finding, { after: null, limit: 1 }, null)
  expect(await isOn()).toBe('on')
  client.release()
})

test('a beginning of most words is looked for in what one sees, and one of few by its words', async () => {
  const client = await connectThrough(cases.shell.pool, { organisation: P, person: 'someone' })
  const seen = await countSeen(client, 'newest', '2026-01-01T00:00:00Z')
  client.release()
  expect(seen).toBe(12)
  expect(wayFor({ seen, holding: seen })).toBe('seen')
  expect(wayFor({ seen: 1000, holding: 3 })).toBe('words')
  expect(wayFor({ seen: 0, holding: 0 })).toBe('seen')
})
