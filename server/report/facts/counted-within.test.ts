import { afterAll, beforeAll, expect, test } from 'vitest'
import { bj } from '#domain/testing/play.ts'
import type { CaseShell } from '../../case/perform-move.ts'
import { caseShell } from '../../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { recordNovember } from '../november.fixture.ts'
import { countedWithin } from './counted-within.ts'

const PATIENCE = 20_000
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), bj('11-23 09:00'))
})
afterAll(() => database.drop())

const counted = async () =>
  Number((await database.pool.query('select sum(accepted) as n from case_facts')).rows[0].n)

test('thirty who ask at once have everything counted by two looks', async () => {
  await recordNovember(database.pool)
  let looks = 0
  shell.pool.on('acquire', () => looks++)
  const all = await Promise.all(Array.from({ length: 30 }, () => countedWithin(shell, PATIENCE)))
  expect(all).toEqual(Array.from({ length: 30 }, () => true))
  expect(looks).toBe(2)
  expect(await counted()).toBe(12)
})

test('while another process counts, whoever is out of patience is told so, and the others wait', async () => {
  const other = await database.pool.connect()
  await other.query('begin')
  await other.query('select from fact_marks for update')
  const patient = countedWithin(shell, PATIENCE)
  expect(await countedWithin(shell, 50)).toBe(false)
  await other.query('commit')
  other.release()
  expect(await patient).toBe(true)
})
