import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { branch, caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { decideFormsUse } from './correct-form.ts'
import { forgetOldForms } from './forget-old-forms.ts'
import { listFormsUse, showPileUse } from './list-forms.ts'
import { formNo, hall, importedWhole, staged } from './pile.fixture.ts'
import { finishPileUse, showReceiptUse, verifyReceiptUse } from './receipt.ts'
import { listPilesUse, stagePileUse } from './stage-pile.ts'

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

let used = 100
const fresh = () => formNo(used++)

describe('the receipt', () => {
  test('adds up, is signed, and is genuine only as it is; then nothing is changed any more', async () => {
    const id = await staged(shell, [fresh(), { ...fresh(), kind: '' }, fresh()], now)
    await decideFormsUse(callOf(id, { lines: [4], choice: 'leaveOut' }), shell)
    expect(await finishPileUse(callOf(id), shell)).toMatchObject({ no: { code: 'pileNotThrough' } })
    await importedWhole(shell, id, now)
    const given = await finishPileUse(callOf(id), shell)
    if (!given.ok) throw new Error(given.no.code)
    const { content, signature } = given.value
    expect(content.counts).toEqual({
      imported: 1,
      faulty: 1,
      leftOut: 1,
      reminded: 0,
      undecided: 0,
      known: 0,
    })
    const verified = (body: unknown, organisation = hall) =>
      verifyReceiptUse(callOf(id, body, organisation), shell)
    expect(await verified({ content, signature })).toMatchObject({ value: { isGenuine: true, isKept: true } })
    const changed = { content: { ...content, forms: 4 }, signature }
    expect(await verified(changed)).toMatchObject({ value: { isGenuine: false, isKept: false } })
    expect(await verified({ content, signature }, 'W-GD-GZ-HALL01')).toMatchObject({
      value: { isGenuine: true, isKept: false },
    })
    expect(await showReceiptUse(callOf(id), shell)).toEqual(given)
    expect(await finishPileUse(callOf(id), shell)).toMatchObject({ no: { code: 'pileFinished' } })
    expect(await decideFormsUse(callOf(id, { lines: [3], choice: 'leaveOut' }), shell)).toMatchObject({
      no: { code: 'pileFinished' },
    })
    const { rows } = await database.pool.query(`select about from acts where what = 'pileFinished'`)
    expect(rows.at(-1)?.about).toMatchObject({ id, count: 3, sha256: content.sheet })
  })
})

describe('who may', () => {
  test('other windows take no paper in; who leads above reads it, masked, and nobody else', async () => {
    const id = await staged(shell, [fresh()], now)
    for (const window of ['W-HN-CS-10000', branch, 'SP-L11']) {
      const body = { name: 'a.csv', forms: 1 }
      expect(await stagePileUse(callOf(id, body, window), shell)).toMatchObject({
        no: { code: 'noPaperHere' },
      })
    }
    expect(await shown(id, branch, ['supervisor'])).toMatchObject([{ masked: true, cells: { name: '李**' } }])
    for (const [organisation, roles] of [
      [branch, ['handler']],
      ['B-HN-HY', ['supervisor']],
      ['W-HN-CS-AM', ['agent']],
      ['SP-L11', ['spStaff']],
    ] as const) {
      expect(await shown(id, organisation, roles)).toBe('notFound')
      expect(await showPileUse(callOf(id, undefined, organisation, roles), shell)).toMatchObject({
        ok: false,
      })
      const piles = await listPilesUse(callOf(id, undefined, organisation, roles), shell)
      expect(piles.ok && piles.value.piles.map((one) => one.id)).not.toContain(id)
    }
    const decided = decideFormsUse(
      callOf(id, { lines: [2], choice: 'leaveOut' }, branch, ['supervisor']),
      shell,
    )
    expect(await decided).toMatchObject({ no: { code: 'notAllowed' } })
  })
})

test('who reads the tables reads nothing of the customers, and after a month there is nothing', async () => {
  const id = await staged(shell, [fresh()], now)
  const text = async () =>
    (
      await database.pool.query(
        'select f::text as row, p::text as pile from pile_forms f join piles p on p.id = f.pile',
      )
    ).rows
      .map((one) => `${one.row} ${one.pile}`)
      .join('\n')
  expect(await text()).not.toMatch(/李四|1390000|paper\d|停电|CS-\d/)
  await forgetOldForms(shell, plusMinutes(now, 31 * 24 * 60))
  expect(await shown(id)).toMatchObject([{ cells: null, standing: 'leftOut' }])
})
