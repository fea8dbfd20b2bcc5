import type { MailChannel } from '#domain/mail/mailbox.ts'
import { verdictOn } from '#domain/mail/verdict.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { tokensFor } from '../customer/contact-token.ts'
import { answerOfSp, deskOf } from '../sp/answer-by-mail.ts'
import { callOfMail, requestOfMail } from './by-mail.ts'
import { hear, ownSenders } from './hear.ts'
import { type CameTo, countTry, type MailRow, nextMail, settleMail, writeVerdict } from './mail-row.ts'
import { parseBeside } from './parse-beside.ts'
import type { Parsed } from './parsed.ts'
import { joinCase, makeCase, noteRefusedFiles, takeFiles } from './take-in.ts'

export type MailShell = CaseShell & WithFiles

/** What is told of a message of ours that did not arrive, by its identifier as it came back; told again, it is the same. */
export type TellReturned = (messageId: string, shell: MailShell) => Promise<unknown>

/** How often a mail is begun before a person is asked: one that ends the server must not do so for ever. */
const MOST_TRIES = 3
const LONGEST_SUBJECT = 300

/** Reads a mail again as it was kept; null when its time is over. */
export async function parsedOf({ raw }: Pick<MailRow, 'raw'>, shell: MailShell): Promise<Parsed | null> {
  return raw === null ? null : parseBeside(Buffer.from(shell.customers.open(raw), 'latin1'))
}

/**
 * Works on the mail that comes next; false when there is none. Its verdict is written down before anything follows from
 * it, and what follows is asked for under a number that belongs to the mail: wherever a server ends, the next one goes on
 * and does nothing twice. Only one process at a time does this (`withMailLock`).
 */
export async function workOnNext(
  shell: MailShell,
  tellReturned: TellReturned = async () => {},
): Promise<boolean> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const row = await nextMail(db)
  if (!row) return false
  await countTry(db, row)
  const parsed = row.tries < MOST_TRIES ? await parsedOf(row, shell) : null
  if (!parsed) {
    if (row.verdict === null)
      await writeVerdict(db, row, {
        ...{
          verdict: { is: 'quarantine', because: 'notReadable', number: null },
          sender: null,
          senderToken: null,
        },
        subject: null,
      })
    await settleMail(db, row, shell.now(), { ...nothing, quarantine: 'notReadable' })
    return true
  }
  const judged = row.verdict === null ? await judge(row, parsed, shell) : row
  const returned = judged.verdict === 'bounce' ? messageIdIn(parsed) : null
  if (returned !== null) await tellReturned(returned, shell)
  const came = await follow({ ...row, ...judged }, parsed, shell)
  await settleMail(db, row, shell.now(), came)
  return true
}

function messageIdIn({ report }: Parsed): string | null {
  return /^message-id:\s*(<[^<>\s]{1,900}>)/im.exec(report?.original ?? '')?.[1] ?? null
}

const nothing = { number: null, files: 0, filesRefused: 0 } as const

type Decided = Pick<MailRow, 'verdict' | 'number'>

async function judge(row: MailRow, parsed: Parsed, shell: MailShell): Promise<Decided> {
  const { seal } = shell.customers
  const senderToken = tokensFor(parsed.sender, shell.customers)[0] ?? ''
  const heard = await hear(row, parsed, senderToken, shell)
  const verdict = verdictOn(heard, await ownSenders(shell))
  await writeVerdict(through(shell.pool, eyesOfSystem(shell.reference.network())), row, {
    ...{ verdict, senderToken },
    sender: parsed.sender === '' ? null : seal(parsed.sender),
    subject: parsed.subject === '' ? null : seal(parsed.subject.slice(0, LONGEST_SUBJECT)),
    desk: heard.sp === null ? null : await deskOf(parsed, shell),
  })
  return { verdict: verdict.is, number: 'number' in verdict ? verdict.number : null }
}

/** Does what follows from the verdict; what cannot be done waits for a person. */
async function follow(row: MailRow, parsed: Parsed, shell: MailShell): Promise<CameTo> {
  if (row.verdict === 'spAnswers') return followSp(row, parsed, shell)
  if (row.verdict !== 'newCase' && row.verdict !== 'joins') return { ...nothing, number: row.number }
  const mailbox = { id: row.mailbox, window: row.window }
  const said = { params: undefined, body: undefined }
  const call = callOfMail(mailbox, requestOfMail(row.id), shell.now(), said, shell)
  const done =
    row.verdict === 'joins'
      ? await joinCase(row.number ?? '', parsed, call, shell)
      : await makeCase({ ...row, channel: await channelOf(row, shell) }, parsed, call, shell)
  if (!done.ok) {
    const hasEnded = done.no.code === 'moveNotAllowedNow'
    return { ...nothing, number: row.number, quarantine: hasEnded ? 'caseEnded' : 'notTaken' }
  }
  const number = done.value
  const taken = await takeFiles(number, parsed, call, shell)
  if (taken.filesRefused > 0) await noteRefusedFiles(number, taken.filesRefused, call, shell)
  return { number, ...taken }
}

/** Makes what an SP has answered its move; what has been answered otherwise meanwhile waits for its desk. */
async function followSp(row: MailRow, parsed: Parsed, shell: MailShell): Promise<CameTo> {
  const done = await answerOfSp(row, parsed, shell)
  if (!done.ok) return { ...nothing, number: row.number, quarantine: 'spNotAsked' }
  const { number, files, call } = done.value
  const taken = await takeFiles(number, { ...parsed, files }, call, shell)
  return { number, ...taken }
}

/** The channel of the mailbox that a mail came to. */
export async function channelOf(
  { mailbox }: Pick<MailRow, 'mailbox'>,
  shell: MailShell,
): Promise<MailChannel> {
  const { rows } = await shell.pool.query<{ channel: MailChannel }>({
    name: 'channel-of-mailbox',
    text: 'select channel from mailboxes where id = $1',
    values: [mailbox],
  })
  const [found] = rows
  if (!found) throw new Error('a mail without a mailbox')
  return found.channel
}
