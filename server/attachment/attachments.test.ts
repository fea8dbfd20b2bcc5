import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { branch, caseShell, moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { attachUse } from './attach.ts'
import { askForFileUse, takeFileUse } from './give-file.ts'
import { sweepFiles } from './sweep-loop.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, now, { to: branch })
  await moveAt(shell, number, 'forward', branch, now, { to: 'P-HN' })
  await moveAt(shell, number, 'dispatchToSp', 'P-HN', now, { to: 'SP-L11' })
})
afterAll(() => database.drop())

async function* text(said: string) {
  yield Buffer.from(said)
}

async function attached(organisation: string, name: string, more: object = {}, at = now) {
  const call = callBy(organisation, at, { params: { number }, query: { name, ...more } })
  return attachUse(call as never, text(`${name} by ${organisation}`), shell)
}

async function names(organisation: string): Promise<readonly string[]> {
  const db = through(shell.pool, { organisation, person: 'someone' })
  const { rows } = await db.query<{ name: string }>('select name from attachments order by name')
  return rows.map((row) => row.name)
}

test('the wall of the database shows a file to those who see its case, to an SP its own and those marked for it', async () => {
  for (const [organisation, name, more] of [
    [window, 'inside.txt', {}],
    [window, 'marked.txt', { forPartner: 'yes' }],
    ['SP-L11', 'answer.txt', {}],
  ] as const) {
    expect((await attached(organisation, name, more)).ok).toBe(true)
  }
  const all = ['answer.txt', 'inside.txt', 'marked.txt']
  for (const one of [window, branch, 'P-HN', 'N-CN', 'D-HN-MKT'])
    expect([one, await names(one)]).toEqual([one, all])
  expect(await names('SP-L11')).toEqual(['answer.txt', 'marked.txt'])
  for (const one of ['B-HN-HY', 'P-GD', 'SP-N01', 'nobody'])
    expect([one, await names(one)]).toEqual([one, []])
  // Even if another SP had the case, what the first one sent would not be its to read.
  await database.pool.query(`update cases set seen_by = seen_by || array['SP-N01'] where number = $1`, [
    number,
  ])
  expect(await names('SP-N01')).toEqual(['marked.txt'])
  const own = through(shell.pool, { organisation: window, person: 'someone' })
  await expect(own.query(`update attachments set name = 'x'`)).rejects.toThrow(/permission denied/)
  await expect(own.query('delete from attachments')).rejects.toThrow(/permission denied/)
})

test('what is told of a file in the history is what it was, not what it was called', async () => {
  const { rows } = await database.pool.query(
    `select about from acts where what = 'fileAttached' order by seq limit 1`,
  )
  expect(rows[0]?.about).toMatchObject({ number, kind: 'text', bytes: 27, forPartner: false })
  expect(JSON.stringify(rows[0]?.about)).not.toContain('inside')
})

test('fifty files and no more, also when they come at the same time', async () => {
  const coming = Array.from({ length: 60 }, (_, index) => attached(window, `many-${index}.txt`))
  const outcomes = await Promise.all(coming)
  expect(outcomes.filter((one) => one.ok)).toHaveLength(47)
  const codes = outcomes.flatMap((one) => (one.ok ? [] : [one.no.code]))
  expect(new Set(codes)).toEqual(new Set(['tooManyFiles']))
})

test('an address is good once and for a minute', async () => {
  const { rows } = await database.pool.query(`select id from attachments where name = 'inside.txt'`)
  const ask = async (at = now) => {
    const asked = await askForFileUse(
      callBy(branch, at, { params: { number, id: rows[0]?.id } }) as never,
      shell,
    )
    if (!asked.ok) throw new Error(asked.no.code)
    return asked.value.address.replace('/api/files/', '')
  }
  const take = (ticket: string, at = now) => takeFileUse({ params: { ticket }, now: at } as never, shell)
  const first = await ask()
  expect((await take(first)).ok).toBe(true)
  expect(await take(first)).toMatchObject({ ok: false, no: { code: 'notFound' } })
  expect((await take(await ask(), plusMinutes(now, 1.01))).ok).toBe(false)
  expect((await take(randomBytes(32).toString('base64url'))).ok).toBe(false)
  const kept = await database.pool.query('select hash from download_tickets')
  expect(JSON.stringify(kept.rows)).not.toContain(first)
})

test('files without a case are swept after a day; the files of another database are left alone', async () => {
  const known = await database.pool.query<{ stored: string }>('select stored from attachments')
  const kept = await shell.files.keep(text('nobody’s'), 100)
  if (typeof kept === 'string') throw new Error(kept)
  const later = { ...shell, now: () => instant('2099-01-01T00:00:00Z') }
  expect(await sweepFiles({ ...shell, now: () => instant('2020-01-01T00:00:00Z') })).toBe(0)
  const lost = { ...later, files: { ...shell.files, olderThan: async () => [kept.stored, 'f'.repeat(64)] } }
  expect(await sweepFiles(lost)).toBe(0)
  const own = known.rows.map((row) => row.stored)
  const mine = { ...later, files: { ...shell.files, olderThan: async () => [kept.stored, ...own] } }
  expect(await sweepFiles(mine)).toBe(1)
  await expect(shell.files.read(kept.stored)).rejects.toThrow(/ENOENT/)
  for (const stored of own.slice(0, 3)) expect(await shell.files.read(stored)).toBeDefined()
})

test('where the database cannot take the row, the file does not stay', async () => {
  const store = shell.files
  const files = {
    ...store,
    keep: async () => ({ stored: 'not-a-name', bytes: 1, sha256: 'x', type: 'text/plain' }),
  }
  const dropped: string[] = []
  const broken = { ...shell, files: { ...files, drop: async (one: string) => void dropped.push(one) } }
  const other = await taken(shell, now)
  const call = callBy(window, now, { params: { number: other }, query: { name: 'a' } })
  await expect(attachUse(call as never, text('x'), broken)).rejects.toThrow(/check constraint/)
  expect(dropped).toEqual(['not-a-name'])
})
