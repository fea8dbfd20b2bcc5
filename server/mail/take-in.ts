import { createHash } from 'node:crypto'
import { mailTexts } from '#contract/mail/mail-words.ts'
import { cleanedText } from '#domain/mail/cleaned.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { attachUse } from '../attachment/attach.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { loadAnswer, loadCase } from '../case/load.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import type { Refused } from '../refused.ts'
import type { Call } from '../shell.ts'
import type { Parsed } from './parsed.ts'

type MailShell = CaseShell & WithFiles

/** A mail as it becomes a case: what is told of it beside its words. */
export type AsCase = {
  readonly window: string
  readonly shardKey: number
  readonly channel: 'siteEmail' | 'spEmail'
  readonly receivedAt: Instant
}

/** Makes a case of a mail; asked again, it is the case that was made. What is missing in it is asked for later (C33). */
export async function makeCase(
  { window, shardKey, channel, receivedAt }: AsCase,
  parsed: Parsed,
  call: Call,
  shell: MailShell,
): Promise<Outcome<string, Refused>> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const earlier = await loadAnswer(system, shardKey, call.requestId)
  if (earlier) return yes((earlier.answer as { readonly number: string }).number)
  const name = cleanedText(parsed.senderName).replaceAll('\n', ' ').slice(0, 100)
  const body = {
    ...{ channel, window, submittedAt: receivedAt, description: wordsOf(parsed) },
    customer: { name: name || null, contact: parsed.sender },
  }
  const made = await submitCaseUse({ ...call, params: undefined, query: undefined, body }, shell)
  return made.ok ? yes(made.value.number) : made
}

/** Adds a mail to a case as what its customer has said. */
export async function joinCase(
  number: string,
  parsed: Parsed,
  call: Call,
  shell: MailShell,
): Promise<Outcome<string, Refused>> {
  const joined = await performMove('supplement', number, { text: wordsOf(parsed) }, call, shell)
  return joined.ok ? yes(number) : no(joined.no)
}

function wordsOf({ subject, text }: Parsed): string {
  const words = cleanedText(text) || mailTexts.onlyFiles
  const about = cleanedText(subject).replaceAll('\n', ' ').slice(0, 200)
  return about === '' ? words : `${about}\n\n${words}`
}

/** What became of the files of a mail. */
export type FilesTaken = { readonly files: number; readonly filesRefused: number }

/** Adds the files of a mail to its case, by the checks that every file goes through; one that is there is not added again. */
export async function takeFiles(
  number: string,
  { files }: Parsed,
  call: Call,
  shell: MailShell,
): Promise<FilesTaken> {
  let [taken, refused] = [0, 0]
  for (const { name, content } of files) {
    const there = await isThere(number, content, shell)
    const outcome = there || (await attach(number, name, content, call, shell))
    if (outcome) taken++
    else refused++
  }
  return { files: taken, filesRefused: refused }
}

async function isThere(number: string, content: Uint8Array, shell: MailShell): Promise<boolean> {
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const c = await loadCase(system, number)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return c !== null && (await attachmentsOf(system, c)).some((one) => one.sha256 === sha256)
}

async function attach(
  number: string,
  name: string,
  content: Uint8Array,
  call: Call,
  shell: MailShell,
): Promise<boolean> {
  const asked = { ...call, params: { number }, query: { name: name.slice(0, 300) }, body: undefined }
  return (await attachUse(asked, inOne(content), shell)).ok
}

async function* inOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

/** Tells the people of a case that files of a mail were not taken, so that somebody asks for them. */
export async function noteRefusedFiles(
  number: string,
  count: number,
  call: Call,
  shell: MailShell,
): Promise<void> {
  const text = mailTexts.filesRefused(count)
  const asked = { ...call, requestId: `${call.requestId}:files` }
  await performMove('note', number, { text, visibility: 'internal' }, asked, shell)
}
