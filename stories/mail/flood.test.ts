import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { urlOf } from '../testing/database-address.ts'
import { flood } from './flood.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
}, 400_000)
afterAll(() => database.drop())

test('mails of all kinds, and the server killed while they come: none is lost, none is there twice, none joins another case', async () => {
  const lines: string[] = []
  const report = await flood({
    ...{ databaseUrl: urlOf(database.address), mails: 220, kills: 2 },
    say: (line) => lines.push(line),
  })
  const none = { lost: [], strange: [], wrong: [], twice: [], elsewhere: [] }
  expect(report, lines.join('\n')).toMatchObject(none)
  const sum = Object.values(report.came).reduce((all, some) => all + some, 0)
  expect(sum - (report.came.refused ?? 0)).toBe(report.different)
  expect(report.brought).toBeGreaterThan(report.different)
  expect(report.came).toMatchObject({ 'automatic tooMany': 10 })
  const { newCase, joins, bounce } = report.came
  expect(report.counts).toMatchObject({ newCase, joins, bounce, coming: 0, decided: 0 })
}, 400_000)
