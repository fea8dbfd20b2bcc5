import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { previewTogetherUse } from '../queue/preview-together.ts'
import { assignAt, call, handlers, hired, later, now, sp, value } from './handling.fixture.ts'
import { listCasesUse } from './list-cases.ts'
import { listColleaguesUse } from './list-colleagues.ts'
import { performMove } from './perform-move.ts'
import { showCaseUse, showTimelineUse } from './show-case.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'

let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let assign: ReturnType<typeof assignAt>
let [li, wang, chief, clerk] = ['', '', '', '']
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  assign = assignAt(shell)
  ;({ li, wang, chief, clerk } = await handlers(database.pool))
})
afterAll(() => database.drop())

const listed = async (person: string, query: object, at = window) =>
  value(await listCasesUse(call(person, { query: { queue: 'mine', ...query } }, at), shell))
const numbers = async (...asked: Parameters<typeof listed>) =>
  (await listed(...asked)).rows.map((row) => row.number)
test('what one handles and what nobody does are lists of the desk, with the names of its people', async () => {
  const [mine, theirs, nobodys] = [await taken(shell, now), await taken(shell, now), await taken(shell, now)]
  await assign(mine, li, li)
  await assign(theirs, chief, wang, window, ['supervisor'])
  const own = await numbers(li, { quick: 'byMe' })
  expect([own.includes(mine), own.includes(theirs), own.includes(nobodys)]).toEqual([true, false, false])
  const free = await numbers(li, { quick: 'unassigned' })
  expect([free.includes(mine), free.includes(theirs), free.includes(nobodys)]).toEqual([false, false, true])
  const { rows, names } = await listed(li, { quick: 'byMe' })
  expect(rows.map((row) => names[row.handler ?? ''])).toContain('李')
  const filter = JSON.stringify({ join: 'and', parts: [{ field: 'handler', is: 'oneOf', of: [wang] }] })
  expect(await numbers(li, { filter })).toContain(theirs)
})

test('an SP sees its own handlers and titles without numbers; the operator’s people stay inside, and theirs do', async () => {
  const number = await taken(shell, now)
  await moveAt(shell, number, 'reclassify', window, later(1), { category: 'feeSp', sp, reason: '涉及SP' })
  await assign(number, li, li)
  const named = { title: '扣费 13900000001 有误' }
  await performMove('retitle', number, named, call(li), shell)
  await moveAt(shell, number, 'forward', window, later(61), { to: branch })
  await moveAt(shell, number, 'forward', branch, later(62), { to: 'P-HN' })
  await moveAt(shell, number, 'dispatchToSp', 'P-HN', later(63), { to: sp })
  const at = (person: string, organisation: string, said: object = { params: { number } }) =>
    call(person, said, organisation)
  expect(await performMove('assign', number, { handler: clerk }, at(clerk, sp, {}), shell)).toMatchObject({
    ok: true,
  })
  const own = value(await showCaseUse(at(clerk, sp), shell))
  expect([own.handler?.name, own.title]).toEqual(['SP员工', '扣费 139****0001 有误'])
  expect(JSON.stringify(own)).not.toContain(li)
  const province = value(await showCaseUse(at('someone', 'P-HN'), shell))
  expect([province.handler, JSON.stringify(province).includes(clerk)]).toEqual([null, false])
  const events = async (person: string, organisation: string) =>
    value(await showTimelineUse(at(person, organisation), shell)).entries.filter(
      (one) => one.type === 'assigned' || one.type === 'retitled',
    )
  expect((await events(clerk, sp)).map((one) => one.facts.handler)).toEqual(['SP员工'])
  expect((await events(li, window)).map((one) => one.facts)).toMatchObject([
    { handler: '李', handlerBefore: null },
    { title: named.title, titleBefore: 'cannot sign in' },
  ])
  expect(await numbers(clerk, { quick: 'byMe' }, sp)).toEqual([number])
  const asked = { join: 'and', parts: [{ field: 'handler', is: 'given' }] }
  const all = { queue: 'all', state: 'any', filter: JSON.stringify(asked) }
  expect(await numbers(clerk, all, sp)).toEqual([number])
})

test('several at once are looked at first: who would get them, what was before, and why some are refused', async () => {
  const [free, theirs] = [await taken(shell, now), await taken(shell, now)]
  await assign(theirs, wang, wang)
  const body = { move: 'assign', wish: { handler: li }, numbers: [free, theirs] }
  const { rows, names } = value(await previewTogetherUse(call(li, { body }), shell))
  expect(rows).toMatchObject([
    { number: free, will: { handler: li }, was: { handler: null }, no: null },
    { number: theirs, will: null, was: { handler: wang }, no: { code: 'handledByAnother', about: wang } },
  ])
  expect([names[li], names[wang]]).toEqual(['李', '王'])
})

test('colleagues are those with a working seat here, each with how much they have', async () => {
  await hired(database.pool, '管理员', window, 'administrator')
  const { people, mayGive } = value(await listColleaguesUse(call(li), shell))
  expect(mayGive).toBe(false)
  expect(people[0]).toMatchObject({ person: li, name: '李' })
  expect(people.map((one) => one.name)).not.toContain('管理员')
  const own = await numbers(li, { quick: 'byMe' })
  expect(people[0]?.open).toBe(own.length)
  expect(value(await listColleaguesUse(call(chief, {}, window, ['supervisor']), shell)).mayGive).toBe(true)
})

test('a page of either list is one range of one index, with no sorting', async () => {
  const client = await shell.pool.connect()
  try {
    await client.query("select set_config('beichen.acting', $1, false)", [window])
    await client.query('set enable_seqscan = off')
    for (const condition of [`handler = '${li}'`, 'handler is null']) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select id from cases where is_open and holder = '${window}'
          and array_position(seen_by, '${window}') is not null and ${condition} order by due_at, id limit 51`,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).not.toContain('Sort')
    }
  } finally {
    client.release()
  }
})
