import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { insertUnits } from '../report/november.fixture.ts'
import { home, personIn } from './entered.fixture.ts'
import { seatOf } from './seat-of.ts'
import { openSession } from './session-store.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const MANY = 2_000
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
})
afterAll(() => database.drop())

type Step = {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly Plans?: readonly Step[]
}

test('to find the seat of one, the seats of the others are not looked at, however many they are', async () => {
  const { pool } = database
  const person = await personIn(pool, 'someone', now, {
    organisation: 'N-CN',
    roles: ['supervisor', 'agent'],
  })
  await openSession(pool, person, now, home)
  await pool.query(
    `with others as (
       insert into people select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'login', 'other ' || n))).*
       from people p, generate_series(1, ${MANY}) n returning id)
     insert into memberships (person, organisation, roles) select id, 'N-CN', '{agent}' from others`,
  )
  await pool.query('analyze people, memberships, sessions, organisations')
  const text = `select m.organisation, m.roles from sessions s join lateral ${seatOf('s.person', 's.acting', '$1')} m on true`
  expect((await pool.query(text, [now])).rows).toEqual([
    { organisation: 'N-CN', roles: ['agent', 'supervisor'] },
  ])
  const { rows } = await pool.query(`explain (analyze, format json) ${text}`, [now])
  const steps = (step: Step): readonly Step[] => [step, ...(step.Plans ?? []).flatMap(steps)]
  const seats = steps(rows[0]['QUERY PLAN'][0].Plan).filter((one) => one['Relation Name'] === 'memberships')
  expect(seats.length).toBeGreaterThan(0)
  expect(seats.every((one) => one['Actual Rows'] <= 1)).toBe(true)
})
