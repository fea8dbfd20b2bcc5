import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { fileStore } from '../attachment/file-store.ts'
import { verifyHistory } from '../audit/verify/verify.ts'
import { loadCase } from '../case/load.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { closed, onRecordFromTheFirst, system } from './closed-case.fixture.ts'
import { correctCustomerUse } from './correct-customer.ts'
import { erasePersonUse } from './erase-person.ts'
import { exportPersonUse } from './export-person.ts'
import { setLegalHoldUse } from './legal-hold.ts'

const now = instant('2026-11-20T09:00:00+08:00')
const later = plusMinutes(now, 120)
const account = 'ad0731000001@hn.example'
const reason = 'The customer asked in writing'
const files = mkdtempSync(join(tmpdir(), 'beichen-person-'))
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = { ...(await caseShell(await database.application(), now)), files: fileStore(files) }
  await onRecordFromTheFirst(shell, now)
})
afterAll(async () => {
  await database.drop()
  rmSync(files, { recursive: true, force: true })
})

const about = (organisation = 'P-HN', body: object = {}) =>
  callBy(organisation, later, { body: { account, reason, ...body } }, ['supervisor'])
const correcting = (number: string, body: object, organisation = 'P-HN') =>
  callBy(organisation, later, { params: { number }, body: { reason, ...body } }, ['supervisor'])

async function actsOf(what: string) {
  const { rows } = await database.pool.query(
    `select person, about - 'rows' as about from acts where what = $1`,
    [what],
  )
  return rows
}

test('a person is given everything that is held of them, and that it was given is on record first', async () => {
  const c = await closed(shell, now)
  const exported = await exportPersonUse(about(), shell)
  if (!exported.ok) throw new Error(exported.no.code)
  const [held, ...others] = exported.value.cases
  expect(others).toEqual([])
  expect(held).toMatchObject({
    ...{ number: c.number, account, contact: '13900000001', description: 'cannot sign in', onHold: false },
    takenDown: [{ at: now, name: null, account, contact: '13900000001' }],
    files: [{ name: 'evidence.txt' }],
    refusedMoves: [{ at: plusMinutes(now, 61), move: 'forward', said: ['说了很多'] }],
    disclosures: [{ cause: 'exported', organisationName: '湖南省运营部门' }],
    keptUntil: plusMinutes(now, 60 + 1_095 * 1_440),
  })
  expect(held?.entries.filter((one) => one.text === '说了很多')).toHaveLength(4)
  expect(held?.entries.filter((one) => one.person !== null)).toEqual([])
  expect(await actsOf('personExported')).toEqual([
    { person: 'someone at P-HN', about: { numbers: [c.number], reason } },
  ])
  expect(JSON.stringify(await actsOf('personExported'))).not.toContain(account)
})

test('the province and the centre answer for persons, each for the cases it sees; of the province, if it is said', async () => {
  for (const one of [window, branch, 'SP-L11', 'D-HN-MKT']) {
    expect([one, await exportPersonUse(about(one), shell)]).toMatchObject([
      one,
      { no: { code: 'notYourTier' } },
    ])
    expect([one, await erasePersonUse(about(one), shell)]).toMatchObject([
      one,
      { no: { code: 'notYourTier' } },
    ])
  }
  expect(await exportPersonUse(about('P-GD'), shell)).toMatchObject({ ok: true, value: { cases: [] } })
  expect(await erasePersonUse(about('P-GD'), shell)).toMatchObject({ value: { forgotten: [], kept: [] } })
  expect(await exportPersonUse(about('N-CN'), shell)).toMatchObject({ value: { cases: [{}] } })
  const elsewhere = await exportPersonUse(about('N-CN', { province: '广东省' }), shell)
  expect(elsewhere).toMatchObject({ value: { cases: [] } })
  expect(await exportPersonUse(about('P-HN', { reason: '          x' }), shell)).toMatchObject({
    no: { code: 'malformed', fields: ['reason'] },
  })
})

test('what was taken down wrongly is corrected in open and in ended cases; what it was before stays, and the chain holds', async () => {
  const number = await taken(shell, now)
  const done = await correctCustomerUse(correcting(number, { name: '张三', contact: '13900000002' }), shell)
  expect(done).toMatchObject({ ok: true, value: { number } })
  const ended = await closed(shell, now)
  expect(
    (await correctCustomerUse(correcting(ended.number, { account: 'right@hn.example' }), shell)).ok,
  ).toBe(true)
  const right = await exportPersonUse(about('P-HN', { account: 'right@hn.example' }), shell)
  expect(right).toMatchObject({
    value: {
      cases: [{ number: ended.number, takenDown: [{ account }, { account: 'right@hn.example', at: later }] }],
    },
  })
  const both = await exportPersonUse(about(), shell)
  const held = both.ok ? both.value.cases.find((one) => one.number === number) : undefined
  expect(held).toMatchObject({ name: '张三', contact: '13900000002', account })
  expect(held?.takenDown.map((one) => [one.name, one.contact])).toEqual([
    [null, '13900000001'],
    ['张三', '13900000002'],
  ])
  expect(await actsOf('customerCorrected')).toEqual([
    { person: 'someone at P-HN', about: { number, fields: ['name', 'contact'] } },
    { person: 'someone at P-HN', about: { number: ended.number, fields: ['account'] } },
  ])
  const { rows } = await database.pool.query<{ image: string }>(
    `select to_jsonb(j)::text as image from journal j union all select to_jsonb(a)::text from acts a`,
  )
  expect(rows.filter(({ image }) => /张三|13900000002/.test(image))).toEqual([])
  expect((await verifyHistory(database.address, null)).broken).toBeNull()
})

test('a correction that comes again is made once, and one that says nothing is none', async () => {
  const number = await taken(shell, now)
  const wish = correcting(number, { name: '李四' })
  const first = await correctCustomerUse(wish, shell)
  expect(await correctCustomerUse(wish, shell)).toEqual(first)
  const at = await loadCase(system(shell), number)
  expect(first).toMatchObject({ value: { version: at?.version } })
  expect(await correctCustomerUse({ ...wish, body: { ...wish.body, name: '王五' } }, shell)).toMatchObject({
    no: { code: 'otherRequest' },
  })
  expect(await correctCustomerUse(correcting(number, {}), shell)).toMatchObject({ no: { code: 'malformed' } })
  expect(await correctCustomerUse(correcting(number, { name: '  ' }), shell)).toMatchObject({
    no: { code: 'malformed', fields: ['name'] },
  })
  expect(await correctCustomerUse(correcting(number, { name: 'x' }, branch), shell)).toMatchObject({
    no: { code: 'notYourTier' },
  })
  expect(await correctCustomerUse(correcting(number, { name: 'x' }, 'P-GD'), shell)).toMatchObject({
    no: { code: 'notFound' },
  })
  await moveAt(shell, number, 'withdraw', window, later, {})
})

test('a person who asks is forgotten before the time, but for what is open or held; the rest goes when it can', async () => {
  const open = await taken(shell, now)
  const held = await closed(shell, now)
  const hold = { params: { number: held.number }, body: { reason: 'A court has asked for it' } }
  expect((await setLegalHoldUse(callBy('P-HN', later, hold, ['supervisor']), shell)).ok).toBe(true)
  const before = await exportPersonUse(about(), shell)
  const erased = await erasePersonUse(about(), shell)
  if (!erased.ok || !before.ok) throw new Error('it was refused')
  expect(erased.value.kept.map(({ number, code }) => [number, code])).toEqual(
    expect.arrayContaining([
      [open, 'caseNotEnded'],
      [held.number, 'legalHold'],
    ]),
  )
  expect(erased.value.forgotten.length).toBe(before.value.cases.length - erased.value.kept.length)
  expect(erased.value.forgotten.length).toBeGreaterThan(1)
  for (const number of erased.value.forgotten) {
    const c = await loadCase(system(shell), number)
    expect(c).toMatchObject({ forgottenAt: later, intake: { customer: { account: null }, description: '' } })
  }
  expect(await actsOf('personErased')).toContainEqual({
    person: 'someone at P-HN',
    about: { numbers: before.value.cases.map((one) => one.number), reason },
  })
  expect(await actsOf('caseForgotten')).toContainEqual({
    person: 'someone at P-HN',
    about: { number: erased.value.forgotten[0], because: 'asked' },
  })
  const after = await exportPersonUse(about(), shell)
  expect(after.ok && after.value.cases.map((one) => one.number).sort()).toEqual(
    erased.value.kept.map((one) => one.number).sort(),
  )
  const corrected = await correctCustomerUse(
    correcting(erased.value.forgotten[0] ?? '', { name: 'x' }),
    shell,
  )
  expect(corrected).toMatchObject({ no: { code: 'caseForgotten' } })
  expect((await verifyHistory(database.address, null)).broken).toBeNull()
})
