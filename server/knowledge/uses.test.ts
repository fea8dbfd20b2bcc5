import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callOf, publishedArticle } from './article.fixture.ts'
import { creditArticleUse, listCaseArticlesUse } from './credit-article.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let number: string
let article: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  number = await taken(shell, now)
  article = await publishedArticle(shell, now, { audience: 'internal' })
})
afterAll(() => database.drop())

async function use(way: string, more: object = { number }, organisation = window, no = 1) {
  const call = callOf('agent', organisation, now, { params: { article }, body: { way, no, ...more } })
  const outcome = await creditArticleUse(call, shell)
  return outcome.ok ? outcome.value : outcome.no.code
}
async function usedIn(organisation = window) {
  const call = callOf('agent', organisation, now, { params: { number } })
  const outcome = await listCaseArticlesUse(call, shell)
  return outcome.ok ? outcome.value.articles.map((one) => [one.way, one.version]) : outcome.no.code
}

test('an answer made from an article is linked with the case and its version, and counted once', async () => {
  expect(await use('used')).toEqual({ used: 1, answered: 0 })
  expect(await use('used')).toEqual({ used: 1, answered: 0 })
  expect(await use('answered')).toEqual({ used: 1, answered: 1 })
  expect(await usedIn()).toEqual(
    expect.arrayContaining([
      ['used', 1],
      ['answered', 1],
    ]),
  )
})

test('before there is a case it is counted alone', async () => {
  expect(await use('answered', {})).toEqual({ used: 1, answered: 2 })
  expect(await usedIn()).toHaveLength(2)
})

test('a version that was not published is not used, nor an article that one does not read', async () => {
  expect(await use('used', {}, window, 2)).toBe('notFound')
  expect(await use('used', {}, 'P-GD')).toBe('notFound')
})

test('a case that one does not see is none: nothing is linked, nothing listed', async () => {
  expect(await use('used', { number }, 'B-HN-HY')).toBe('notFound')
  expect(await usedIn('B-HN-HY')).toBe('notFound')
  const { rows } = await database.pool.query('select organisation from article_uses')
  expect(new Set(rows.map((one) => one.organisation))).toEqual(new Set([window]))
})

test('whoever has the case later finds what it was answered with', async () => {
  await moveAt(shell, number, 'forward', window, now, { to: branch })
  expect(await usedIn(branch)).toHaveLength(2)
})
