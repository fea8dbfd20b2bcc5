import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { through } from '../access/through.ts'
import { window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { climbed, type Searching, searchingIn } from './searching.fixture.ts'
import { suggestCasesUse } from './suggest-cases.ts'

const [P, SP, OTHER] = ['P-HN', 'SP-L11', 'SP-N01']

let database: TestDatabase
let cases: Searching
beforeAll(async () => {
  database = await freshDatabase()
  cases = await searchingIn(database)
})
afterAll(() => database.drop())

describe('what is found', () => {
  let slow: string
  let refund: string
  beforeAll(async () => {
    slow = await cases.takenIn('家里宽带网速慢，重启 Modem 无效', {
      account: 'ad0731000077@hn.example',
      contact: '13900001234',
    })
    refund = await cases.takenIn('要求退费 ＶＩＰ用户', {
      account: 'hn5550001',
      contact: '晚上打 0731-8888 4321',
    })
    await cases.moved(refund, ['note', window, { text: '用户说宽带也慢' }])
    await cases.follow()
  })

  test.each([
    ['网速慢', () => [slow]],
    ['宽带', () => [refund, slow]],
    ['慢', () => [refund, slow]],
    ['网速 宽带', () => [slow]],
    ['退费 宽带', () => [refund]],
    ['宽速', () => []],
    ['modem', () => [slow]],
    ['mod', () => [slow]],
    ['odem', () => []],
    ['vip', () => [refund]],
    ['ad0731000077', () => [slow]],
    ['AD0731000077@hn.ex', () => [slow]],
    ['hn555', () => [refund]],
    ['1234', () => [slow]],
    ['4321', () => [refund]],
    ['13900001234', () => [slow]],
    ['0731-88884321', () => [refund]],
    ['13900001235', () => []],
    ["网速' | '宽带", () => []],
    ['!!!', () => []],
  ])('%s', async (words, wished) => {
    expect(await cases.found(words, 'P-GD')).toEqual([])
    expect(await cases.found(words)).toEqual(wished())
  })

  test('the number of a case finds it, also by how it begins', async () => {
    expect(await cases.found(slow)).toEqual([slow])
    expect((await cases.found(slow.slice(0, 12))).toSorted()).toEqual([slow, refund].toSorted())
  })

  test('what is shown is the text that holds it, marked where', async () => {
    const { hits, terms, found: count } = await cases.search('慢 宽带')
    expect([terms, count]).toEqual([['慢', '宽带'], 2])
    const [first] = hits
    expect(first?.row.number).toBe(refund)
    expect(first?.places).toMatchObject([{ what: 'entry', type: 'noted', text: '用户说宽带也慢' }])
    const [place] = first?.places ?? []
    expect(place?.marks.map(([from, until]) => place.text.slice(from, until))).toEqual(['宽带', '慢'])
    expect((await cases.search('1234')).hits[0]?.places).toMatchObject([{ what: 'telephone', text: '' }])
  })

  test('it is narrowed like a list, and goes on page by page', async () => {
    expect(await cases.found('宽带', window, { kind: 'complaint', state: 'open' })).toHaveLength(2)
    expect(await cases.found('宽带', window, { state: 'ended' })).toEqual([])
    const filter = JSON.stringify({
      join: 'and',
      parts: [{ field: 'account', is: 'oneOf', of: ['hn5550001'] }],
    })
    expect(await cases.found('宽带', window, { filter })).toEqual([refund])
    const first = await cases.search('宽带', window, { limit: 1 })
    expect(first).toMatchObject({ found: 2, hits: [{ row: { number: refund } }] })
    expect(await cases.search('宽带', window, { limit: 1, after: first.next })).toMatchObject({
      ...{ found: null, next: null, hits: [{ row: { number: slow } }] },
    })
  })

  test('suggestions are the newest of the same, and look nobody up by a whole telephone', async () => {
    const suggested = async (words: string) => {
      const answer = await suggestCasesUse(callBy(window, cases.next(), { body: { words } }), cases.shell)
      return answer.ok ? answer.value.cases.map((one) => one.number) : answer.no
    }
    expect(await suggested('宽带')).toEqual([refund, slow])
    expect(await suggested('1234')).toEqual([slow])
    expect(await suggested('13900001234')).toEqual([])
  })

  test('the index holds no telephone, and whoever does not say what they look for gets no text', async () => {
    const { rows } = await database.pool.query('select t::text as row from case_texts t')
    for (const secret of ['13900001234', '1234', '4321'])
      expect(rows.filter(({ row }) => new RegExp(`(?<![0-9])${secret}(?![0-9])`).test(row))).toEqual([])
    const db = through(await database.application(), { organisation: window, person: 'someone' })
    expect((await db.query('select from case_texts')).rowCount).toBe(0)
  })
})

describe('each side finds what it reads', () => {
  let number: string
  beforeAll(async () => {
    number = await cases.takenIn('彩铃退订失败，请回电13911112222', {
      account: 'sp99',
      contact: '13911113333',
    })
    await cases.moved(
      number,
      ...climbed,
      ['note', P, { text: '内部机密备注' }],
      ['note', P, { text: '请看附件账单', visibility: 'partner' }],
      ['dispatchToSp', P, { to: SP, note: '请贵司核查' }],
      ['spAnswer', SP, { result: 'accepted', note: '已核查为误订' }],
      ['forward', P, { to: 'N-CN' }],
      ['dispatchToSp', 'N-CN', { to: OTHER, note: '请另一家核查' }],
      ['spAnswer', OTHER, { result: 'accepted', note: '另家答称正常' }],
    )
    await cases.follow()
  })

  test.each([
    ['彩铃退订', [SP, OTHER, P, window]],
    ['内部机密', [P, window]],
    ['附件账单', [SP, OTHER, P, window]],
    ['贵司核查', [SP, P, window]],
    ['误订', [SP, P, window]],
    ['另家答称', [OTHER, P, window]],
    ['13911112222', [P, window]],
    ['13911113333', [P, window]],
    ['3333', [P, window]],
    // As it is masked to them.
    ['2222', [SP, OTHER]],
    ['sp99', [SP, OTHER, P, window]],
  ])('%s', async (words, readers) => {
    const all = [SP, OTHER, P, window, 'P-GD', 'B-HN-HY', 'D-HN-BILLING']
    const finders: string[] = []
    for (const one of all) if ((await cases.found(words, one)).includes(number)) finders.push(one)
    expect(finders).toEqual(readers)
  })

  test('what an SP is shown has no number in it', async () => {
    const { hits } = await cases.search('彩铃', SP)
    expect(JSON.stringify(hits)).not.toContain('13911112222')
    expect(hits[0]?.places[0]?.text).toContain('139****2222')
  })
})
