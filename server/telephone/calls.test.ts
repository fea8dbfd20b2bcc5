import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { personIn } from '../session/entered.fixture.ts'
import { byPerson, callsAt, lying, switchAt } from './desk.fixture.ts'
import { keepExtensionUse } from './extensions.ts'
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
const key = () => switchAt(window, shell)
const atDesk = async (person: string, minutes = 1, organisation = window) =>
  (await callsAt(person, organisation, at(minutes), shell)).map((one) => one.standing)

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
