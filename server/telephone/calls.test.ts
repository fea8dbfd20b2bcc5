import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { personIn } from '../session/entered.fixture.ts'
import { forgetNumbers } from './call-loop.ts'
import { callsOfCaseUse } from './case-calls.ts'
import { byPerson, callsAt, lying, switchAt } from './desk.fixture.ts'
import { keepExtensionUse } from './extensions.ts'
import { followLeft } from './follow-call.ts'
import { linkCallUse } from './link-call.ts'
import { tellCallUse } from './tell-call.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const other = 'W-HN-HY-10000'
const number = '13900000001'
let database: TestDatabase
let base: CaseShell
let shell: CaseShell
let now: Instant
let at: (minutes: number) => Instant
let [zhou, wu, far] = ['', '', '']
beforeAll(async () => {
  database = await freshDatabase()
  base = await caseShell(await database.application(), morning)
  zhou = await personIn(database.pool, 'zhou', morning, { organisation: window, roles: ['agent'] })
  wu = await personIn(database.pool, 'wu', morning, { organisation: window, roles: ['agent'] })
  far = await personIn(database.pool, 'far', morning, { organisation: other, roles: ['agent'] })
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
const atDesk = async (person: string, minutes = 1, organisation = window) =>
  (await callsAt(person, organisation, at(minutes), shell)).map((one) => one.standing)
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

describe('a call', () => {
  test('is at the desk at which it rings, with its number and who is known by it, until somebody else has it', async () => {
    const open = await taken(shell, at(-10))
    await key().tell({ ...ringing, call: 'a1' }, now)
    await key().tell({ ...ringing, call: 'a1', agent: 'wu' }, now)
    const [shown] = await callsAt(zhou, window, at(1), shell)
    expect(shown).toMatchObject({ number, window, channel: 'hotline10000', standing: 'ringing', at: now })
    expect(shown?.customers[0]?.cases.map((one) => one.number)).toContain(open)
    expect(await atDesk(wu)).toEqual(['ringing'])
    await key().tell({ ...ringing, call: 'a1', state: 'answered', agent: 'wu' }, at(1))
    expect([await atDesk(zhou), await atDesk(wu)]).toEqual([[], ['answered']])
    await key().end('a1', at(2))
    expect(await atDesk(wu, 2)).toEqual([])
  })

  test('finds somebody by their extension, never by one that is another’s login', async () => {
    const keep = (who: string, extension: string) =>
      keepExtensionUse(byPerson(who, window, now, { body: { extension } }) as never, shell)
    expect(await keep(zhou, '3101')).toMatchObject({ ok: true })
    expect(await keep(wu, '3101')).toMatchObject({ ok: false, no: { code: 'extensionTaken' } })
    await key().tell({ ...ringing, call: 'b1', agent: '3101' }, now)
    expect([await atDesk(zhou), await atDesk(wu)]).toEqual([['ringing'], []])
    await database.pool.query(`update extensions set extension = 'wu' where person = $1`, [zhou])
    await key().tell({ ...ringing, call: 'b2', agent: 'wu' }, now)
    expect([await atDesk(zhou), await atDesk(wu)]).toEqual([['ringing'], ['ringing']])
  })

  test('of somebody who does not sit at that window is kept, and at nobody’s desk', async () => {
    const answer = await key().tell({ ...ringing, call: 'c1', agent: 'far' }, now)
    expect(answer).toMatchObject({ agentKnown: false })
    expect(await atDesk(far, 1, other)).toEqual([])
    expect(await atDesk(far, 1, window)).toEqual([])
  })

  test('is the same however often it is told; what was said first stands', async () => {
    const first = await key().tell({ ...ringing, call: 'd1' }, now)
    expect(await key().tell({ ...ringing, call: 'd1', number: '13800000000' }, at(2))).toEqual(first)
    const ended = await key().end('d1', at(3))
    expect(await key().end('d1', at(9), { answered: false, seconds: 1 })).toEqual(ended)
    expect(await key().tell({ ...ringing, call: 'd1' }, at(10))).toEqual(first)
    const { rows } = await database.pool.query(
      `select jsonb_array_length(words) as words from calls where said_as = 'd1'`,
    )
    expect(rows).toEqual([{ words: 2 }])
    expect(await atDesk(zhou, 10)).toEqual([])
  })

  test('told by many at once is one call', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => key().tell({ ...ringing, call: 'many' }, now)),
    )
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    const { rows } = await database.pool.query(`select count(*)::int as n from calls where said_as = 'many'`)
    expect(rows).toEqual([{ n: 1 }])
  })

  test('may end before it began, as far as we hear', async () => {
    await key().end('e1', at(2))
    await key().tell({ ...ringing, call: 'e1', state: 'answered' }, at(3))
    expect(await atDesk(zhou, 3)).toEqual([])
  })

  test('of another window’s line, from a person, or from the future is refused', async () => {
    expect(await key().tell({ ...ringing, call: 'f1', window: other }, now)).toBe('notYourLine')
    expect(await switchAt('P-HN', shell).tell({ ...ringing, call: 'f1' }, now)).toBe('notYourLine')
    expect(await key().tell({ ...ringing, call: 'f1', window: 'W-CN-WEB' }, now)).toBe('notYourLine')
    expect(await key().tell({ ...ringing, call: 'f1', at: at(6) }, now)).toBe('switchClockAhead')
    expect(await key().end('f1', now, { at: at(6) })).toBe('switchClockAhead')
    const body = { ...ringing, call: 'f1', at: now }
    const byHand = await tellCallUse(byPerson(zhou, window, now, { body }) as never, shell)
    expect(byHand).toMatchObject({ ok: false, no: { code: 'onlyByKey' } })
    const { rows } = await database.pool.query(`select said_as from calls where said_as = 'f1'`)
    expect(rows).toEqual([])
  })

  test('that another key calls by the same name is another call', async () => {
    await key().tell({ ...ringing, call: 'g1' }, now)
    await switchAt(other, shell).end('g1', now)
    expect(await atDesk(zhou)).toEqual(['ringing'])
  })

  test('lies sealed, and only whoever has it on their desk reads it', async () => {
    await key().tell({ ...ringing, call: 'h1' }, now)
    await key().end('h1', at(1), { recording: 'file-13900000001.wav' })
    const text = await lying(database.pool)
    expect(text).not.toContain(number)
    expect(text).not.toContain('.wav')
    const seen = async (person: string, organisation: string) => {
      const db = through(shell.pool, { person, organisation })
      return (await db.query(`select id from calls where said_as = 'h1'`)).rows.length
    }
    expect([await seen(zhou, window), await seen(wu, window), await seen(zhou, other)]).toEqual([1, 0, 0])
  })
})

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
  await database.pool.query(`update cases set forgotten_at = now() where number = $1`, [about])
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
