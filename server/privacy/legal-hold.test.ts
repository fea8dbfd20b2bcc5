import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { verifyHistory } from '../audit/verify/verify.ts'
import { loadCase } from '../case/load.ts'
import { branch, caseShell, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { closed, onRecordFromTheFirst, system } from './closed-case.fixture.ts'
import { becauseOfTime, forgetCase } from './forget-case.ts'
import { forgetAll } from './forget-loop.ts'
import { liftLegalHoldUse, setLegalHoldUse, showLegalHoldUse } from './legal-hold.ts'

const now = instant('2023-11-20T09:00:00+08:00')
const over = plusMinutes(now, 1_095 * 1_440 + 180)
const reason = 'A court has asked for it'
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  await onRecordFromTheFirst(shell, now)
})
afterAll(() => database.drop())

const call = (number: string, organisation = 'P-HN', why = reason, roles: readonly Role[] = ['supervisor']) =>
  callBy(organisation, over, { params: { number }, body: { reason: why } }, roles)

test('a case under a legal hold outlives its time, with its files, and whoever asks; lifted, it goes', async () => {
  const c = await closed(shell, now)
  const set = await setLegalHoldUse(call(c.number), shell)
  expect(set).toMatchObject({ ok: true, value: { hold: { reason }, keptUntil: null } })
  expect(await forgetAll(shell, over)).toEqual({ cases: 0, files: 0 })
  const asked = { ...becauseOfTime(over), why: 'asked' } as const
  expect(await forgetCase(c, asked, shell)).toMatchObject({ no: { code: 'legalHold' } })
  expect(await loadCase(system(shell), c.number)).toEqual(c)
  expect(await setLegalHoldUse(call(c.number), shell)).toMatchObject({ no: { code: 'alreadyOnHold' } })

  const lifted = await liftLegalHoldUse(call(c.number, 'N-CN', 'The court has decided'), shell)
  expect(lifted).toMatchObject({
    ok: true,
    value: { hold: null, keptUntil: plusMinutes(now, 1_095 * 1_440 + 60) },
  })
  expect(await liftLegalHoldUse(call(c.number), shell)).toMatchObject({ no: { code: 'notOnHold' } })
  expect(await forgetAll(shell, over)).toEqual({ cases: 1, files: 1 })
  expect(await setLegalHoldUse(call(c.number), shell)).toMatchObject({ no: { code: 'caseForgotten' } })
  expect(await showLegalHoldUse(call(c.number), shell)).toMatchObject({
    value: { forgottenAt: over, hold: null },
  })

  const acts = await database.pool.query(
    `select what, organisation, about - 'rows' as about from acts where what ~ 'legalHold|Forgotten' order by seq`,
  )
  expect(acts.rows).toEqual([
    { what: 'legalHoldSet', organisation: 'P-HN', about: { number: c.number, reason } },
    {
      what: 'legalHoldLifted',
      organisation: 'N-CN',
      about: { number: c.number, reason: 'The court has decided' },
    },
    expect.objectContaining({ what: 'filesForgotten', organisation: window }),
    { what: 'caseForgotten', organisation: window, about: { number: c.number, because: 'retention' } },
  ])
  expect((await verifyHistory(database.address, null)).broken).toBeNull()
})

test('it is the province or the centre that holds a case it sees, with a reason; an open one too', async () => {
  const number = await taken(shell, now)
  for (const one of [window, branch, 'D-HN-MKT']) {
    expect([one, await setLegalHoldUse(call(number, one), shell)]).toMatchObject([
      one,
      { no: { code: 'notYourTier' } },
    ])
  }
  expect(await showLegalHoldUse(call(number, 'P-HN', reason, ['handler']), shell)).toMatchObject({
    no: { code: 'notYourRole' },
  })
  for (const one of ['P-GD', 'SP-L11', 'B-HN-HY']) {
    expect([one, await setLegalHoldUse(call(number, one), shell)]).toMatchObject([
      one,
      { no: { code: 'notFound' } },
    ])
    expect([one, await showLegalHoldUse(call(number, one), shell)]).toMatchObject([
      one,
      { no: { code: 'notFound' } },
    ])
  }
  expect(await setLegalHoldUse(call(number, 'P-HN', '   because   '), shell)).toMatchObject({
    no: { code: 'malformed', fields: ['reason'] },
  })
  expect(await showLegalHoldUse(call(number), shell)).toMatchObject({
    value: { hold: null, keptUntil: null },
  })
  expect((await setLegalHoldUse(call(number), shell)).ok).toBe(true)
})

test('of a hold and a forgetting that come at once one is first, and the other sees it', async () => {
  const c = await closed(shell, now)
  const [held, forgotten] = await Promise.all([
    setLegalHoldUse(call(c.number), shell),
    forgetCase(c, becauseOfTime(over), shell),
  ])
  expect([held.ok, forgotten.ok].filter(Boolean)).toHaveLength(1)
  if (held.ok) expect(forgotten).toMatchObject({ no: { code: 'legalHold' } })
  else expect(held).toMatchObject({ no: { code: 'caseForgotten' } })
})
