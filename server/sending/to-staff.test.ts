import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type NoticeKind, noticeKinds } from '#domain/notice/kinds.ts'
import { type NoticeWishes, plainWishes } from '#domain/notice/wishes.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { branch, moveAt, window } from '../case/taken-case.fixture.ts'
import { ringAll } from '../clock/ring-due.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { keepWishesUse, showWishesUse } from '../notice/notices.ts'
import { generateFor } from '../report/generate-report.ts'
import { callBy } from '../report/november.fixture.ts'
import { remindOfReports } from '../report/report-notices.ts'
import type { Call } from '../shell.ts'
import { gatherNotices } from './gather-notices.ts'
import { sendDue } from './send-due.ts'
import { complained, type SendingStage, sendingStage } from './sending-shell.fixture.ts'
import { headerOf, type ReceivingServer, receivingServer, wordsOf } from './testing/receiving-server.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let server: ReceivingServer
let stage: SendingStage
beforeAll(async () => {
  server = await receivingServer()
})
beforeEach(async () => {
  database = await freshDatabase()
  server.taken.length = 0
  stage = await sendingStage(await database.application(), morning, { mail: server.config })
})
afterEach(() => database.drop())
afterAll(() => server.stop())

type Colleague = { readonly id: string; readonly call: (body?: unknown) => Call<undefined, undefined, never> }

/** Somebody with a seat. */
async function colleague(organisation: string): Promise<Colleague> {
  const id = randomUUID()
  await database.pool.query(
    `insert into people (id, login, name, password_hash, created_at) values ($1, $2, 'Somebody', '', $3)`,
    [id, `login-${id.slice(0, 8)}`, morning],
  )
  await database.pool.query(
    `insert into memberships (person, organisation, roles) values ($1, $2, '{agent}')`,
    [id, organisation],
  )
  const call = (body?: unknown) => {
    const by = callBy(organisation, stage.now, { body: body as never })
    return { ...by, who: by.who && { ...by.who, person: id } }
  }
  return { id, call }
}

async function wishes(who: Colleague, change: Partial<NoticeWishes>, ...outside: readonly NoticeKind[]) {
  const kinds = Object.fromEntries(
    noticeKinds.map((kind) => [kind, { listed: true, browser: false, outside: outside.includes(kind) }]),
  ) as NoticeWishes['kinds']
  await keepWishesUse(who.call({ ...plainWishes, kinds, ...change }), stage.shell)
}
const mailTo = (name: string) => ({ mail: `${name}@operator.example` })
async function gatherAndSend(minutes: number) {
  stage.now = plusMinutes(stage.now, minutes)
  await Promise.all([gatherNotices(stage.shell, stage.now), gatherNotices(stage.shell, stage.now)])
  await sendDue(stage.shell, stage.now)
}

test('a clock that is about to run out, and one that has, are written to whoever holds the case, gathered in one mail', async () => {
  const one = await colleague(window)
  await wishes(one, mailTo('one'), 'atRisk', 'overdue')
  const numbers = [await complained(stage, null), await complained(stage, null)]
  stage.now = plusMinutes(morning, 120)
  await ringAll(stage.shell, stage.now)
  await gatherAndSend(6)
  await gatherAndSend(6)
  expect(server.taken.map((mail) => mail.to)).toEqual([['one@operator.example']])
  const [mail] = server.taken
  if (!mail) throw new Error('nothing was sent')
  for (const number of numbers) expect(wordsOf(mail)).toContain(`2026-11-23 11:00 ${number} 临近时限`)
  expect([headerOf(mail, 'Auto-Submitted'), headerOf(mail, 'References')]).toEqual(['auto-generated', null])
  stage.now = plusMinutes(morning, 181)
  await ringAll(stage.shell, stage.now)
  await gatherAndSend(6)
  expect(server.taken.at(-1) && wordsOf(server.taken.at(-1) as never)).toContain('超时')
})

test('never to the one who acted, to nobody of what they did not wish, and to nobody elsewhere', async () => {
  const [actor, other, quietly, elsewhere] = [
    await colleague(branch),
    await colleague(branch),
    await colleague(branch),
    await colleague('B-GD-GZ'),
  ]
  for (const [who, name] of [
    [actor, 'actor'],
    [other, 'other'],
    [elsewhere, 'elsewhere'],
  ] as const)
    await wishes(who, mailTo(name), 'arrived')
  await wishes(quietly, mailTo('quietly'), 'overdue')
  const number = await complained(stage, null)
  stage.now = plusMinutes(morning, 1)
  await moveAt(stage.shell, number, 'forward', window, stage.now, { to: branch }, { who: as(actor, window) })
  await gatherAndSend(10)
  expect(server.taken.flatMap((mail) => mail.to)).toEqual(['other@operator.example'])
})

function as(who: Colleague, organisation: string) {
  const { who: signedIn } = who.call()
  return signedIn && { ...signedIn, acting: { organisation, roles: ['agent' as const] } }
}

test('a report that is late is written to whoever must hand it in, like everything else that is overdue', async () => {
  const one = await colleague(window)
  await wishes(one, mailTo('one'), 'overdue')
  const drawn = await generateFor(window, '2026-10', stage.shell, { now: stage.now })
  if (!drawn.ok) throw new Error(drawn.no.code)
  stage.now = plusMinutes(stage.now, 1)
  expect(await remindOfReports(stage.shell, stage.now)).toBeGreaterThan(0)
  await gatherAndSend(6)
  expect(server.taken.map(wordsOf).join()).toContain(`${window} 2026-10 超时`)
})

test('it is written in the language that they wish', async () => {
  const one = await colleague(window)
  await wishes(one, { ...mailTo('one'), language: 'en' }, 'atRisk')
  await complained(stage, null)
  stage.now = plusMinutes(morning, 120)
  await ringAll(stage.shell, stage.now)
  await gatherAndSend(6)
  const words = server.taken.map(wordsOf).join()
  expect(words).toContain('Look at them among the notices')
  expect(words).not.toMatch(/临近时限|通知/)
})

test('in quiet hours it waits until they are over', async () => {
  const one = await colleague(window)
  await wishes(one, { ...mailTo('one'), quiet: { from: '08:00', to: '12:00' } }, 'atRisk')
  await complained(stage, null)
  stage.now = plusMinutes(morning, 120)
  await ringAll(stage.shell, stage.now)
  await gatherAndSend(6)
  expect(server.taken).toEqual([])
  await gatherAndSend(53)
  expect(server.taken).toEqual([])
  await gatherAndSend(1)
  expect(server.taken).toHaveLength(1)
})

test('where somebody is written to is theirs to see, and sealed for everybody else', async () => {
  const one = await colleague(window)
  await wishes(one, { ...mailTo('one'), chat: 'one.name' }, 'atRisk')
  const shown = await showWishesUse(one.call(), stage.shell)
  expect(shown).toMatchObject({ value: { mail: 'one@operator.example', chat: 'one.name' } })
  const { rows } = await database.pool.query('select content::text from notice_wishes')
  expect(rows[0].content).not.toMatch(/operator\.example|one\.name/)
})
