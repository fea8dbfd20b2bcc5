import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { loadCase } from '../case/load.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { changeMacroUse, deleteMacroUse, saveMacroUse } from './keep-macro.ts'
import { listMacrosUse } from './list-macros.ts'
import { previewMacroUse } from './preview-macro.ts'
import { takeMacroUse } from './take-macro.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const waiting = [
  { move: 'note', words: '已请{用户姓名}补充资料' },
  { move: 'reply', words: '请补充资料。' },
  { move: 'hold', reason: 'awaitCustomerInfo' },
]
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const by = (organisation: string, said: object, roles: readonly Role[] = ['agent'], person?: string) => {
  const call = callBy(organisation, plusMinutes(now, 5), said as { body?: never }, roles)
  return (person ? { ...call, who: { ...call.who, person } } : call) as never
}

async function saved(organisation: string, scope: string, roles?: readonly Role[], more: object = {}) {
  const body = { name: '等资料', steps: waiting, promisesMoney: false, scope, ...more }
  const made = await saveMacroUse(by(organisation, { body }, roles), shell)
  return made.ok ? made.value.id : made.no.code
}

async function seen(organisation: string, person?: string) {
  const list = await listMacrosUse(by(organisation, {}, ['agent'], person), shell)
  if (!list.ok) throw new Error(list.no.code)
  return list.value.macros
}

async function previewed(organisation: string, number: string, id: string, words: (string | null)[]) {
  const answer = await previewMacroUse(by(organisation, { params: { number, id }, body: { words } }), shell)
  return answer.ok ? answer.value : answer.no
}

const said = ['已请李女士补充资料', '请补充资料。', null]

test('macros of their maker are seen by nobody else; those of the organisation by everybody there; national ones by all of the operator', async () => {
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
  expect(await deleteMacroUse(by('N-CN', { params: { id: national } }, ['unitHead']), shell)).toMatchObject({
    ok: true,
  })
})

test('a macro is changed and deleted by whom it belongs to; what is shared is on record, without its words', async () => {
  const id = await saved('B-HN-CS', 'organisation', ['supervisor'])
  const change = { params: { id }, body: { name: '等待', steps: waiting, promisesMoney: false } }
  expect(await changeMacroUse(by('B-HN-CS', change), shell)).toMatchObject({ no: { code: 'notAllowed' } })
  expect(await changeMacroUse(by('B-HN-HY', change, ['supervisor']), shell)).toMatchObject({
    no: { code: 'notFound' },
  })
  expect(await changeMacroUse(by('B-HN-CS', change, ['unitHead']), shell)).toMatchObject({ ok: true })
  expect((await seen('B-HN-CS')).find((one) => one.id === id)?.name).toBe('等待')
  await deleteMacroUse(by('B-HN-CS', { params: { id } }, ['unitHead']), shell)
  const acts = await database.pool.query(
    "select what, about from acts where about ->> 'macro' = $1 order by seq",
    [id],
  )
  expect(acts.rows.map((row) => row.what)).toEqual(['macroSaved', 'macroSaved', 'macroDeleted'])
  expect(acts.rows[0]?.about).toEqual({ macro: id, scope: 'organisation' })
})

test('a macro with a step that lacks its words or its reason is not kept', async () => {
  expect(await saved(window, 'own', ['agent'], { steps: [{ move: 'reply' }] })).toBe('macroIncomplete')
  expect(await saved(window, 'own', ['agent'], { steps: [{ move: 'hold' }] })).toBe('macroIncomplete')
})

test('each step is judged on the case as those before it would leave it, and nothing happens by looking', async () => {
  const number = await taken(shell, now)
  const id = await saved(window, 'own')
  const before = await loadCase(database.pool, number)
  expect(await previewed(window, number, id, said)).toMatchObject({
    version: before?.version,
    steps: [
      { move: 'note', will: { status: before?.status, holder: window }, no: null },
      { move: 'reply', will: { status: before?.status, holder: window }, no: null },
      { move: 'hold', will: { status: 'onHold', holder: window, others: 0 }, no: null },
    ],
  })
  expect(await loadCase(database.pool, number)).toEqual(before)
  const { rows } = await database.pool.query('select 1 from refused_moves')
  expect(rows).toEqual([])
})

test('the first step that is refused says why, and none after it is reached', async () => {
  const number = await taken(shell, now)
  const twice = [waiting[2], { move: 'deliver', words: '结果' }, waiting[0]]
  const id = await saved(window, 'own', ['agent'], { steps: twice })
  expect(await previewed(window, number, id, [null, '结果', '备注'])).toMatchObject({
    steps: [
      { move: 'hold', will: { status: 'onHold' }, no: null },
      { move: 'deliver', will: null, no: { code: 'moveNotAllowedNow', about: 'onHold' } },
      { move: 'note', will: null, no: null },
    ],
  })
  expect(await previewed(window, number, id, ['结果'])).toMatchObject({ code: 'malformed' })
})

test('the moves, made one by one, come to what the preview said', async () => {
  const number = await taken(shell, now)
  const id = await saved(window, 'own')
  const rows = await previewed(window, number, id, said)
  await moveAt(shell, number, 'note', window, plusMinutes(now, 6), { text: said[0], visibility: 'internal' })
  await moveAt(shell, number, 'reply', window, plusMinutes(now, 6), { note: said[1] })
  await moveAt(shell, number, 'hold', window, plusMinutes(now, 6), { reason: 'awaitCustomerInfo' })
  const after = await loadCase(database.pool, number)
  expect(after?.status).toBe('onHold')
  expect('steps' in rows && rows.steps.at(-1)?.will?.status).toBe(after?.status)
})

test('neither a case nor a macro that one does not see is learnt of, and each use is counted', async () => {
  const number = await taken(shell, now)
  const id = await saved(window, 'organisation', ['supervisor'])
  expect(await previewed('W-GD-SZ-10000', number, id, said)).toMatchObject({
    code: 'notFound',
    about: number,
  })
  const take = (organisation: string) => takeMacroUse(by(organisation, { params: { number, id } }), shell)
  expect(await take(window)).toMatchObject({ ok: true })
  expect(await take(window)).toMatchObject({ ok: true })
  await moveAt(shell, number, 'forward', window, plusMinutes(now, 1), { to: branch })
  expect(await take(branch)).toMatchObject({ no: { code: 'notFound', about: id } })
  expect((await seen(window)).find((one) => one.id === id)?.uses).toBe(2)
})

test('one that promises money is given to who leads, and to others once a refund is on record', async () => {
  const number = await taken(shell, now)
  const id = await saved(window, 'organisation', ['supervisor'], { promisesMoney: true })
  expect(await previewed(window, number, id, said)).toMatchObject({ code: 'phrasePromisesMoney' })
  const take = (roles?: readonly Role[]) => takeMacroUse(by(window, { params: { number, id } }, roles), shell)
  expect(await take()).toMatchObject({ no: { code: 'phrasePromisesMoney' } })
  expect(await take(['supervisor'])).toMatchObject({ ok: true })
})
