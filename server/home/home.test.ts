import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { listCasesUse } from '../case/list-cases.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { noteFirstStep } from './first-steps.ts'
import { dismissStepsUse, showHomeUse } from './show-home.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(now, minutes)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const call = (organisation: string, minutes: number, roles: readonly Role[]) =>
  callBy(organisation, later(minutes), {}, roles) as never
async function home(organisation: string, minutes: number, roles: readonly Role[] = ['agent']) {
  const shown = await showHomeUse(call(organisation, minutes, roles), shell)
  if (!shown.ok) throw new Error(shown.no.code)
  return shown.value
}

test('each number is that of the list it opens, and of what one sees', async () => {
  const [first] = [await taken(shell, now), await taken(shell, later(1))]
  await moveAt(shell, first ?? '', 'forward', window, later(2), { to: branch })
  const { tiles, urgent } = await home(window, 3)
  const counts = Object.fromEntries(tiles.map((one) => [one.name, one.n]))
  expect(counts).toMatchObject({ mine: 1, followed: 1, breached: 0, soon: 0 })
  expect(urgent?.rows).toHaveLength(1)
  for (const organisation of [window, branch, 'P-HN'])
    for (const { n, queue, quick, filter } of (await home(organisation, 3, ['supervisor'])).tiles) {
      const query = { queue, state: 'open', ...(quick ? { quick } : {}), ...(filter ? { filter } : {}) }
      const list = await listCasesUse(callBy(organisation, later(3), { query }) as never, shell)
      expect([queue, quick, list.ok && list.value.rows.length]).toEqual([queue, quick, n])
    }
  expect((await home('P-GD', 3)).tiles.every((one) => one.n === 0)).toBe(true)
})

test('who does not work on cases finds no cases, and what else is theirs', async () => {
  const { tiles, urgent, duties, steps } = await home('P-HN', 4, ['administrator'])
  expect([tiles, urgent, duties]).toEqual([[], null, []])
  expect(steps?.map((one) => one.name)).toEqual(['secondFactor', 'personInvited', 'look'])
  await database.pool.query(
    `insert into contact_directory (organisation, primary_contact, backup_contact, duty_hours, escalation, primary_to_verify)
     values ('P-HN', '{}', '{}', '', '', true)`,
  )
  expect((await home('P-HN', 4, ['administrator'])).duties).toEqual([{ name: 'contactsToVerify', n: 1 }])
})

test('what changed since one left is what came while one was away, not while one was here', async () => {
  expect((await home(branch, 10)).since).toEqual({ at: null, n: 0, notices: [] })
  const number = await taken(shell, later(11))
  await home(branch, 20)
  await moveAt(shell, number, 'forward', window, later(30), { to: branch })
  const back = await home(branch, 90)
  expect(back.since).toMatchObject({ at: later(20), n: 1, notices: [{ number, what: 'forwarded' }] })
  expect((await home(branch, 95)).since.at).toBe(later(20))
})

test('a first step is done when it was done, once; a program takes none; the list goes when it is put aside', async () => {
  const done = async () => (await home(window, 12)).steps?.filter((one) => one.isDone).map((one) => one.name)
  expect(await done()).toEqual([])
  const { who } = callBy(window, now, {})
  noteFirstStep('forward', who && { ...who, scopes: ['cases:write'] }, shell)
  noteFirstStep('list', who, shell)
  noteFirstStep('submit', who, shell)
  noteFirstStep('submit', who, shell)
  await expect.poll(done).toEqual(['registered'])
  await dismissStepsUse(call(window, 13, ['agent']), shell)
  expect((await home(window, 14)).steps).toBe(null)
  expect((await home(branch, 14)).steps).not.toBe(null)
})
