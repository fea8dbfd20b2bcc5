import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadCase, loadJournal } from '../case/load.ts'
import { moveAt, taken, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { keepMail } from '../mail/keep-mail.ts'
import { letter, mailboxIn, window as mailWindow } from '../mail/mails.fixture.ts'
import { workOnNext } from '../mail/work-mail.ts'
import { sendDue } from '../sending/send-due.ts'
import { type SendingStage, sendingStage } from '../sending/sending-shell.fixture.ts'
import {
  headerOf,
  type ReceivingServer,
  receivingServer,
  wordsOf,
} from '../sending/testing/receiving-server.ts'
import { followDispatches } from './follow-dispatches.ts'
import { domainKey } from './signing.fixture.ts'

export const [P, SP, OTHER] = ['P-HN', 'SP-L11', 'SP-L21']
const morning = instant('2026-11-23T09:00:00+08:00')
export const theirs = domainKey()
export let database: TestDatabase
let server: ReceivingServer
let stage: SendingStage
export let shell: SendingStage['shell']
let mailbox: { readonly id: string; readonly window: string }

/** Opens it: a shell whose mail goes to a receiving server, and where one domain has its key in the name service. */
export async function openStage(): Promise<void> {
  database = await freshDatabase()
  server = await receivingServer()
  stage = await sendingStage(await database.application(), morning, { mail: server.config })
  const lookUp = async (name: string) => {
    if (name === 's1._domainkey.sp.example') return [[theirs.record]]
    throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
  }
  shell = { ...stage.shell, lookUp }
  mailbox = { id: await mailboxIn(database.pool, morning), window: mailWindow }
  await reached(SP, 'mail', { address: 'service@sp.example' })
}
/** Closes it. */
export async function closeStage(): Promise<void> {
  await server.stop()
  await database.drop()
}

/** Writes down how an SP is reached. */
export async function reached(
  sp: string,
  way: string,
  more: { address?: string; certificates?: string[] } = {},
) {
  await database.pool.query(
    `insert into sp_ways values ($1, $2, $3, '{0731-8888}', $4, $5) on conflict (organisation) do update
     set way = excluded.way, addresses = excluded.addresses, certificates = excluded.certificates`,
    [sp, way, more.address ? [more.address] : [], more.certificates ?? [], morning],
  )
}

/** With the eyes of the system. */
export const system = () => through(shell.pool, eyesOfSystem(shell.reference.network()))
/** A case as it stands. */
export const caseOf = async (number: string) => {
  const c = await loadCase(system(), number)
  if (!c) throw new Error(number)
  return c
}
/** What has happened to a case. */
export const typesOf = async (number: string) =>
  (await loadJournal(system(), await caseOf(number))).map((one) => one.type)

/** A fee dispute that has got to the SP at ten, and the mail that told it so. */
export async function dispatched(sp = SP) {
  const number = await taken(shell, morning, 'general')
  const at = plusMinutes(morning, 60)
  for (const [move, by, wish] of [
    ['forward', window, { to: 'B-HN-CS' }],
    ['forward', 'B-HN-CS', { to: P }],
    ['dispatchToSp', P, { to: sp, note: '请回电13900000002' }],
  ] as const) {
    const done = await moveAt(shell, number, move, by, at, wish)
    if (!done.ok) throw new Error(`${move} ${done.no.code}`)
  }
  stage.now = at
  await followDispatches(shell, at)
  while ((await sendDue(shell, at)) > 0);
  const sent = server.taken.findLast((one) => wordsOf(one).includes(number))
  return { number, at, sent }
}

/** What came of it. */
export type Dispatched = Awaited<ReturnType<typeof dispatched>>

/** A mail that is brought and worked on; its row. */
export async function brought(raw: Buffer, receivedAt: Instant) {
  stage.now = receivedAt
  const kept = await keepMail(
    { mailbox, way: 'smtp', receivedAt, raw, bytes: raw.byteLength, returnPath: 'service@sp.example' },
    shell,
  )
  while (await workOnNext(shell));
  const { rows } = await database.pool.query(
    'select id, verdict, because, number, organisation, files from mails where id = $1',
    [kept.id],
  )
  return rows[0]
}

/** The number of the mail that told it. */
export const idOf = ({ sent }: Dispatched) => (sent && headerOf(sent, 'Message-ID')) ?? ''
/** A mail in answer to it. */
export const answer = (to: Dispatched, body: string, from = 'service@sp.example') =>
  letter({ from, subject: `Re: ${to.number}`, body, headers: { 'In-Reply-To': idOf(to) } })
