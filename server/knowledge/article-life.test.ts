import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { caseShell, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { approver, callOf, publishedArticle, stepped, unsubscribing, writer } from './article.fixture.ts'
import { showArticleUse, showArticleVersionUse } from './show-article.ts'
import { stepArticleUse } from './step-article.ts'
import { rewriteArticleUse, writeArticleUse } from './write-article.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const minute = (n: number) => plusMinutes(now, n)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const shown = async (article: string, organisation: string, person = 'reader') => {
  const outcome = await showArticleUse(callOf(person, organisation, now, { params: { article } }), shell)
  return outcome.ok ? outcome.value : outcome.no.code
}
const write = async (place: string, change = {}) => {
  const outcome = await writeArticleUse(
    callOf(writer, place, now, { body: { ...unsubscribing, ...change } }),
    shell,
  )
  return outcome.ok ? outcome.value.id : outcome.no.code
}
const rewrite = async (article: string, change: object, at = now) => {
  const body = { ...unsubscribing, ...change }
  const outcome = await rewriteArticleUse(callOf(writer, 'P-HN', at, { params: { article }, body }), shell)
  return outcome.ok ? outcome.value : outcome.no.code
}

describe('from a draft to what is read', () => {
  test('nobody but those who write for the province sees a draft; all it is for see it once it is approved', async () => {
    const id = await write(window)
    expect(await shown(id, 'P-HN')).toMatchObject({ standing: 'draft', reach: '湖南' })
    for (const other of ['P-GD', 'SP-L11', 'W-GD-GZ-10000']) expect(await shown(id, other)).toBe('notFound')
    await stepped(shell, now, id, 'propose', writer, window)
    await stepped(shell, now, id, 'publish', approver)
    expect(await shown(id, 'B-HN-HY')).toMatchObject({ standing: 'published', published: 1 })
    expect(await shown(id, 'W-GD-GZ-10000')).toBe('notFound')
  })

  test('an SP reads what is for SPs and for customers, and nothing internal', async () => {
    const open = await publishedArticle(shell, now, { audience: 'partner' }, 'N-CN')
    const inner = await publishedArticle(shell, now, { audience: 'internal' }, 'N-CN')
    expect(await shown(open, 'SP-N01')).toMatchObject({ may: [] })
    expect(await shown(inner, 'SP-N01')).toBe('notFound')
    expect(await shown(inner, 'W-HN-CS-10000')).toMatchObject({ reach: null })
  })

  test('a category that there is not, and a text of an SP, are refused', async () => {
    expect(await write('P-HN', { categories: ['nonsense'] })).toBe('unknownCategory')
    expect(await write('SP-L11')).toBe('articleNotYours')
  })

  test('who did what is on record, with the rows as they were left', async () => {
    const id = await publishedArticle(shell, now)
    const { rows } = await database.pool.query<{ what: string; about: { article: string; rows: unknown[] } }>(
      `select what, about from acts where about ->> 'article' = $1 order by seq`,
      [id],
    )
    expect(rows.map((one) => [one.what, one.about.rows.length])).toEqual([
      ['articleWritten', 2],
      ['articleProposed', 2],
      ['articlePublished', 2],
    ])
    expect(JSON.stringify(rows)).not.toContain('退订')
  })
})

describe('versions', () => {
  test('a change is a new version; what was published stays as it was, whoever asks the database', async () => {
    const id = await publishedArticle(shell, now)
    expect(await rewrite(id, { answer: '次月一日零时起不再收费。' })).toMatchObject({
      standing: 'published',
      shown: { no: 1, answer: unsubscribing.answer },
      versions: [
        { no: 2, is: 'draft' },
        { no: 1, is: 'published' },
      ],
    })
    await stepped(shell, minute(1), id, 'propose', writer)
    await stepped(shell, minute(1), id, 'publish', approver)
    expect(await shown(id, window)).toMatchObject({ published: 2, shown: { no: 2 } })
    const old = await showArticleVersionUse(
      callOf('reader', 'B-HN-HY', now, { params: { article: id, version: '1' } }),
      shell,
    )
    expect(old).toMatchObject({ ok: true, value: { answer: unsubscribing.answer } })
    for (const pool of [database.pool, shell.pool])
      await expect(
        pool.query(`update article_versions set answer = 'x' where article = $1 and no = 1`, [id]),
      ).rejects.toThrow('a version that was published is not changed')
    await expect(
      database.pool.query('delete from article_versions where article = $1', [id]),
    ).rejects.toThrow()
  })

  test('an earlier version that was internal is not read by an SP that reads the present one', async () => {
    const id = await publishedArticle(shell, now, { audience: 'internal' })
    expect(await shown(id, 'SP-L11')).toBe('notFound')
    await rewrite(id, { audience: 'public' })
    await stepped(shell, now, id, 'propose', writer)
    await stepped(shell, now, id, 'publish', approver)
    expect(await shown(id, 'SP-L11')).toMatchObject({ versions: [{ no: 2 }] })
  })

  test('who wrote in a draft meanwhile is not overwritten', async () => {
    const id = await write('P-HN')
    expect(await rewrite(id, { title: '退订以后怎样收费', readAt: now }, minute(1))).toMatchObject({
      shown: { title: '退订以后怎样收费' },
    })
    expect(await rewrite(id, { title: '另一个标题', readAt: now }, minute(2))).toBe('articleChanged')
  })
})

describe('after it was published', () => {
  test('nobody approves what they wrote, and what was not proposed is not published', async () => {
    const id = await write('P-HN')
    const step = async (name: string, person: string) => {
      const call = callOf(person, 'P-HN', now, { params: { article: id }, body: { step: name } })
      const outcome = await stepArticleUse(call, shell)
      return outcome.ok ? outcome.value.standing : outcome.no.code
    }
    expect(await step('publish', approver)).toBe('articleNotNow')
    expect(await step('propose', writer)).toBe('proposed')
    expect(await step('publish', writer)).toBe('articleOwnVersion')
    expect(await step('return', approver)).toBe('validationFailed')
    expect(await step('publish', approver)).toBe('published')
  })

  test('it is given back with a reason, and the writers read it', async () => {
    const id = await write('P-HN')
    await stepped(shell, now, id, 'propose', writer)
    const view = await stepped(shell, now, id, 'return', approver, 'P-HN', { reason: '请写明月底的情况' })
    expect(view).toMatchObject({
      standing: 'draft',
      versions: [{ is: 'draft', returnedBecause: '请写明月底的情况' }],
    })
  })

  test('outdated and confirmed again; taken down, it can still be read by who follows a link from a case', async () => {
    const id = await publishedArticle(shell, now)
    const outdated = await stepped(shell, now, id, 'outdate', approver, 'P-HN', { reason: '资费已变' })
    expect(outdated).toMatchObject({ standing: 'outdated', because: '资费已变' })
    expect(await stepped(shell, now, id, 'confirm', approver)).toMatchObject({
      standing: 'published',
      because: null,
    })
    await stepped(shell, now, id, 'takeDown', approver, 'N-CN', { reason: '业务已停办' })
    expect(await shown(id, window)).toMatchObject({ standing: 'takenDown', because: '业务已停办' })
  })
})
