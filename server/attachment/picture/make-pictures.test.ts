import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { branch, caseShell, moveAt, taken, window } from '../../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { callBy } from '../../report/november.fixture.ts'
import { attachUse } from '../attach.ts'
import { listAttachmentsUse } from '../list-attachments.ts'
import { showPictureUse } from '../show-picture.ts'
import { sweepFiles } from '../sweep-loop.ts'
import { makePictures } from './make-pictures.ts'
import { drawBeside } from './picture-beside.ts'
import { bomb, dots, gif, withCamera } from './pictures.fixture.ts'

const now = instant('2026-11-27T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let number: string
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  number = await taken(shell, now)
  await moveAt(shell, number, 'forward', window, now, { to: branch })
})
afterAll(() => database.drop())

async function attach(name: string, content: Uint8Array, more: object = {}): Promise<string> {
  async function* pieces() {
    yield content
  }
  const call = callBy(window, now, { params: { number }, query: { name, ...more } })
  const made = await attachUse(call as never, pieces(), shell)
  if (!made.ok) throw new Error(made.no.code)
  return made.value.id
}

async function viewOf(id: string) {
  const listed = await listAttachmentsUse(callBy(branch, now, { params: { number } }) as never, shell)
  if (!listed.ok) throw new Error(listed.no.code)
  return listed.value.attachments.find((one) => one.id === id)
}

async function pictureOf(id: string, size: 'small' | 'large', organisation = branch) {
  const call = callBy(organisation, now, { params: { number, id }, query: { size } })
  const shown = await showPictureUse(call as never, shell)
  if (!shown.ok) return shown.no.code
  const parts: Uint8Array[] = []
  for await (const part of shown.value.content) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

test('of a picture a small and a large one are drawn, upright, without what the camera wrote', async () => {
  const photo = withCamera(await dots(3_000, 2_000).jpeg(80))
  expect(photo.toString('latin1')).toContain('BeichenCam')
  const id = await attach('照片.jpg', photo)
  expect(await viewOf(id)).toMatchObject({ picture: null, pictureComes: true })
  expect(await makePictures(shell)).toBe(1)
  for (const [size, width, height] of [
    ['small', 213, 320],
    ['large', 1067, 1600],
  ] as const) {
    const picture = await pictureOf(id, size)
    if (typeof picture === 'string') throw new Error(picture)
    // The photograph lies on its side and says so; what is drawn of it stands.
    expect(await new Transformer(picture).metadata()).toMatchObject({ format: 'webp', width, height })
    for (const written of ['BeichenCam', 'Exif', 'EXIF', 'XMP ', 'ICCP'])
      expect([written, picture.toString('latin1').includes(written)]).toEqual([written, false])
  }
  expect(await viewOf(id)).toMatchObject({ picture: { width: 1067, height: 1600 }, pictureComes: false })
})

test.each([
  ['png', () => dots(40, 30).png(), 40, 30],
  ['webp', () => dots(40, 30).webp(80), 40, 30],
  ['jpg', () => dots(40, 30).jpeg(80), 40, 30],
  ['gif', async () => gif, 1, 1],
] as const)('%s is drawn, and not larger than it is', async (name, content, width, height) => {
  const id = await attach(`picture.${name}`, await content())
  expect(await makePictures(shell)).toBe(1)
  expect(await viewOf(id)).toMatchObject({ picture: { width, height } })
})

test('who looks at the large one has been given it, on record; the small one belongs to the page', async () => {
  const id = await attach('a.png', await dots(10, 10).png())
  await makePictures(shell)
  await pictureOf(id, 'small')
  await pictureOf(id, 'large')
  const { rows } = await database.pool.query(
    `select about from acts where what = 'fileGiven' and about ->> 'file' = $1`,
    [id],
  )
  expect(rows).toEqual([{ about: { number, file: id, as: 'picture' } }])
  expect(await pictureOf(id, 'small', 'B-HN-HY')).toBe('notFound')
})

test('a picture with too many dots, and one that is broken, are given up after three tries and bar nothing', async () => {
  const whole = await dots(500, 500).png()
  const ids = [
    await attach('bomb.png', bomb(12_000, 12_000)),
    await attach('half.png', whole.subarray(0, whole.length / 2)),
  ]
  for (const minutes of [0, 5, 10]) await makePictures({ ...shell, now: () => plusMinutes(now, minutes) })
  for (const id of ids) {
    expect(await viewOf(id)).toMatchObject({ picture: null, pictureComes: false, mayBeHad: true })
    expect(await pictureOf(id, 'small')).toBe('notFound')
  }
})

test('who draws too long is ended', async () => {
  async function* content() {
    yield await dots(400, 400).png()
  }
  const drawn = await drawBeside(content(), async () => 'drawn', 0.001)
  expect(drawn).toBe(null)
})

test('the small pictures of a file are not swept away, and one that got no row is', async () => {
  const { rows } = await database.pool.query<{ small: string; large: string }>(
    'select small, large from file_works where small is not null',
  )
  const own = rows.flatMap((row) => [row.small, row.large])
  async function* lost() {
    yield Buffer.from('lost')
  }
  const kept = await shell.files.keep(lost(), 100)
  if (typeof kept === 'string') throw new Error(kept)
  const files = { ...shell.files, olderThan: async () => [kept.stored, ...own] }
  expect(await sweepFiles({ ...shell, files, now: () => instant('2099-01-01T00:00:00Z') })).toBe(1)
  for (const stored of own) expect(await shell.files.read(stored)).toBeDefined()
})
