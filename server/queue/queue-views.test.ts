import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ViewContent } from '#contract/queue/views.ts'
import type { Role } from '#domain/access/roles.ts'
import { instant } from '#domain/time.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import type { Call, Shell } from '../shell.ts'
import { chooseViewsUse, listViewsUse } from './list-views.ts'
import { changeViewUse, deleteViewUse, saveViewUse } from './queue-views.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const content: ViewContent = {
  queue: 'all',
  state: 'open',
  filter: { join: 'and', parts: [{ field: 'holder', is: 'oneOf', of: ['@own'] }] },
  columns: [{ name: 'number', width: 180 }],
  density: 'middle',
}
let database: TestDatabase
let shell: Shell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const by = (organisation: string, said: object, roles: readonly Role[] = ['agent'], person?: string) => {
  const call = callBy(organisation, now, said as { body?: never }, roles)
  return (person ? { ...call, who: { ...call.who, person } } : call) as unknown as Call<never, never, never>
}

async function saved(organisation: string, scope: string, roles?: readonly Role[], person?: string) {
  const made = await saveViewUse(
    by(organisation, { body: { name: scope, scope, content } }, roles, person),
    shell,
  )
  return made.ok ? made.value.id : made.no.code
}

async function seen(organisation: string, person?: string) {
  const list = await listViewsUse(by(organisation, {}, ['agent'], person), shell)
  if (!list.ok) throw new Error(list.no.code)
  return list.value
}

test('lists of their maker are seen by nobody else; those of the organisation by everybody there; national ones by all of the operator', async () => {
  const own = await saved('B-HN-CS', 'own')
  const shared = await saved('B-HN-CS', 'organisation', ['supervisor'])
  const national = await saved('N-CN', 'national', ['unitHead'])
  const ids = async (organisation: string, person?: string) =>
    (await seen(organisation, person)).views.map((one) => one.id)
  expect(await ids('B-HN-CS')).toEqual([national, shared, own])
  expect(await ids('B-HN-CS', 'another')).toEqual([national, shared])
  expect(await ids('P-HN')).toEqual([national])
  expect(await ids('SP-L11')).toEqual([])
  const { views } = await seen('B-HN-CS')
  expect(views.find((one) => one.id === own)).toMatchObject({ content, mayChange: true })
  expect(views.find((one) => one.id === shared)?.mayChange).toBe(false)
})

test('who may not keep a list for others is refused, and so is a list that names a customer', async () => {
  expect(await saved('B-HN-CS', 'organisation')).toBe('notAllowed')
  expect(await saved('P-HN', 'national', ['administrator'])).toBe('notAllowed')
  const filter = { join: 'and', parts: [{ field: 'account', is: 'oneOf', of: ['ad0731'] }] }
  const body = { name: 'x', scope: 'own', content: { ...content, filter } }
  expect(await saveViewUse(by('B-HN-CS', { body }), shell)).toMatchObject({
    no: { code: 'validationFailed' },
  })
})

test('a list is changed and deleted by whom it belongs to; what is shared is on record, without its name', async () => {
  const id = await saved('B-HN-HY', 'organisation', ['supervisor'])
  const change = { params: { id }, body: { name: '改名', content } }
  expect(await changeViewUse(by('B-HN-HY', change), shell)).toMatchObject({ no: { code: 'notAllowed' } })
  expect(await changeViewUse(by('B-HN-CS', change, ['supervisor']), shell)).toMatchObject({
    no: { code: 'notFound' },
  })
  expect(await changeViewUse(by('B-HN-HY', change, ['unitHead']), shell)).toMatchObject({ ok: true })
  expect((await seen('B-HN-HY')).views.find((one) => one.id === id)?.name).toBe('改名')
  expect(await deleteViewUse(by('B-HN-HY', { params: { id } }, ['unitHead']), shell)).toMatchObject({
    ok: true,
  })
  const acts = await database.pool.query(
    "select what, about from acts where about ->> 'view' = $1 order by seq",
    [id],
  )
  expect(acts.rows.map((row) => row.what)).toEqual(['viewSaved', 'viewSaved', 'viewDeleted'])
  expect(acts.rows[0]?.about).toEqual({ view: id, scope: 'organisation' })
})

test('what somebody has at hand is their own, in their order, and forgets what is gone', async () => {
  const [one, two] = [await saved('P-HN', 'own'), await saved('P-HN', 'own')]
  const choose = { body: { pinned: [two, one], beginsWith: two } }
  expect(await chooseViewsUse(by('P-HN', choose), shell)).toMatchObject({ ok: true })
  expect(await seen('P-HN')).toMatchObject({ pinned: [two, one], beginsWith: two })
  expect(await seen('P-HN', 'another')).toMatchObject({ pinned: [], beginsWith: null })
  await deleteViewUse(by('P-HN', { params: { id: two } }), shell)
  expect(await seen('P-HN')).toMatchObject({ pinned: [one], beginsWith: null })
})
