import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { attachUse } from '#server/attachment/attach.ts'
import { takeUpOlder } from '#server/attachment/file-works.ts'
import { askForFileUse, takeFileUse } from '#server/attachment/give-file.ts'
import { listAttachmentsUse } from '#server/attachment/list-attachments.ts'
import { clamdAt } from '#server/attachment/scan/clamd.ts'
import { scanFiles } from '#server/attachment/scan/scan-files.ts'
import { branch, caseShell, moveAt, taken, window } from '#server/case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { listNoticesUse } from '#server/notice/notices.ts'
import { callBy } from '#server/report/november.fixture.ts'
import { findScanner } from '../../scripts/prepare/virus-scanner.mjs'
import { type Clamd, clamdOf, sample } from './clamd.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const program = findScanner()
let clamd: Clamd | null = null
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  clamd = program ? clamdOf(program) : null
  if (!clamd) process.stderr.write('NO VIRUS SCANNER IS HERE: looking files through was not tested\n')
  await clamd?.start()
  const scanner = clamdAt({ path: clamd?.path ?? '/nowhere' })
  shell = { ...(await caseShell(await database.application(), now)), scanner }
  number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, now, { to: branch })
})
afterAll(async () => {
  await clamd?.remove()
  await database.drop()
})

async function attach(name: string, said: Uint8Array | string): Promise<string> {
  async function* content() {
    yield Buffer.from(said)
  }
  const call = callBy(window, now, { params: { number }, query: { name } })
  const made = await attachUse(call as never, content(), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.id
}
const scan = (at = now) =>
  scanFiles({ ...shell, now: () => at }, clamdAt({ path: clamd?.path ?? '/nowhere' }))
async function stateOf(id: string, organisation = window) {
  const listed = await listAttachmentsUse(callBy(organisation, now, { params: { number } }) as never, shell)
  if (!listed.ok) throw new Error(listed.no.code)
  return listed.value.attachments.find((one) => one.id === id)
}
async function askedBy(organisation: string, id: string) {
  return askForFileUse(callBy(organisation, now, { params: { number, id } }) as never, shell)
}

test('a file is given to nobody before it was found clean, and then to whoever may have it', async () => {
  if (!clamd) return
  const id = await attach('note.txt', 'what the customer wrote')
  expect(await stateOf(id)).toMatchObject({ scan: 'pending', mayBeHad: false })
  expect(await askedBy(branch, id)).toMatchObject({ ok: false, no: { code: 'fileNotScannedYet' } })
  expect(await scan()).toBe(1)
  expect(await stateOf(id)).toMatchObject({ scan: 'clean', mayBeHad: true })
  expect((await askedBy(branch, id)).ok).toBe(true)
})

test('what does harm is kept from everybody, on record, and told to whoever sent it', async () => {
  if (!clamd) return
  const before = await attach('before.txt', 'harmless')
  const id = await attach('invoice.txt', sample)
  // Somebody who had an address already does not get it with that either.
  const open = await askForFileUse(callBy(branch, now, { params: { number, id } }) as never, withoutScanner())
  if (!open.ok) throw new Error(open.no.code)
  await scan()
  expect(await stateOf(before)).toMatchObject({ scan: 'clean' })
  expect(await stateOf(id)).toMatchObject({ scan: 'infected', mayBeHad: false })
  for (const one of [window, branch]) expect((await askedBy(one, id)).ok).toBe(false)
  const params = { ticket: open.value.address.replace('/api/files/', '') }
  expect(await takeFileUse({ params, now } as never, shell)).toMatchObject({ no: { code: 'fileInfected' } })
  // Nor when nobody looks files through any more.
  expect(
    await askForFileUse(callBy(window, now, { params: { number, id } }) as never, withoutScanner()),
  ).toMatchObject({ ok: false, no: { code: 'fileInfected' } })
  const { rows } = await database.pool.query(`select about from acts where what = 'fileInfected'`)
  expect(rows).toEqual([
    {
      about: expect.objectContaining({
        number,
        file: id,
        finding: expect.stringContaining('Beichen.Test'),
      }),
    },
  ])
  const told = async (organisation: string) => {
    const notices = await listNoticesUse(callBy(organisation, now, { query: {} }) as never, shell)
    return notices.ok && notices.value.notices.filter((one) => one.what === 'fileInfected').length
  }
  expect([await told(window), await told('W-GD-GZ-10000')]).toEqual([1, 0])
})

test('while the scanner is away files wait, none is lost, and they are tried later and later', async () => {
  if (!clamd) return
  await clamd?.stop()
  const ids = [await attach('a.txt', 'one'), await attach('b.txt', sample)]
  expect(await scan()).toBe(0)
  const state = async () => {
    const { rows } = await database.pool.query<{ scan: string; trouble: string | null }>(
      `select scan, max(scan_trouble) as trouble from file_works where id = any($1) group by scan`,
      [ids],
    )
    return rows
  }
  expect(await state()).toEqual([{ scan: 'pending', trouble: 'away' }])
  await clamd?.start()
  // The first waits for its time; the second had not been tried.
  expect(await scan()).toBe(1)
  expect(await scan(plusMinutes(now, 1))).toBe(1)
  expect((await state()).map((row) => row.scan).sort()).toEqual(['clean', 'infected'])
})

test('one that is too large for the scanner waits and bars no other', async () => {
  if (!clamd) return
  const large = await attach('large.txt', 'x'.repeat(3_000_000))
  const small = await attach('small.txt', 'x')
  expect(await scan(plusMinutes(now, 2))).toBe(2)
  expect([await stateOf(large), await stateOf(small)]).toMatchObject([{ scan: 'pending' }, { scan: 'clean' }])
  const { rows } = await database.pool.query('select scan_trouble from file_works where id = $1', [large])
  expect(rows[0]?.scan_trouble).toMatch(/^(tooLarge|brokenOff)$/)
})

test('what came before there was a scanner is looked through when there is one', async () => {
  if (!clamd) return
  const earlier = withoutScanner()
  async function* content() {
    yield Buffer.from('from before')
  }
  const call = callBy(window, now, { params: { number }, query: { name: 'old.txt' } })
  const made = await attachUse(call as never, content(), earlier)
  if (!made.ok) throw new Error(made.no.code)
  expect(made.value).toMatchObject({ scan: 'unscanned', mayBeHad: true })
  expect(await stateOf(made.value.id)).toMatchObject({ scan: 'unscanned', mayBeHad: false })
  await takeUpOlder(database.pool, true, now)
  await scan(plusMinutes(now, 3))
  expect(await stateOf(made.value.id)).toMatchObject({ scan: 'clean', mayBeHad: true })
})

function withoutScanner() {
  const { scanner: _, ...rest } = shell
  return rest
}
