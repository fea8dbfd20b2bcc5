import { afterAll, beforeAll, expect, test } from 'vitest'
import { fold } from '#domain/case/evolve.ts'
import { through } from '../access/through.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { showUnreadUse } from '../notice/notices.ts'
import { assignAt, call, handlers, hired, later, now, sp, value } from './handling.fixture.ts'
import { loadCase, loadJournal } from './load.ts'
import { performMove } from './perform-move.ts'
import { showCaseUse } from './show-case.ts'
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

const handlerOn = async (number: string) => {
  const { rows } = await database.pool.query('select handler, priority from cases where number = $1', [
    number,
  ])
  return rows[0]
}

test('of two who take the same case at once exactly one has it, and the other is told who', async () => {
  const number = await taken(shell, now)
  const [first, second] = await Promise.all([assign(number, li, li), assign(number, wang, wang)])
  const won = [first, second].filter((one) => one.ok)
  const lost = [first, second].find((one) => !one.ok)
  expect(won).toHaveLength(1)
  const { handler } = await handlerOn(number)
  expect(lost).toMatchObject({
    no: { code: 'handledByAnother', about: handler === li ? '李' : '王' },
  })
  const c = await loadCase(database.pool, number)
  expect(c && fold(await loadJournal(database.pool, c))).toEqual(c)
})

test('only who has a seat at the desk is given a case, and what somebody leaves behind is anybody’s to take', async () => {
  const number = await taken(shell, now)
  expect(await assign(number, chief, clerk, window, ['supervisor'])).toMatchObject({
    no: { code: 'noSeatHere' },
  })
  expect(await assign(number, wang, li)).toMatchObject({ no: { code: 'onlyLeadersAssign' } })
  const leaving = await hired(database.pool, '离岗', window, 'agent')
  expect(await assign(number, chief, leaving, window, ['supervisor'])).toMatchObject({ ok: true })
  expect(await assign(number, wang, wang)).toMatchObject({ no: { code: 'handledByAnother', about: '离岗' } })
  await database.pool.query('delete from memberships where person = $1', [leaving])
  const view = value(await showCaseUse(call(wang, { params: { number } }), shell))
  expect(view.handler).toEqual({ person: leaving, name: '离岗', isHere: false })
  expect(await assign(number, wang, wang)).toMatchObject({ ok: true })
})

test('who is given a case is told by name, and nobody else; nobody of what they took', async () => {
  const whats = async (person: string) =>
    value(await showUnreadUse(call(person), shell)).latest.map((one) => [one.what, one.kind, one.number])
  for (const person of [li, wang]) await whats(person)
  const number = await taken(shell, now)
  await assign(number, chief, li, window, ['supervisor'])
  expect(await whats(li)).toContainEqual(['assigned', 'assigned', number])
  expect(await whats(wang)).not.toContainEqual(['assigned', 'assigned', number])
  await performMove('prioritise', number, { priority: 'urgent', reason: '医院断网' }, call(wang), shell)
  expect(await whats(li)).toContainEqual(['prioritised', 'pressed', number])
  expect(await handlerOn(number)).toMatchObject({ handler: li, priority: 'urgent' })
  await assign(number, li, null)
  await assign(number, li, li)
  expect((await whats(li)).filter(([what, , of]) => what === 'assigned' && of === number)).toHaveLength(1)
})

test('the same case comes back to whoever had it', async () => {
  const number = await taken(shell, now)
  await assign(number, li, li)
  await moveAt(shell, number, 'forward', window, later(61), { to: branch })
  expect(await handlerOn(number)).toMatchObject({ handler: null })
  await moveAt(shell, number, 'return', branch, later(62), { reason: '材料不全' })
  expect(await handlerOn(number)).toMatchObject({ handler: li })
})

test('nobody reads or writes a handler of a case that they do not see', async () => {
  const number = await taken(shell, now)
  const db = through(shell.pool, { organisation: sp, person: clerk })
  expect((await db.query('select handler from cases where number = $1', [number])).rows).toEqual([])
  expect((await db.query('update cases set handler = $2 where number = $1', [number, clerk])).rowCount).toBe(
    0,
  )
  expect(await assign(number, clerk, clerk, sp)).toMatchObject({ no: { code: 'notFound' } })
  expect(await assign(number, chief, chief, 'P-HN', ['supervisor'])).toMatchObject({
    no: { code: 'notHolder' },
  })
})
