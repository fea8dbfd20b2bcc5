import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { loadCase, loadJournal } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { correctFormUse, decideFormsUse } from './correct-form.ts'
import { groundOf } from './judge-pile.ts'
import { listFormsUse } from './list-forms.ts'
import { formNo, hall, imported, importedWhole, staged } from './pile.fixture.ts'
import { takeForm } from './take-form.ts'

const now = instant('2026-11-23T15:00:00+08:00')
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const callOf = (
  id: string,
  body: unknown = undefined,
  organisation = hall,
  roles: readonly Role[] = ['agent'],
) => callBy(organisation, now, { params: { id }, body, query: {} }, roles) as never
const shown = async (id: string, organisation = hall, roles: readonly Role[] = ['agent']) => {
  const found = await listFormsUse(callOf(id, undefined, organisation, roles), shell)
  return found.ok ? found.value.forms : found.no.code
}
const system = () => through(shell.pool, { organisation: 'N-CN', person: 'system' })
let used = 100
const fresh = () => formNo(used++)

test('a form becomes a case with its true times: overdue is overdue, and everybody sees that it was entered late', async () => {
  const id = await staged(
    shell,
    [{ ...fresh(), kind: '投诉', takenAt: '2026-11-20 09:30', category: 'general' }],
    now,
  )
  const { counts } = await importedWhole(shell, id, now)
  expect(counts.imported).toBe(1)
  const [row] = (await shown(id)) as { number: string; cells: unknown }[]
  expect(row?.cells).toBeNull()
  const c = await loadCase(system(), row?.number ?? '')
  if (!c) throw new Error('no case')
  const taken = instant('2026-11-20T09:30:00+08:00')
  expect(c).toMatchObject({ openedAt: taken, enteredAt: now, mainWindow: hall, category: 'general' })
  expect(c.intake).toMatchObject({ channel: 'businessHall', receivedAt: taken })
  expect(c.clocks.find((one) => one.kind === 'firstReply')).toMatchObject({ startedAt: taken })
  expect(c.clocks.some((one) => one.dueAt < now)).toBe(true)
  const [submitted] = await loadJournal(system(), c)
  expect(submitted).toMatchObject({ type: 'submitted', at: now, enteredAt: now })
})

describe('a row that is not ready', () => {
  test('says what is wrong cell by cell, and is ready when it is put right', async () => {
    const id = await staged(shell, [{ ...fresh(), kind: '表扬', takenAt: '昨天', sp: '无名公司' }], now)
    const [row] = (await shown(id)) as { faults: unknown; standing: string }[]
    expect(row).toMatchObject({
      standing: 'faulty',
      faults: [
        { column: 'takenAt', why: 'unreadable' },
        { column: 'kind', why: 'unknown' },
        { column: 'sp', why: 'unknown' },
      ],
    })
    const call = callBy(hall, now, { params: { id, line: '2' }, body: { cells: fresh() } })
    expect(await correctFormUse(call, shell)).toMatchObject({
      ok: true,
      value: { standing: 'waiting', faults: [] },
    })
    expect((await importedWhole(shell, id, now)).counts).toMatchObject({ imported: 1, faulty: 0 })
    expect(await correctFormUse(call, shell)).toMatchObject({ ok: false, no: { code: 'formEnded' } })
  })

  test('of the same matter as an open case waits for a decision, and becomes a reminder of it', async () => {
    const first = fresh()
    await importedWhole(shell, await staged(shell, [{ ...first, serviceContent: '名师课堂' }], now), now)
    const again = { ...first, formNo: 'CS-again', serviceContent: '名师课堂', description: '再次来催' }
    const id = await staged(shell, [again, { ...again, formNo: 'CS-again-2' }], now)
    const rows = (await shown(id)) as { standing: string; rivalNumber: string }[]
    expect(rows.map((row) => row.standing)).toEqual(['undecided', 'undecided'])
    const decided = await decideFormsUse(callOf(id, { lines: [2], choice: 'remind' }), shell)
    expect(decided).toMatchObject({ ok: true, value: { counts: { waiting: 1, undecided: 1 } } })
    await decideFormsUse(callOf(id, { lines: [3], choice: 'own' }), shell)
    expect((await importedWhole(shell, id, now)).counts).toMatchObject({ imported: 1, reminded: 1 })
    expect((await loadCase(system(), rows[0]?.rivalNumber ?? ''))?.remindCount).toBe(1)
  })

  test('of the same matter as another row becomes a reminder of the case that row becomes', async () => {
    const first = { ...fresh(), serviceContent: '彩铃' }
    const id = await staged(shell, [first, { ...first, formNo: 'CS-second' }], now)
    await decideFormsUse(callOf(id, { lines: [3], choice: 'remind' }), shell)
    expect((await importedWhole(shell, id, now)).counts).toMatchObject({ imported: 1, reminded: 1 })
    const rows = (await shown(id)) as { number: string }[]
    expect(rows[1]?.number).toBe(rows[0]?.number)
  })

  test('may be left out; what is not a duplicate is no reminder', async () => {
    const id = await staged(shell, [fresh(), fresh()], now)
    expect(await decideFormsUse(callOf(id, { lines: [2], choice: 'remind' }), shell)).toMatchObject({
      no: { code: 'choiceNotFor' },
    })
    await decideFormsUse(callOf(id, { lines: [2], choice: 'leaveOut' }), shell)
    expect((await importedWhole(shell, id, now)).counts).toMatchObject({ imported: 1, leftOut: 1 })
  })
})

test('the same form comes once, in whatever pile and however often', async () => {
  const form = fresh()
  const [one, other] = [await staged(shell, [form], now), await staged(shell, [form, form], now)]
  const results = await Promise.all([importedWhole(shell, one, now), importedWhole(shell, other, now)])
  const sum = (name: 'imported' | 'known') => results.reduce((n, { counts }) => n + counts[name], 0)
  expect([sum('imported'), sum('known')]).toEqual([1, 2])
})

test('what a crash left half done is found again by its request, and is not made twice', async () => {
  const id = await staged(shell, [fresh()], now)
  const { rows } = await database.pool.query(
    `update pile_forms set standing = 'taking' where pile = $1 returning line, content, request, choice,
      rival_number as "rivalNumber", false as "wasTaking"`,
    [id],
  )
  const ground = groundOf({ organisation: hall }, now, shell)
  const made = await takeForm(rows[0], ground, callOf(id), shell)
  if (!made.ok) throw new Error(made.no.code)
  expect((await imported(shell, id, plusMinutes(now, 1))).counts.imported).toBe(1)
  expect(await shown(id)).toMatchObject([{ number: made.value.number }])
})
