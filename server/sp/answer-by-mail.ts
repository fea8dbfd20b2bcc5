import { ANSWER_ABOVE } from '#contract/mail/sp-mail-words.ts'
import { correspondentOf } from '#domain/case/sp-said.ts'
import { cleanedText } from '#domain/mail/cleaned.ts'
import { spWordsIn } from '#domain/mail/sp-answer-words.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import { requestOfMail } from '../mail/by-mail.ts'
import type { MailRow } from '../mail/mail-row.ts'
import type { MailFile, Parsed } from '../mail/parsed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { dispatchIn } from './dispatch-reference.ts'
import { dispatchAt, hearSp } from './hear-sp.ts'

/** What an SP asks for by mail, as its own correspondent; asked again, it is the same request. */
export function callOfSp(sp: string, requestId: string, now: Instant): Call<undefined, undefined, undefined> {
  const person = correspondentOf(sp)
  const who = {
    ...{ person, login: person, name: '', tokenHash: '', provedAt: now, mustEnrol: false },
    acting: { organisation: sp, roles: ['spStaff' as const] },
  }
  const from = { address: '', agent: '', device: null }
  return { params: undefined, query: undefined, body: undefined, who, now, from, requestId }
}

/** Where references are looked for in a mail. */
function carriedBy({ headers, subject }: Parsed): string {
  return [...headers.map(([, value]) => value), subject].join('\n')
}

/** The desk that dispatched what a mail refers to; null when that is not to be made out. */
export async function deskOf(parsed: Parsed, shell: Shell): Promise<string | null> {
  const place = dispatchIn(`${carriedBy(parsed)}\n${parsed.text}`, shell.customers)
  return place && ((await dispatchAt(place, shell))?.desk ?? null)
}

type Made = { readonly number: string; readonly files: readonly MailFile[]; readonly call: Call }

/** Makes what an SP answered by mail its own move, judged by the instant at which we received it. */
export async function answerOfSp(
  row: MailRow,
  parsed: Parsed,
  shell: CaseShell,
): Promise<Outcome<Made, Refused>> {
  const found = await hearSp(row, parsed, carriedBy(parsed), shell)
  if (found === null || found === 'wrong' || found.words === null) return no(refused('notFound', row.id))
  const call = callOfSp(found.sp, requestOfMail(row.id), shell.now())
  const said = saidIn(row, parsed)
  const { words } = found
  const done =
    words.is === 'return'
      ? await performMove('spReturn', found.number, { reason: words.reason, said }, call, shell)
      : await performMove(
          'spAnswer',
          found.number,
          { result: words.result, note: words.note || null, said },
          call,
          shell,
        )
  return done.ok ? yes({ number: found.number, files: found.files, call }) : done
}

/** What the desk that dispatched takes for the SP's answer, in the name of whoever confirms it. */
export async function confirmAnswer(
  number: string,
  result: 'admitted' | 'denied' | 'investigating' | 'returned',
  row: MailRow,
  parsed: Parsed,
  call: Call,
  shell: CaseShell,
): Promise<Outcome<unknown, Refused>> {
  const words = spWordsIn(parsed.text, ANSWER_ABOVE)
  const text = (words?.is === 'answer' ? words.note : words?.reason) || cleanedText(parsed.text)
  const said = saidIn(row, parsed)
  return result === 'returned'
    ? performMove('spReturn', number, { reason: text, said }, call, shell)
    : performMove('spAnswer', number, { result, note: text || null, said }, call, shell)
}

function saidIn({ receivedAt }: MailRow, { sender, senderName }: Parsed) {
  const name = cleanedText(senderName).replaceAll('\n', ' ').slice(0, 100)
  return { way: 'mail', name: name || sender, role: null, reached: sender.slice(0, 200), at: receivedAt }
}
