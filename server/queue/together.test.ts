import { afterAll, beforeAll, expect, test } from 'vitest'
import { holderOf } from '#domain/case/reading.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { previewTogetherUse } from './preview-together.ts'
import { lookTogetherUse } from './together.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(morning, minutes)
const unknown = '26112343009999999'
let database: TestDatabase
let shell: CaseShell
let [here, there, held]: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
  ;[here, there, held] = [
    await taken(shell, morning),
    await taken(shell, morning),
    await taken(shell, morning),
  ]
  await moveAt(shell, there, 'forward', window, later(5), { to: branch })
  await moveAt(shell, held, 'hold', window, later(5), { reason: 'awaitCustomerInfo' })
})
afterAll(() => database.drop())

async function previewed(by: string, move: 'forward' | 'hold' | 'resume', wish: object, numbers: string[]) {
  const body = { move, wish: { ...wish }, numbers }
  const answer = await previewTogetherUse(callBy(by, later(10), { body }), shell)
  return answer.ok ? answer.value.rows : answer.no
}

test('a preview says of each case how it will stand and who will hold it, or why not', async () => {
  const rows = await previewed(window, 'forward', { to: branch }, [
    here ?? '',
    there ?? '',
    held ?? '',
    unknown,
  ])
  expect(rows).toMatchObject([
    { number: here, version: 3, will: { status: 'inProgress', holder: branch, others: 0 }, no: null },
    { number: there, will: null, no: { code: 'notHolder' } },
    { number: held, will: null, no: { code: 'moveNotAllowedNow' } },
    { number: unknown, version: null, will: null, no: { code: 'notFound' } },
  ])
})

test('nothing happens by looking: no case changes, and no attempt is on record', async () => {
  const before = await loadCase(database.pool, there ?? '')
  await previewed(window, 'forward', { to: 'N-CN' }, [here ?? '', there ?? ''])
  expect(await loadCase(database.pool, there ?? '')).toEqual(before)
  const { rows } = await database.pool.query('select 1 from refused_moves')
  expect(rows).toEqual([])
})

test('the move then comes to what the preview said', async () => {
  const number = await taken(shell, morning)
  const rows = await previewed(window, 'forward', { to: branch }, [number])
  const done = await moveAt(shell, number, 'forward', window, later(11), { to: branch })
  const after = await loadCase(database.pool, number)
  const holder = after && holderOf(after)
  expect(rows).toMatchObject([{ will: { status: after?.status, holder } }])
  expect(done).toMatchObject({ value: { status: after?.status, holder } })
})

test('whoever does not see a case learns nothing by previewing it', async () => {
  const foreign = await previewed('W-GD-SZ-10000', 'forward', { to: branch }, [here ?? ''])
  const nowhere = await previewed('W-GD-SZ-10000', 'forward', { to: branch }, [unknown])
  const without = (rows: unknown) => JSON.stringify(rows).replaceAll(here ?? '', unknown)
  expect(without(foreign)).toBe(without(nowhere))
})

test('what does not belong to the move is no wish of it', async () => {
  expect(await previewed(window, 'hold', { to: branch }, [here ?? ''])).toMatchObject({ code: 'malformed' })
})

test('of several cases each move says how many may make it, and to whom how many may go', async () => {
  const body = { numbers: [here ?? '', there ?? '', held ?? '', unknown] }
  const look = await lookTogetherUse(callBy(window, later(10), { body }), shell)
  if (!look.ok) throw new Error(look.no.code)
  const counts = Object.fromEntries(look.value.moves.map(({ move, count }) => [move, count]))
  expect(counts).toMatchObject({ forward: 1, hold: 1, resume: 1, note: 3 })
  expect(counts).not.toHaveProperty('feedback')
  const up = look.value.targets.filter(({ move }) => move === 'forward')
  expect(up).toContainEqual({ move: 'forward', to: branch, count: 1 })
  expect(look.value.names[branch]).toBeTruthy()
})
