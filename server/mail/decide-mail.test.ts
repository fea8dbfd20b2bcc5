import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/roles.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadCase, loadJournal } from '../case/load.ts'
import { caseShell, moveAt } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { decideMailUse } from './decide-mail.ts'
import { forgetWords } from './forget-words.ts'
import { keepMail } from './keep-mail.ts'
import { listMailsUse } from './list-mails.ts'
import { addMailboxUse, changeMailboxUse, listMailboxesUse } from './mailboxes.ts'
import { letter, mailboxIn, window } from './mails.fixture.ts'
import { showMailUse } from './show-mail.ts'
import { workOnNext } from './work-mail.ts'

const now = instant('2026-11-27T09:00:00+08:00')
let database: TestDatabase
let shell: Awaited<ReturnType<typeof caseShell>>
let mailbox: { readonly id: string; readonly window: string }
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
  mailbox = { id: await mailboxIn(database.pool, now), window }
})
afterAll(() => database.drop())

const by = (organisation: string, said: object, roles: readonly Role[] = ['agent']) =>
  callBy(organisation, now, said, roles) as never
const decide = (id: string, body: object, organisation = window) =>
  decideMailUse(by(organisation, { params: { id }, body }), shell)
const system = () => through(shell.pool, eyesOfSystem(shell.reference.network()))

async function kept(raw: Buffer) {
  const { id } = await keepMail(
    { mailbox, way: 'smtp', receivedAt: now, raw, bytes: raw.byteLength, returnPath: null },
    shell,
  )
  while (await workOnNext(shell));
  return id
}

/** One that waits: somebody writes in the operator's name. */
const waiting = (body = '请查我的费用') => kept(letter({ from: 'agent@vnet.example', body }))

async function listed(list: string, organisation = window) {
  const found = await listMailsUse(by(organisation, { query: { list } }), shell)
  if (!found.ok) throw new Error(found.no.code)
  return found.value
}

test('what waits is listed and read at its window, as text, and nowhere else', async () => {
  const id = await waiting('<b>1</b>')
  const { mails, counts } = await listed('quarantine')
  expect(mails.find((one) => one.id === id)).toMatchObject({
    because: 'ownSender',
    sender: 'agent@vnet.example',
  })
  expect(counts.waiting).toBe(mails.length)
  const shown = await showMailUse(by(window, { params: { id } }), shell)
  expect(shown).toMatchObject({ ok: true, value: { text: '<b>1</b>', attached: [], mayDecide: true } })
  for (const other of ['W-CN-WEB', 'N-CN', 'P-HN', 'SP-N01']) {
    expect((await listed('quarantine', other)).mails).toEqual([])
    expect(await showMailUse(by(other, { params: { id } }), shell)).toMatchObject({
      no: { code: 'notFound' },
    })
    expect(await decide(id, { decision: 'putAside', because: 'notForUs' }, other)).toMatchObject({
      no: { code: 'notFound' },
    })
  }
})

test('a person makes a case of it, once, and it is on record who', async () => {
  const id = await waiting()
  const outcomes = await Promise.all([decide(id, { decision: 'make' }), decide(id, { decision: 'make' })])
  expect(outcomes.map((one) => (one.ok ? 'done' : one.no.code)).sort()).toEqual(['done', 'mailDecided'])
  const made = outcomes.find((one) => one.ok)
  const number = made?.ok ? (made.value.number ?? '') : ''
  const c = await loadCase(system(), number)
  expect(c?.intake).toMatchObject({ channel: 'siteEmail', window })
  const acts = await database.pool.query("select person, about from acts where what = 'mailDecided'")
  expect(acts.rows).toEqual([
    { person: `someone at ${window}`, about: { mail: id, decision: 'make', number } },
  ])
  expect((await listed('decided')).mails).toMatchObject([{ id, decision: 'make', number }])
})

test('a person joins it to a case that they name; a case that takes no more words refuses it, and it waits on', async () => {
  const [id, other] = [await waiting('first words'), await waiting('second words')]
  const number = await numberOf(await kept(letter()))
  expect(await decide(id, { decision: 'join' })).toMatchObject({ no: { fields: ['number'] } })
  expect(await decide(id, { decision: 'join', number: '26112743000000011' })).toMatchObject({
    no: { code: 'notFound' },
  })
  expect(await decide(id, { decision: 'join', number })).toMatchObject({ ok: true, value: { number } })
  const c = await loadCase(system(), number)
  if (!c) throw new Error('it is not there')
  const journal = await loadJournal(system(), c)
  expect(journal.at(-1)).toMatchObject({ type: 'supplemented', by: { person: `someone at ${window}` } })
  await moveAt(shell, number, 'withdraw', window, plusMinutes(now, 1))
  expect(await decide(other, { decision: 'join', number })).toMatchObject({
    no: { code: 'moveNotAllowedNow' },
  })
  expect((await listed('quarantine')).mails.map((one) => one.id)).toContain(other)
})

async function numberOf(id: string): Promise<string> {
  const { rows } = await database.pool.query('select number from mails where id = $1', [id])
  return rows[0]?.number
}

test('a mail that was joined, but whose decision was not written, is joined once when it is decided again', async () => {
  const id = await waiting()
  const number = await numberOf(await kept(letter()))
  await decide(id, { decision: 'join', number })
  await database.pool.query('update mails set decision = null, decided_at = null where id = $1', [id])
  const somebodyElse = callBy(window, now, { params: { id }, body: { decision: 'join', number } }) as never
  Object.assign(somebodyElse, { who: { ...(somebodyElse as { who: object }).who, person: 'somebody else' } })
  expect(await decideMailUse(somebodyElse, shell)).toMatchObject({ ok: true })
  const c = await loadCase(system(), number)
  const added = c && (await loadJournal(system(), c)).filter((one) => one.type === 'supplemented')
  expect(added).toHaveLength(1)
})

test('a person puts it aside with a reason; what it said is taken out some weeks later, what waits stays', async () => {
  const [id, stays] = [await waiting(), await waiting()]
  expect(await decide(id, { decision: 'putAside' })).toMatchObject({ no: { fields: ['because'] } })
  expect(await decide(id, { decision: 'putAside', because: 'advertising' })).toMatchObject({ ok: true })
  await forgetWords(shell, plusMinutes(now, 31 * 24 * 60))
  const { rows } = await database.pool.query(
    'select id, raw is null as gone, sender is null as nobody from mails',
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  expect([found.get(id), found.get(stays)]).toMatchObject([
    { gone: true, nobody: true },
    { gone: false, nobody: false },
  ])
  expect(await showMailUse(by(window, { params: { id } }), shell)).toMatchObject({
    value: { text: null, sender: null, decidedBecause: 'advertising', mayDecide: false },
  })
})

const form = {
  channel: 'siteEmail',
  address: 'Help@Vnet.example',
  ownDomains: ['vnet.example'],
  active: true,
  fetching: { host: 'imap.vnet.example', port: 993, security: 'tls', login: 'help', password: 'geheim' },
}

test('a mailbox is added by who looks after its window; its password is sealed and never shown', async () => {
  const add = (organisation: string, more: object) =>
    addMailboxUse(by(organisation, { body: { ...form, window, ...more } }, ['administrator']), shell)
  expect(await add('P-HN', {})).toMatchObject({ no: { code: 'unknownOrganisation' } })
  expect(await add('N-CN', { channel: 'spEmail' })).toMatchObject({ no: { code: 'channelNotOfWindow' } })
  const made = await add('N-CN', {})
  expect(await add('N-CN', {})).toMatchObject({ no: { code: 'mailboxTaken' } })
  const list = await listMailboxesUse(by('N-CN', {}, ['administrator']), shell)
  const shown = list.ok ? list.value.mailboxes.find((one) => made.ok && one.id === made.value.id) : null
  expect(shown).toMatchObject({ address: 'help@vnet.example', fetching: { login: 'help' } })
  const { rows } = await database.pool.query('select to_jsonb(m)::text as image from mailboxes m')
  expect(JSON.stringify([shown, rows])).not.toContain('geheim')
  const acts = await database.pool.query("select about from acts where what = 'mailboxAdded'")
  expect(acts.rows).toHaveLength(1)
  expect(JSON.stringify(acts.rows)).not.toContain('geheim')
})

test('a password that was given for one server is not sent to another', async () => {
  const { rows } = await database.pool.query(
    "select id, password from mailboxes where address = 'help@vnet.example'",
  )
  const [{ id, password }] = rows
  const change = (fetching: object) => {
    const body = { ...form, fetching: { ...form.fetching, password: null, ...fetching } }
    return changeMailboxUse(by('N-CN', { params: { id }, body }, ['administrator']), shell)
  }
  expect(await change({ host: 'imap.attacker.example' })).toMatchObject({ no: { fields: ['password'] } })
  expect(await change({ login: 'other' })).toMatchObject({ no: { fields: ['password'] } })
  expect(await change({ port: 1993 })).toMatchObject({ ok: true })
  const after = await database.pool.query('select password, port from mailboxes where id = $1', [id])
  expect(after.rows).toEqual([{ password, port: 1993 }])
})
