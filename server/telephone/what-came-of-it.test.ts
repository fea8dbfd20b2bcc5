import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { personIn } from '../session/entered.fixture.ts'
import { callsOfCaseUse } from './case-calls.ts'
import { byPerson, callsAt, switchAt } from './desk.fixture.ts'
import { followLeft } from './follow-call.ts'
import { forgetCallsOf, forgetNumbers } from './forget-numbers.ts'
import { linkCallUse } from './link-call.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const other = 'W-HN-HY-10000'
const number = '13900000001'
let database: TestDatabase
let base: CaseShell
let shell: CaseShell
let now: Instant
let at: (minutes: number) => Instant
let [zhou, wu] = ['', '']
beforeAll(async () => {
  database = await freshDatabase()
  base = await caseShell(await database.application(), morning)
  zhou = await personIn(database.pool, 'zhou', morning, { organisation: window, roles: ['agent'] })
  wu = await personIn(database.pool, 'wu', morning, { organisation: window, roles: ['agent'] })
  await personIn(database.pool, 'far', morning, { organisation: other, roles: ['agent'] })
})
afterAll(() => database.drop())

let hours = 0
beforeEach(() => {
  hours++
  now = plusMinutes(morning, hours * 60)
  at = (minutes) => plusMinutes(now, minutes)
  shell = { ...base, now: () => at(4) }
})

const ringing = { state: 'offered', direction: 'in', window, number, agent: 'zhou' }
const dialled = { ...ringing, direction: 'out' }
const key = () => switchAt(window, shell)
const callsOf = async (of: string, organisation = window) => {
  const asked = byPerson(zhou, organisation, at(30), { params: { number: of } })
  const answer = await callsOfCaseUse(asked as never, shell)
  return answer.ok ? answer.value.calls : answer.no.code
}
const eventsOf = async (of: string, type: string) => {
  const { rows } = await database.pool.query(
    `select j.person, j.data from journal j join cases c on c.id = j.case_id where c.number = $1 and j.type = $2`,
    [of, type],
  )
  return rows
}

describe('what came of a call', () => {
  test('is with the case that was registered during it, and with no other', async () => {
    const before = await taken(shell, at(-5))
    await key().tell({ ...ringing, call: 'i1', state: 'answered' }, now)
    const during = await taken(shell, at(2))
    await database.pool.query(
      `update journal set person = $1 where case_id = (select id from cases where number = $2)`,
      [zhou, during],
    )
    await key().end('i1', at(3), { seconds: 175, recording: 'r-1' })
    expect(await callsOf(during)).toMatchObject([
      {
        ...{ direction: 'in', answered: true, seconds: 175, recorded: true },
        number: '139****0001',
        agent: 'zhou',
      },
    ])
    expect(await callsOf(before)).toEqual([])
    expect(await callsOf(during, 'P-GD')).toBe('notFound')
  })

  test('is with the case that the agent names after it; nobody names one for another', async () => {
    const named = await taken(shell, at(-5))
    await key().tell({ ...ringing, call: 'j1', state: 'answered' }, now)
    const [call] = await callsAt(zhou, window, at(1), shell)
    await key().end('j1', at(2))
    const link = (who: string) =>
      linkCallUse(
        byPerson(who, window, at(3), { params: { call: call?.id }, body: { number: named } }) as never,
        shell,
      )
    expect(await link(wu)).toMatchObject({ ok: false, no: { code: 'notFound' } })
    expect(await link(zhou)).toMatchObject({ ok: true })
    expect(await link(zhou)).toMatchObject({ ok: true })
    expect(await callsOf(named)).toHaveLength(1)
    expect(await eventsOf(named, 'callAttempted')).toEqual([])
  })

  test('for a call to the customer is one attempt by whoever called, and after two a message counts (X15)', async () => {
    const about = await taken(shell, at(-5))
    for (const name of ['k1', 'k2']) {
      await key().tell({ ...dialled, call: name, about }, now)
      for (const minutes of [1, 2, 3]) await key().end(name, at(minutes), { answered: false, seconds: 0 })
    }
    const attempts = await eventsOf(about, 'callAttempted')
    expect(attempts.map((one) => [one.person, one.data.answered])).toEqual([
      [zhou, false],
      [zhou, false],
    ])
    const reply = await moveAt(shell, about, 'reply', window, at(5), { via: 'sms', unreachable: true })
    expect(reply).toMatchObject({ ok: true })
    expect((await loadCase(database.pool, about))?.unreachable).toBe(true)
    expect(await callsOf(about)).toHaveLength(2)
  })

  test('is one attempt also when it ends before we hear of it, and when the agent names the case', async () => {
    const about = await taken(shell, at(-5))
    await key().end('l1', at(1), { answered: false, seconds: 0 })
    await key().tell({ ...dialled, call: 'l1' }, at(2))
    expect(await eventsOf(about, 'callAttempted')).toEqual([])
    const { rows } = await database.pool.query(`select id::text from calls where said_as = 'l1'`)
    const body = { params: { call: rows[0]?.id }, body: { number: about } }
    for (const minutes of [2, 3]) await linkCallUse(byPerson(zhou, window, at(minutes), body) as never, shell)
    await database.pool.query(`update calls set followed_at = null where said_as = 'l1'`)
    await followLeft(shell)
    await database.pool.query(`update calls set followed_at = null, attempted_at = null where said_as = 'l1'`)
    await followLeft(shell)
    expect(await eventsOf(about, 'callAttempted')).toHaveLength(1)
    expect(await followLeft(shell)).toBe(0)
  })

  test('is an attempt on another case only if it could be none on the first', async () => {
    const [withdrawn, about, third] = [
      await taken(shell, at(-9)),
      await taken(shell, at(-8)),
      await taken(shell, at(-7)),
    ]
    await moveAt(shell, withdrawn, 'withdraw', window, at(-6), {})
    await key().tell({ ...dialled, call: 'n1', about: withdrawn }, now)
    await key().end('n1', at(1), { answered: false, seconds: 0 })
    const { rows } = await database.pool.query(`select id::text from calls where said_as = 'n1'`)
    for (const named of [about, third, about]) {
      const body = { params: { call: rows[0]?.id }, body: { number: named } }
      await linkCallUse(byPerson(zhou, window, at(2), body) as never, shell)
    }
    const attempts = await Promise.all([withdrawn, about, third].map((one) => eventsOf(one, 'callAttempted')))
    expect(attempts.map((one) => one.length)).toEqual([0, 1, 0])
    expect(await followLeft(shell)).toBe(0)
  })

  test('for a case that is not theirs to call about changes nothing there', async () => {
    const foreign = await taken(shell, at(-5))
    await switchAt(other, shell).tell(
      { ...dialled, call: 'm1', window: other, agent: 'far', about: foreign },
      now,
    )
    await switchAt(other, shell).end('m1', at(1), { answered: false, seconds: 0 })
    expect(await eventsOf(foreign, 'callAttempted')).toEqual([])
    expect(await callsOf(foreign)).toEqual([])
  })
})

test('numbers and recordings go when their time is over, and with the case that was forgotten', async () => {
  const about = await taken(shell, at(-5))
  await key().tell({ ...dialled, call: 'old', about }, now)
  await key().end('old', at(1), { recording: 'r-2' })
  await key().tell({ ...ringing, call: 'young' }, now)
  await database.pool.query(
    `update calls set number = null, recording = null where said_as not in ('old', 'young')`,
  )
  expect(await forgetNumbers(shell)).toBe(0)
  const c = await loadCase(database.pool, about)
  await database.pool.query(`update cases set forgotten_at = now() where number = $1`, [about])
  await database.pool.query(
    `insert into legal_holds (shard_key, id, case_id, number, reason, person, organisation, at)
     values ($1, gen_random_uuid(), $2, $3, 'a lawsuit', 'x', 'N-CN', now())`,
    [c?.shardKey, c?.id, about],
  )
  expect(await forgetNumbers(shell)).toBe(0)
  await database.pool.query(
    `update legal_holds set lifted_at = now(), lifted_by = 'x', lifted_because = 'over'`,
  )
  expect(await forgetNumbers(shell)).toBe(1)
  const { rows } = await database.pool.query(
    `select said_as, number is null and number_token is null and recording is null as gone
     from calls where said_as in ('old', 'young') order by 1`,
  )
  expect(rows).toEqual([
    { said_as: 'old', gone: true },
    { said_as: 'young', gone: false },
  ])
  expect(await forgetNumbers({ ...shell, now: () => plusMinutes(now, 400 * 1440) })).toBe(1)
})

test('whoever asks to be forgotten is forgotten also where they called and no case came of it', async () => {
  await database.pool.query('update calls set number = null, number_token = null, recording = null')
  await key().tell({ ...ringing, call: 'theirs', number: '0086 139-0000-0001' }, now)
  await key().tell({ ...ringing, call: 'others', number: '13800000002' }, now)
  const c = await loadCase(database.pool, await taken(shell, at(-5)))
  if (!c) throw new Error('the case is not there')
  expect(await forgetCallsOf([c], shell)).toBe(1)
  const { rows } = await database.pool.query(`select said_as from calls where number is not null`)
  expect(rows).toEqual([{ said_as: 'others' }])
})
