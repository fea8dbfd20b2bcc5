import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { caseShell, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { approver, callOf, publishedArticle, stepped } from './article.fixture.ts'
import { searchArticlesUse } from './search-articles.ts'
import { suggestArticlesUse } from './suggest-articles.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
const titles = {
  unsubscribe: '包月服务退订后当月还收费吗',
  modem: '宽带拨号提示错误691怎么办',
  card: '互联星空卡怎样充值',
}
let modem: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  await publishedArticle(shell, now, { title: titles.unsubscribe }, 'N-CN')
  const network = { categories: ['network'], audience: 'internal' as const }
  modem = await publishedArticle(shell, now, {
    ...{ title: titles.modem, ...network, topic: 'technical' },
    ...{ answer: '请核对账号密码；账号欠费或已在别处登录时也提示691。', details: '先查账号状态。' },
  })
  await publishedArticle(
    shell,
    now,
    {
      ...{ title: titles.card, categories: ['feeNoSp'], topic: 'account' },
      ...{ answer: '刮开密码，登录后在“我的星空”充值。' },
    },
    'N-CN',
  )
})
afterAll(() => database.drop())

async function suggested(text: string, organisation: string = window, more = {}, at = now) {
  const call = callOf('reader', organisation, at, { body: { text, ...more } })
  const outcome = await suggestArticlesUse(call, shell)
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value.articles.map((one) => one.title)
}

describe('what somebody types brings up the articles like it', () => {
  test('in other words and another order than the article has', async () => {
    expect(await suggested('用户来电说宽带从凌晨起拨不上，提示错误代码691，13900000001')).toEqual([
      titles.modem,
    ])
    expect(await suggested('客户已经退订包月，当月仍被收费，要求说明')).toEqual([titles.unsubscribe])
  })

  test('nothing where there is nothing like it', async () => {
    expect(await suggested('客服态度恶劣，要求书面道歉')).toEqual([])
    expect(await suggested('13900000001')).toEqual([])
  })

  test('only what the organisation reads: no article of another province, none that is internal for an SP', async () => {
    const typed = '宽带拨号错误691'
    expect(await suggested(typed, 'W-GD-GZ-10000')).toEqual([])
    expect(await suggested(typed, 'SP-L11')).toEqual([])
    expect(await suggested(typed, 'W-CN-WEB')).toEqual([titles.modem])
    expect(await suggested('退订包月当月收费', 'SP-L11')).toEqual([titles.unsubscribe])
  })

  test('those for the category of the matter come first', async () => {
    const typed = '互联星空卡充值；包月服务退订'
    expect(await suggested(typed, window, { category: 'feeNoSp' })).toEqual([titles.card, titles.unsubscribe])
    expect(await suggested(typed, window, { kind: 'consultation' })).toEqual([
      titles.unsubscribe,
      titles.card,
    ])
  })

  test('what nobody has looked at in time is not suggested, nor what was taken down', async () => {
    const typed = '宽带拨号错误691'
    expect(await suggested(typed, window, {}, plusMinutes(now, 181 * 24 * 60))).toEqual([])
    await stepped(shell, now, modem, 'takeDown', approver, 'P-HN', { reason: '重写' })
    expect(await suggested(typed)).toEqual([])
    const { rows } = await database.pool.query(
      `select sum(articles)::int as n, (select sum(cardinality(grams))::int from article_search) as held from article_grams`,
    )
    expect(rows[0]?.n).toBe(rows[0]?.held)
  })
})

describe('the lists', () => {
  async function found(body: object, organisation = 'P-HN') {
    const outcome = await searchArticlesUse(callOf('reader', organisation, now, { body }), shell)
    if (!outcome.ok) throw new Error(outcome.no.code)
    return outcome.value
  }
  const named = async (body: object, organisation?: string) =>
    (await found(body, organisation)).rows.map((one) => one.title).sort()

  test('words are found exactly, in title, answer and details; of one character too', async () => {
    expect(await named({ text: '充值' })).toEqual([titles.card])
    expect(await named({ text: '退' })).toEqual([titles.unsubscribe])
    expect(await named({ text: '星空 密码' })).toEqual([titles.card])
    expect(await named({ text: '空密' })).toEqual([])
    expect(await named({ text: '100%' })).toEqual([])
  })

  test('shelves count what one reads, by group and category', async () => {
    expect((await found({})).shelves).toEqual(
      expect.arrayContaining([
        { topic: 'account', category: null, count: 1 },
        { topic: 'account', category: 'feeNoSp', count: 1 },
      ]),
    )
    expect(await named({ topic: 'ordering' })).toEqual([titles.unsubscribe])
    expect(await named({ category: 'feeNoSp' })).toEqual([titles.card])
  })

  test('what is due is for those who approve; what was taken down for those who write', async () => {
    expect(await named({ list: 'takenDown' })).toEqual([titles.modem])
    expect(await named({ list: 'takenDown' }, 'P-GD')).toEqual([])
    expect(await named({ list: 'takenDown' }, 'SP-L11')).toEqual([])
    const soon = { reviewDueAt: plusMinutes(now, 20 * 24 * 60) }
    const id = await publishedArticle(shell, now, { title: '长沙营业厅的时间' })
    await stepped(shell, now, id, 'confirm', approver, 'P-HN', soon)
    expect(await named({ list: 'due' })).toEqual(['长沙营业厅的时间'])
    expect((await found({})).toReview).toBe(1)
  })

  test('fifty to a page, and the next after that', async () => {
    await thousands(database, 120)
    const first = await found({}, 'SP-N01')
    expect([first.rows.length, typeof first.next]).toEqual([50, 'string'])
    const second = await found({ after: first.next }, 'SP-N01')
    const third = await found({ after: second.next }, 'SP-N01')
    const all = [first, second, third].flatMap((page) => page.rows.map((one) => one.id))
    expect([all.length, new Set(all).size, third.next]).toEqual([122, 122, null])
  })
})

test('with ten thousand articles the words of a text are looked up by their index', async () => {
  await thousands(database, 10_000)
  const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(
    `explain select s.article from unnest(array['错误', '拨号']) as g (gram) join article_search s on s.grams @> array[g.gram]
     group by s.article`,
  )
  expect(rows.map((one) => one['QUERY PLAN']).join('\n')).toContain('article_search_grams')
  expect(await suggested('客户已经退订包月，当月仍被收费，要求说明')).toContain(titles.unsubscribe)
})

/** Articles of the nation for the public, of words that nobody says. */
async function thousands({ pool }: TestDatabase, n: number): Promise<void> {
  await pool.query(
    `with made as (
       insert into articles (id, organisation, published, review_due_at, made_at)
       select gen_random_uuid(), 'N-CN', 1, $2::timestamptz + interval '90 days', $2 from generate_series(1, $1) returning id
     ), numbered as (select id, row_number() over () as n from made
     ), versions as (
       insert into article_versions (article, no, is_now, topic, categories, audience, title, answer, details, writers,
         written_at, approved_at) select id, 1, 'published', 'service', '{}', 'public', 'w' || n, 'a', '', '{}', $2, $2
       from numbered
     )
     insert into article_search (article, version, audience, topic, categories, review_due_at, published_at, title_grams, grams)
     select id, 1, 'public', 'service', '{}', $2::timestamptz + interval '90 days', $2, array['w' || n],
       array(select 'w' || (n * 7 + k * k) % 9973 from generate_series(1, 60) k) from numbered`,
    [n, now],
  )
  await pool.query('analyze article_search')
}
