import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Verification } from '#contract/audit/verifications.ts'
import { type OpenDoor, openDoor } from '../door/open-door.ts'
import { type Client, granted } from '../testing/client.ts'
import { desks } from '../testing/operator.ts'
import { until } from '../testing/until.ts'

let door: OpenDoor
let auditor: Client
let ofProvince: Client
beforeAll(async () => {
  door = await openDoor()
  auditor = await door.operator.hire('auditor-cn', desks.centre, ['auditor'])
  ofProvince = await door.operator.hire('auditor-hn', desks.province, ['auditor'])
})
afterAll(() => door?.shut())

type Listed = { readonly mayBegin: boolean; readonly verifications: readonly Verification[] }

const listed = async (who = auditor) => granted(await who.get<Listed>('/api/verifications'))

/** Begins, and waits until it has come to its end. */
async function proved(): Promise<Verification> {
  const { id } = granted(await auditor.post<Verification>('/api/verifications'))
  let found: Verification | undefined
  await until('the history to be proved', 60_000, async () => {
    found = (await listed()).verifications.find((one) => one.id === id)
    return found?.outcome !== null
  })
  if (!found) throw new Error('it is not there')
  return found
}

test('an auditor of the centre has the whole history proved, while people work, and the next visitor reads what came out', async () => {
  const { window } = door.desk
  const begun = proved()
  for (let no = 0; no < 20; no++)
    granted(await window.post(`/api/cases/${door.number}/note`, { text: `第${no}次备注` }))
  const whole = await begun
  expect(whole).toMatchObject({ outcome: 'whole', broken: null, cases: 1, askedBy: 'auditor-cn' })
  expect(whole.rows).toBeGreaterThan(50)
  expect(whole.seconds).toBeGreaterThan(0)
  const other = await door.operator.hire('auditor-cn-2', desks.centre, ['auditor'])
  expect((await listed(other)).verifications[0]).toEqual(whole)
  const { rows } = await door.pool.query(
    `select what, about ->> 'outcome' as outcome from acts where what in ('verificationBegun', 'historyVerified') order by seq`,
  )
  expect(rows).toEqual([
    { what: 'verificationBegun', outcome: null },
    { what: 'historyVerified', outcome: 'whole' },
  ])
})

test('a tampering is found, with its place; auditors elsewhere learn that there is one', async () => {
  const change = (from: string, to: string) =>
    door.pool.query(`update journal set person = $2 where person = $1 and seq = 1`, [from, to])
  const { rows } = await door.pool.query<{ person: string }>('select person from journal where seq = 1')
  const person = rows[0]?.person ?? ''
  await change(person, 'someone else')
  const broken = await proved()
  expect(broken).toMatchObject({
    outcome: 'broken',
    broken: { table: 'journal', key: `${door.number}/1`, why: expect.any(String) },
  })
  const seen = (await listed(ofProvince)).verifications[0]
  expect(seen).toEqual({ ...broken, broken: null })
  await change('someone else', person)
  expect(await proved()).toMatchObject({ outcome: 'whole' })
})

test('nobody but auditors of the centre begins', async () => {
  expect((await ofProvince.post('/api/verifications')).body).toMatchObject({ code: 'notYourTier' })
  expect(await listed(ofProvince)).toMatchObject({ mayBegin: false })
  expect(await listed()).toMatchObject({ mayBegin: true })
  const head = await door.operator.hire('head-cn', desks.centre, ['unitHead'])
  expect((await head.post('/api/verifications')).body).toMatchObject({ code: 'notAllowed' })
  const ofSp = await door.operator.hire('auditor-sp', desks.sp, ['auditor'])
  for (const method of ['GET', 'POST'] as const)
    expect((await ofSp.send(method, '/api/verifications')).body).toMatchObject({ code: 'notYourTier' })
})

test('one runs at a time, however many servers there are; one whose server fell silent stands in nobody’s way', async () => {
  const heard = async (ago: string) =>
    door.pool.query(
      `insert into verifications (id, asked_by, asked_at, heard_at)
       values (gen_random_uuid(), 'x', now() - interval '1 hour', now() - $1::interval)`,
      [ago],
    )
  await heard('5 seconds')
  expect((await auditor.post('/api/verifications')).body).toMatchObject({ code: 'verificationRunning' })
  await door.pool.query(
    `update verifications set heard_at = now() - interval '2 minutes' where ended_at is null`,
  )
  const outcomes = async () => (await listed()).verifications.map((one) => one.outcome)
  expect(await outcomes()).toContain('lost')
  expect(await outcomes()).not.toContain(null)
  expect(await proved()).toMatchObject({ outcome: 'whole' })
  expect((await outcomes()).filter((one) => one === 'lost')).toHaveLength(1)
})
