import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { branch, caseShell, moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { correctCustomerUse } from '../privacy/correct-customer.ts'
import { forgetCase } from '../privacy/forget-case.ts'
import { callBy } from '../report/november.fixture.ts'
import { followTexts } from './follow-texts.ts'
import { searchCasesUse } from './search-cases.ts'
import { suggestCasesUse } from './suggest-cases.ts'

const [P, SP, OTHER] = ['P-HN', 'SP-L11', 'SP-N01']
const morning = instant('2026-11-23T09:00:00+08:00')
const at = (minutes: number) => plusMinutes(morning, minutes)
let database: TestDatabase
let shell: CaseShell
let minute = 0

beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
})
afterAll(() => database.drop())

async function takenIn(description: string, customer: object = {}): Promise<string> {
  const classification = { kind: 'complaint', category: 'general' } as const
  const form = { channel: 'hotline10000', window, description, kind: 'complaint' } as const
  const body = { ...form, customer: { account: null, contact: null, ...customer }, classification }
  const made = await submitCaseUse(callBy(window, at(++minute), { body }), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}

async function moved(
  number: string,
  ...moves: readonly (readonly [string, string, object])[]
): Promise<void> {
  for (const [move, organisation, wish] of moves) {
    const done = await moveAt(shell, number, move as 'note', organisation, at(++minute), { ...wish })
    if (!done.ok) throw new Error(`${move}: ${done.no.code}`)
  }
}

const follow = () => followTexts(shell, { turn: 'wait', page: 3 })
const upTo: readonly (readonly [string, string, object])[] = [
  ['forward', window, { to: branch }],
  ['forward', branch, { to: P }],
]

async function search(words: string, organisation = P, more: object = {}, now: Instant = at(600)) {
  const answer = await searchCasesUse(callBy(organisation, now, { body: { words, ...more } }), shell)
  if (!answer.ok) throw new Error(answer.no.code)
  return answer.value
}
const found = async (words: string, organisation = P, more: object = {}) =>
  (await search(words, organisation, more)).hits.map(({ row }) => row.number)

describe('what is found', () => {
  let slow: string
  let refund: string
  beforeAll(async () => {
    slow = await takenIn('家里宽带网速慢，重启 Modem 无效', {
      account: 'ad0731000077@hn.example',
      contact: '13900001234',
    })
    refund = await takenIn('要求退费 ＶＩＰ用户', { account: 'hn5550001', contact: '晚上打 0731-8888 4321' })
    await moved(refund, ['note', window, { text: '用户说宽带也慢' }])
    await follow()
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
    expect(await found(words, 'P-GD')).toEqual([])
    expect(await found(words, window)).toEqual(wished())
  })

  test('the number of a case finds it, also by how it begins', async () => {
    expect(await found(slow, window)).toEqual([slow])
    expect((await found(slow.slice(0, 12), window)).toSorted()).toEqual([slow, refund].toSorted())
  })

  test('what is shown is the text that holds it, marked where', async () => {
    const { hits, terms, found: count } = await search('慢 宽带', window)
    expect([terms, count]).toEqual([['慢', '宽带'], 2])
    const [first] = hits
    expect(first?.row.number).toBe(refund)
    expect(first?.places).toMatchObject([{ what: 'entry', type: 'noted', text: '用户说宽带也慢' }])
    const [place] = first?.places ?? []
    expect(place?.marks.map(([from, until]) => place.text.slice(from, until))).toEqual(['宽带', '慢'])
    expect((await search('1234', window)).hits[0]?.places).toMatchObject([{ what: 'telephone', text: '' }])
  })

  test('it is narrowed like a list, and goes on page by page', async () => {
    expect(await found('宽带', window, { kind: 'complaint', state: 'open' })).toHaveLength(2)
    expect(await found('宽带', window, { state: 'ended' })).toEqual([])
    const filter = JSON.stringify({
      join: 'and',
      parts: [{ field: 'account', is: 'oneOf', of: ['hn5550001'] }],
    })
    expect(await found('宽带', window, { filter })).toEqual([refund])
    const first = await search('宽带', window, { limit: 1 })
    expect(first).toMatchObject({ found: 2, hits: [{ row: { number: refund } }] })
    expect(await search('宽带', window, { limit: 1, after: first.next })).toMatchObject({
      ...{ found: null, next: null, hits: [{ row: { number: slow } }] },
    })
  })

  test('suggestions are the newest of the same, and look nobody up by a whole telephone', async () => {
    const suggested = async (words: string) => {
      const answer = await suggestCasesUse(callBy(window, at(600), { body: { words } }), shell)
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
    number = await takenIn('彩铃退订失败，请回电13911112222', { account: 'sp99', contact: '13911113333' })
    await moved(
      number,
      ...upTo,
      ['note', P, { text: '内部机密备注' }],
      ['note', P, { text: '请看附件账单', visibility: 'partner' }],
      ['dispatchToSp', P, { to: SP, note: '请贵司核查' }],
      ['spAnswer', SP, { result: 'accepted', note: '已核查为误订' }],
      ['forward', P, { to: 'N-CN' }],
      ['dispatchToSp', 'N-CN', { to: OTHER, note: '请另一家核查' }],
      ['spAnswer', OTHER, { result: 'accepted', note: '另家答称正常' }],
    )
    await follow()
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
    for (const one of all) if ((await found(words, one)).includes(number)) finders.push(one)
    expect(finders).toEqual(readers)
  })

  test('what an SP is shown has no number in it', async () => {
    const { hits } = await search('彩铃', SP)
    expect(JSON.stringify(hits)).not.toContain('13911112222')
    expect(hits[0]?.places[0]?.text).toContain('139****2222')
  })
})

describe('after the fact', () => {
  test('several servers write each case once, and a restart goes on', async () => {
    await takenIn('重启之后')
    const done = await Promise.all(Array.from({ length: 4 }, follow))
    expect(done.filter((one) => one > 0)).toHaveLength(1)
    expect(await found('重启之后', window)).toHaveLength(1)
    await database.pool.query(`update search_marks set up_to = ''`)
    expect(await follow()).toBe(0)
  })

  test('while it is behind, it says so', async () => {
    const number = await takenIn('刚刚登记')
    expect(await search('刚刚登记', window)).toMatchObject({ hits: [], waiting: 1 })
    await follow()
    expect(await search('刚刚登记', window)).toMatchObject({ hits: [{ row: { number } }], waiting: 0 })
  })

  test('a move that says nothing new writes no words anew', async () => {
    const number = await takenIn('只提醒')
    await follow()
    const words = async () =>
      (
        await database.pool.query(
          'select t.ctid, t.version, words::text from case_texts t join cases c on c.id = t.case_id where number = $1',
          [number],
        )
      ).rows[0]
    const before = await words()
    await moved(number, ['prioritise', window, { priority: 'high' }])
    await follow()
    const after = await words()
    expect(after.words).toBe(before.words)
  })

  test('a customer who is corrected is found as they are, and one who is forgotten not at all', async () => {
    const number = await takenIn('请删除我的资料', { account: 'old777', contact: '13977778888' })
    await follow()
    const said = {
      params: { number },
      body: { account: 'new777', contact: '13966665555', reason: 'asked in writing' },
    }
    const corrected = await correctCustomerUse(callBy(P, at(++minute), said, ['supervisor']), shell)
    expect(corrected).toMatchObject({ ok: true })
    // Before the index has followed, the case itself says that it holds this no more.
    expect(await found('old777', window)).toEqual([])
    await follow()
    for (const gone of ['old777', '8888']) expect(await found(gone, window)).toEqual([])
    for (const now of ['new777', '5555']) expect(await found(now, window)).toEqual([number])
    await moved(number, ['withdraw', window, {}])
    await follow()
    const c = await loadCase(through(shell.pool, { organisation: 'N-CN', person: 'system' }), number)
    if (!c) throw new Error('the case is gone')
    const asked = { now: at(++minute), why: 'asked', person: 'someone', organisation: P } as const
    expect(await forgetCase(c, asked, shell)).toMatchObject({ ok: true })
    const kept = () => database.pool.query('select body from case_texts where case_id = $1', [c.id])
    expect((await kept()).rows).toEqual([])
    await follow()
    expect((await kept()).rows.map((row) => row.body.replaceAll('\u0001', ''))).toEqual([number])
    for (const gone of ['资料', 'new777', '5555']) expect(await found(gone, window)).toEqual([])
  })

  test('a case that cannot be read is named in the log and holds up no other', async () => {
    const [broken, whole] = [await takenIn('坏掉的'), await takenIn('完好的')]
    await database.pool.query(
      `update journal set data = '{}' where type = 'submitted' and case_id = (select id from cases where number = $1)`,
      [broken],
    )
    const said: unknown[] = []
    const log = { ...shell.log, error: (about: { number: string }) => void said.push(about.number) }
    await followTexts({ ...shell, log } as CaseShell, { turn: 'wait' })
    expect(said).toEqual([broken])
    expect(await found('完好的', window)).toEqual([whole])
  })
})
