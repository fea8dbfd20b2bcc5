import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { listPhrasesUse, takePhraseUse } from './list-phrases.ts'
import { changePhraseUse, deletePhraseUse, savePhraseUse } from './phrases.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const words = { name: '致歉', content: '{用户姓名}您好，给您带来不便，深表歉意。', promisesMoney: false }
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const by = (organisation: string, said: object, roles: readonly Role[] = ['agent'], person?: string) => {
  const call = callBy(organisation, now, said as { body?: never }, roles)
  return (person ? { ...call, who: { ...call.who, person } } : call) as never
}

async function saved(organisation: string, scope: string, roles?: readonly Role[], more: object = {}) {
  const made = await savePhraseUse(by(organisation, { body: { ...words, scope, ...more } }, roles), shell)
  return made.ok ? made.value.id : made.no.code
}

async function seen(organisation: string, person?: string) {
  const list = await listPhrasesUse(by(organisation, {}, ['agent'], person), shell)
  if (!list.ok) throw new Error(list.no.code)
  return list.value.phrases
}

test('sentences of their maker are seen by nobody else; those of the organisation by everybody there; national ones by all of the operator', async () => {
  const own = await saved('B-HN-HY', 'own')
  const shared = await saved('B-HN-HY', 'organisation', ['supervisor'])
  const national = await saved('N-CN', 'national', ['unitHead'])
  const ids = async (organisation: string, person?: string) =>
    (await seen(organisation, person)).map((one) => one.id).sort()
  expect(await ids('B-HN-HY')).toEqual([own, shared, national].sort())
  expect(await ids('B-HN-HY', 'another')).toEqual([shared, national].sort())
  expect(await ids('P-HN')).toEqual([national])
  expect(await ids('SP-L11')).toEqual([])
  expect(await saved('B-HN-HY', 'organisation')).toBe('notAllowed')
  expect(await saved('P-HN', 'national', ['administrator'])).toBe('notAllowed')
})

test('a sentence is changed and deleted by whom it belongs to; what is shared is on record, without its words', async () => {
  const id = await saved('B-HN-CS', 'organisation', ['supervisor'])
  const change = { params: { id }, body: { ...words, name: '问候' } }
  expect(await changePhraseUse(by('B-HN-CS', change), shell)).toMatchObject({ no: { code: 'notAllowed' } })
  expect(await changePhraseUse(by('B-HN-HY', change, ['supervisor']), shell)).toMatchObject({
    no: { code: 'notFound' },
  })
  expect(await changePhraseUse(by('B-HN-CS', change, ['unitHead']), shell)).toMatchObject({ ok: true })
  expect((await seen('B-HN-CS')).find((one) => one.id === id)?.name).toBe('问候')
  expect(await deletePhraseUse(by('B-HN-CS', { params: { id } }, ['unitHead']), shell)).toMatchObject({
    ok: true,
  })
  const acts = await database.pool.query(
    "select what, about from acts where about ->> 'phrase' = $1 order by seq",
    [id],
  )
  expect(acts.rows.map((row) => row.what)).toEqual(['phraseSaved', 'phraseSaved', 'phraseDeleted'])
  expect(acts.rows[0]?.about).toEqual({ phrase: id, scope: 'organisation' })
})

test('each use is counted, at every organisation, and the most used come first', async () => {
  const number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, plusMinutes(now, 1), { to: branch })
  const [seldom, often] = [
    await saved('N-CN', 'national', ['unitHead']),
    await saved('N-CN', 'national', ['unitHead']),
  ]
  const take = (organisation: string, id: string) =>
    takePhraseUse(by(organisation, { params: { number, id } }), shell)
  await take(window, seldom)
  for (const organisation of [window, branch, branch]) await take(organisation, often)
  const counted = (await seen(window)).filter((one) => [seldom, often].includes(one.id))
  expect(counted.map(({ id, uses }) => [id, uses])).toEqual([
    [often, 3],
    [seldom, 1],
  ])
  expect(await take('B-HN-HY', often)).toMatchObject({ no: { code: 'notFound' } })
  expect(await deletePhraseUse(by('N-CN', { params: { id: often } }, ['unitHead']), shell)).toMatchObject({
    ok: true,
  })
})

test('one that promises money is given to who leads, and to others once a refund is on record', async () => {
  const number = await taken(shell, now)
  const id = await saved('N-CN', 'national', ['unitHead'], { promisesMoney: true })
  const take = (roles?: readonly Role[]) =>
    takePhraseUse(by(window, { params: { number, id } }, roles), shell)
  expect(await take()).toMatchObject({ no: { code: 'phrasePromisesMoney' } })
  expect(await take(['supervisor'])).toMatchObject({ ok: true, value: { content: words.content } })
  await moveAt(shell, number, 'forward', window, plusMinutes(now, 1), { to: branch })
  await moveAt(shell, number, 'solve', branch, plusMinutes(now, 2), { refund: 12, note: '退费' })
  expect(await take()).toMatchObject({ ok: true })
})
