import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { branch, caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { showHomeUse } from '../home/show-home.ts'
import { showUnreadUse } from '../notice/notices.ts'
import { callBy } from '../report/november.fixture.ts'
import { listDirectoryUse, verifyDirectoryUse, writeDirectoryUse } from './directory.ts'
import { remindOfContacts } from './remind-contacts.ts'

// A Monday.
const now = instant('2026-11-23T10:00:00+08:00')
const days = (count: number) => plusMinutes(now, count * 24 * 60)
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const contact = (name: string) => ({ name, role: '', phone: '0731-1', mobile: '', email: '' })
const office = { workday: [{ from: '09:00', to: '18:00' }], weekend: [], holiday: [] }
const row = {
  primary: contact('甲'),
  backup: contact('乙'),
  dutyHours: '',
  escalation: '处长',
  onDuty: office,
}

const call = (organisation: string, said: object, roles: readonly Role[] = ['supervisor'], at = now) =>
  callBy(organisation, at, said, roles) as never
async function write(by: string, organisation: string, change: object = {}, roles?: readonly Role[]) {
  const said = { params: { organisation }, body: { ...row, ...change } }
  return writeDirectoryUse(call(by, said, roles), shell)
}
async function list(by: string, at = now) {
  const listed = await listDirectoryUse(call(by, { query: {} }, ['supervisor'], at), shell)
  if (!listed.ok) throw new Error(listed.no.code)
  return listed.value
}
const found = async (organisation: string, at = now) =>
  (await list('P-HN', at)).rows.find((one) => one.organisation === organisation)

test('a row says who answers now: within the hours the first contact, at night the backup', async () => {
  expect(await write('P-HN', 'P-HN')).toMatchObject({ ok: true, value: { answers: { who: 'primary' } } })
  const evening = plusMinutes(now, 12 * 60)
  expect((await found('P-HN', evening))?.answers).toEqual({
    who: 'backup',
    why: 'offDuty',
    until: instant('2026-11-24T09:00:00+08:00'),
  })
  expect((await found('P-HN'))?.escalation).toBe('处长')
})

test('what is said of a row is kept, and what cannot be so is refused by its name', async () => {
  const firm = {
    hotline: '0731-9',
    customerEmail: '',
    licence: '湘B2-1',
    services: '',
    address: '',
    representative: '',
  }
  const said = { validFrom: '2026-01-01', validTo: '2026-12-31', holder: 'P-HN', firm }
  expect((await write('P-HN', 'SP-L11', said)).ok).toBe(true)
  expect(await found('SP-L11')).toMatchObject({ ...said, onDuty: office, holderName: '湖南省运营部门' })
  const wrong = { validFrom: '2027-01-01', validTo: '2026-12-31', holder: branch }
  expect(await write('P-HN', 'SP-L11', wrong)).toMatchObject({
    ok: false,
    no: { code: 'validationFailed', fields: ['validTo', 'holder'] },
  })
})

test('only who keeps a row writes and verifies it, and one that is not there cannot be verified', async () => {
  expect(await write('P-GD', 'P-HN')).toMatchObject({ ok: false, no: { code: 'notAllowed' } })
  expect(await write('SP-L11', 'SP-L11', { holder: 'P-HN' }, ['spStaff'])).toMatchObject({ ok: true })
  const verify = (by: string, organisation: string) =>
    verifyDirectoryUse(call(by, { params: { organisation } }), shell)
  expect(await verify('P-GD', 'P-HN')).toMatchObject({ ok: false, no: { code: 'notAllowed' } })
  expect(await verify('P-HN', branch)).toMatchObject({ ok: false, no: { code: 'notListed' } })
})

test('who must be listed and is not is named to whoever keeps their row', async () => {
  const missing = (await list('P-HN')).missing.map((one) => one.organisation)
  expect(missing).toContain(branch)
  expect(missing).not.toContain('P-HN')
  expect(missing).not.toContain('P-GD')
  expect((await list('SP-L11')).missing).toEqual([])
})

test('whoever keeps a row is reminded once when its term comes near and once when it is over', async () => {
  const home = async () => {
    const shown = await showHomeUse(call('P-HN', {}, ['supervisor'], days(76)), shell)
    return shown.ok ? shown.value.duties : []
  }
  for (const by of ['P-HN', 'SP-L11']) await showUnreadUse(call(by, {}), shell)
  await remindOfContacts(shell, days(75))
  expect(await remindOfContacts(shell, days(75))).toBe(0)
  expect(await remindOfContacts(shell, days(76))).toBe(3)
  expect(await remindOfContacts(shell, days(77))).toBe(0)
  expect(await home()).toEqual([{ name: 'contactsToVerify', n: 2 }])
  expect(await remindOfContacts(shell, days(91))).toBe(3)
  const unread = await showUnreadUse(call('P-HN', {}, ['agent'], days(91)), shell)
  const told = unread.ok
    ? unread.value.latest.map(({ what, kind, number }) => `${what} ${kind} ${number}`)
    : []
  expect(told.sort()).toEqual([
    'contactsDueSoon contacts P-HN',
    'contactsDueSoon contacts SP-L11',
    'contactsStale contacts P-HN',
    'contactsStale contacts SP-L11',
  ])
})

test('whoever must be listed and is not is reminded of it after a while, and again with every term', async () => {
  const { rows: units } = await database.pool.query(
    `select count(*)::int as n from organisations where status <> 'retired' and id not in
       (select organisation from contact_directory) and kind in
       ('nationalCenter', 'provincialOperations', 'branchBackOffice')`,
  )
  const toldBy = async (at: ReturnType<typeof days>) => {
    await remindOfContacts(shell, at)
    const { rows } = await database.pool.query(
      `select about, organisation, since from contact_reminders where what = 'contactsMissing' and at = $1`,
      [at],
    )
    return rows as readonly { about: string; organisation: string }[]
  }
  await database.pool.query(`delete from contact_reminders where what = 'contactsMissing'`)
  expect(await toldBy(days(13))).toEqual([])
  const first = await toldBy(days(14))
  expect(first.filter((one) => one.about === one.organisation && !one.about.startsWith('SP-'))).toHaveLength(
    units[0]?.n,
  )
  expect(first).toContainEqual(expect.objectContaining({ about: 'SP-N01', organisation: 'N-CN' }))
  expect(first.some((one) => one.about === 'P-HN')).toBe(false)
  expect(await toldBy(days(15))).toEqual([])
  expect(await toldBy(days(14 + 90))).toHaveLength(first.length)
})

test('verifying changes nothing but who verified it and when, is on record, and asks for nothing more', async () => {
  const before = await found('P-HN', days(92))
  expect([before?.freshness, before?.stale]).toEqual(['stale', true])
  const params = { organisation: 'P-HN' }
  const verified = await verifyDirectoryUse(call('P-HN', { params }, ['supervisor'], days(92)), shell)
  expect(verified).toMatchObject({ ok: true, value: { freshness: 'verified', verifiedAt: days(92) } })
  expect(await found('P-HN', days(92))).toMatchObject({
    primary: row.primary,
    onDuty: office,
    freshness: 'verified',
  })
  expect(await remindOfContacts(shell, days(92))).toBe(0)
  const { rows } = await database.pool.query(
    `select about ->> 'organisation' as organisation from acts where what = 'directoryVerified'`,
  )
  expect(rows).toEqual([{ organisation: 'P-HN' }])
})
